package nara.understand;

import java.util.Arrays;
import java.util.List;

/** Which row of a table a feature has. Immutable. */
final class FeatureRows {
  private final int[] features;

  /**
   * Where the features of a stretch begin: numbers of the same first bits, of which there are one
   * or two, for features are spread evenly.
   */
  private final int[] stretches;

  private final int bitsWithin;

  /**
   * Gives each its place as row.
   *
   * @param features ascending; kept, not copied
   */
  FeatureRows(int[] features) {
    this.features = features;
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(features.length | 1) - 1;
    this.bitsWithin = Integer.SIZE - Math.max(1, bits);
    this.stretches = new int[(1 << Math.max(1, bits)) + 1];
    for (int feature : features) {
      stretches[stretch(feature) + 1]++;
    }
    for (int i = 1; i < stretches.length; i++) {
      stretches[i] += stretches[i - 1];
    }
  }

  /**
   * Rows for the features of at least two texts: what only one has teaches nothing. For all if none
   * is shared.
   *
   * @param texts the features of each, every one once
   */
  static FeatureRows shared(List<int[]> texts) {
    int[] all = texts.stream().flatMapToInt(Arrays::stream).toArray();
    Arrays.parallelSort(all);
    int kept = 0;
    for (int i = 1; i < all.length; i++) {
      if (all[i] == all[i - 1] && (kept == 0 || all[kept - 1] != all[i])) {
        all[kept++] = all[i];
      }
    }
    return new FeatureRows(
        kept == 0 ? Arrays.stream(all).distinct().toArray() : Arrays.copyOf(all, kept));
  }

  int size() {
    return features.length;
  }

  int feature(int row) {
    return features[row];
  }

  /** Negative if it has none. */
  int of(int feature) {
    int stretch = stretch(feature);
    int end = stretches[stretch + 1];
    for (int row = stretches[stretch]; row < end; row++) {
      if (features[row] == feature) {
        return row;
      }
    }
    return -1;
  }

  /** Those of a text's features that have one, in their order. */
  int[] of(int[] text) {
    return Arrays.stream(text).map(this::of).filter(row -> row >= 0).toArray();
  }

  private int stretch(int feature) {
    return (feature ^ Integer.MIN_VALUE) >>> bitsWithin;
  }
}
