package nara.understand;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Weights of features for labels. A text's score for a label is the sum of what its features weigh,
 * divided by the root of their number, so that short and long texts compare. A weight is kept in a
 * byte, with one scale a feature: small enough to load at once. Immutable.
 */
final class LinearModel {
  private static final int MOST_LABELS = 1_000;
  private static final int MOST_FEATURES = 50_000_000;

  private final List<String> labels;
  private final int[] features;
  private final float[] scales;
  private final byte[] weights;

  /**
   * Where the features of a stretch begin: numbers of the same first bits, of which there are one
   * or two, for features are spread evenly.
   */
  private final int[] stretches;

  private final int bitsWithin;

  private LinearModel(List<String> labels, int[] features, float[] scales, byte[] weights) {
    this.labels = List.copyOf(labels);
    this.features = features;
    this.scales = scales;
    this.weights = weights;
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

  private int stretch(int feature) {
    return (feature ^ Integer.MIN_VALUE) >>> bitsWithin;
  }

  /**
   * Packs what was trained; features that weigh nothing are left out.
   *
   * @param features ascending
   * @param weights by feature, then by label
   */
  static LinearModel of(List<String> labels, int[] features, double[][] weights) {
    int count = labels.size();
    int[] kept = new int[features.length];
    float[] scales = new float[features.length];
    byte[] packed = new byte[features.length * count];
    int row = 0;
    for (int i = 0; i < features.length; i++) {
      double most = 0;
      for (double weight : weights[i]) {
        most = Math.max(most, Math.abs(weight));
      }
      if (most > 0) {
        kept[row] = features[i];
        scales[row] = (float) (most / Byte.MAX_VALUE);
        for (int label = 0; label < count; label++) {
          packed[row * count + label] = (byte) Math.round(weights[i][label] / scales[row]);
        }
        row++;
      }
    }
    return new LinearModel(
        labels,
        Arrays.copyOf(kept, row),
        Arrays.copyOf(scales, row),
        Arrays.copyOf(packed, row * count));
  }

  List<String> labels() {
    return labels;
  }

  int size() {
    return features.length;
  }

  /** The score of each label, in their order; not probabilities yet. */
  double[] scores(int[] text) {
    int[] firsts = new int[text.length];
    float[] strengths = new float[text.length];
    int found = 0;
    for (int feature : text) {
      int row = row(feature);
      if (row >= 0) {
        firsts[found] = row * labels.size();
        strengths[found++] = scales[row] * FeatureSet.strength(feature);
      }
    }
    double length = Math.sqrt(Math.max(1, text.length));
    double[] scores = new double[labels.size()];
    for (int label = 0; label < scores.length; label++) {
      scores[label] = sum(label, firsts, strengths, found) / length;
    }
    return scores;
  }

  /** Label by label, for then the processor fetches many rows at a time. */
  private double sum(int label, int[] firsts, float[] strengths, int found) {
    double sum = 0;
    for (int i = 0; i < found; i++) {
      sum += strengths[i] * weights[firsts[i] + label];
    }
    return sum;
  }

  /** Negative if the feature weighs nothing. */
  private int row(int feature) {
    int stretch = stretch(feature);
    int end = stretches[stretch + 1];
    for (int row = stretches[stretch]; row < end; row++) {
      if (features[row] == feature) {
        return row;
      }
    }
    return -1;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(labels.size());
    for (String label : labels) {
      out.writeUTF(label);
    }
    out.writeInt(features.length);
    ByteBuffer numbers = ByteBuffer.allocate(8 * features.length);
    numbers.asIntBuffer().put(features);
    numbers.position(4 * features.length);
    numbers.asFloatBuffer().put(scales);
    out.write(numbers.array());
    out.write(weights);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if it is cut short or damaged
   */
  static LinearModel read(DataInputStream in) throws IOException {
    int count = within(in.readInt(), MOST_LABELS);
    List<String> labels = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      labels.add(in.readUTF());
    }
    int size = within(in.readInt(), MOST_FEATURES);
    int[] features = new int[size];
    float[] scales = new float[size];
    ByteBuffer numbers = ByteBuffer.wrap(bytes(in, 8 * size));
    numbers.asIntBuffer().get(features);
    numbers.position(4 * size);
    numbers.asFloatBuffer().get(scales);
    for (int row = 1; row < size; row++) {
      if (features[row - 1] >= features[row]) {
        throw new IOException("a damaged model");
      }
    }
    return new LinearModel(labels, features, scales, bytes(in, size * count));
  }

  private static int within(int number, int most) throws IOException {
    if (number < 0 || number > most) {
      throw new IOException("a damaged model");
    }
    return number;
  }

  private static byte[] bytes(DataInputStream in, int length) throws IOException {
    byte[] read = in.readNBytes(length);
    if (read.length < length) {
      throw new EOFException("a model that is cut short");
    }
    return read;
  }
}
