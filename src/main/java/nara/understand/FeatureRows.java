package nara.understand;

import java.util.Arrays;
import java.util.List;

/** Which row of a table a feature has. Immutable. */
final class FeatureRows {
  private static final int NO_ROW = -1;

  /** Of the golden ratio, so that numbers close to each other are not close as places. */
  private static final int SPREAD = 0x9E3779B9;

  private final int[] features;

  /**
   * Pairs of a feature and its row, side by side so that one fetch from memory brings both. A
   * feature stands at its own place or the next free one; a third of the places at least is free.
   */
  private final int[] slots;

  private final int bitsWithin;

  /**
   * Gives each its place as row.
   *
   * @param features ascending; kept, not copied
   */
  FeatureRows(int[] features) {
    this.features = features;
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(features.length + features.length / 2);
    this.bitsWithin = Integer.SIZE - Math.max(1, bits);
    this.slots = new int[2 << Math.max(1, bits)];
    Arrays.fill(slots, NO_ROW);
    for (int row = 0; row < features.length; row++) {
      int slot = slot(features[row]);
      while (slots[slot + 1] != NO_ROW) {
        slot = next(slot);
      }
      slots[slot] = features[row];
      slots[slot + 1] = row;
    }
  }

  /**
   * Rows for the features of at least two texts: what only one has teaches nothing. For all if none
   * is shared.
   *
   * @param texts the features of each, every one once
   */
  static FeatureRows shared(List<int[]> texts) {
    int[] all = new int[texts.stream().mapToInt(text -> text.length).sum()];
    int copied = 0;
    for (int[] text : texts) {
      System.arraycopy(text, 0, all, copied, text.length);
      copied += text.length;
    }
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
    int slot = slot(feature);
    while (slots[slot + 1] != NO_ROW) {
      if (slots[slot] == feature) {
        return slots[slot + 1];
      }
      slot = next(slot);
    }
    return NO_ROW;
  }

  /** Those of a text's features that have one, in their order. */
  int[] of(int[] text) {
    int[] rows = new int[text.length];
    int found = 0;
    for (int feature : text) {
      int row = of(feature);
      if (row != NO_ROW) {
        rows[found++] = row;
      }
    }
    return Arrays.copyOf(rows, found);
  }

  private int slot(int feature) {
    return ((feature * SPREAD) >>> bitsWithin) << 1;
  }

  private int next(int slot) {
    return (slot + 2) & (slots.length - 1);
  }
}
