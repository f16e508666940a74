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
  private static final int MOST_WEIGHTS = 1_000_000_000;

  private final List<String> labels;
  private final FeatureRows rows;
  private final float[] scales;
  private final byte[] weights;

  private LinearModel(List<String> labels, FeatureRows rows, float[] scales, byte[] weights) {
    this.labels = List.copyOf(labels);
    this.rows = rows;
    this.scales = scales;
    this.weights = weights;
  }

  /**
   * Packs what was trained; features that weigh nothing are left out.
   *
   * @param weights by row, then by label
   */
  static LinearModel of(List<String> labels, FeatureRows rows, double[][] weights) {
    int count = labels.size();
    int[] kept = new int[rows.size()];
    float[] scales = new float[rows.size()];
    byte[] packed = new byte[rows.size() * count];
    int row = 0;
    for (int i = 0; i < rows.size(); i++) {
      double most = 0;
      for (double weight : weights[i]) {
        most = Math.max(most, Math.abs(weight));
      }
      if (most > 0) {
        kept[row] = rows.feature(i);
        scales[row] = (float) (most / Byte.MAX_VALUE);
        for (int label = 0; label < count; label++) {
          packed[row * count + label] = (byte) Math.round(weights[i][label] / scales[row]);
        }
        row++;
      }
    }
    return new LinearModel(
        labels,
        new FeatureRows(Arrays.copyOf(kept, row)),
        Arrays.copyOf(scales, row),
        Arrays.copyOf(packed, row * count));
  }

  List<String> labels() {
    return labels;
  }

  int size() {
    return rows.size();
  }

  /** The score of each label, in their order; not probabilities yet. */
  double[] scores(int[] text) {
    int[] firsts = new int[text.length];
    float[] strengths = new float[text.length];
    int found = 0;
    for (int feature : text) {
      int row = rows.of(feature);
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

  void write(DataOutputStream out) throws IOException {
    out.writeInt(labels.size());
    for (String label : labels) {
      out.writeUTF(label);
    }
    out.writeInt(rows.size());
    ByteBuffer numbers = ByteBuffer.allocate(8 * rows.size());
    for (int row = 0; row < rows.size(); row++) {
      numbers.putInt(rows.feature(row));
    }
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
    int weights = within((long) size * count, MOST_WEIGHTS);
    ByteBuffer numbers = ByteBuffer.wrap(bytes(in, within(8L * size, MOST_WEIGHTS)));
    int[] features = new int[size];
    float[] scales = new float[size];
    numbers.asIntBuffer().get(features);
    numbers.position(4 * size);
    numbers.asFloatBuffer().get(scales);
    for (int row = 1; row < size; row++) {
      if (features[row - 1] >= features[row]) {
        throw new IOException("a damaged model");
      }
    }
    return new LinearModel(labels, new FeatureRows(features), scales, bytes(in, weights));
  }

  private static int within(long number, int most) throws IOException {
    if (number < 0 || number > most) {
      throw new IOException("a damaged model");
    }
    return (int) number;
  }

  /** Takes no more memory than there are bytes left. */
  private static byte[] bytes(DataInputStream in, int length) throws IOException {
    byte[] read = in.readNBytes(length);
    if (read.length < length) {
      throw new EOFException("a model that is cut short");
    }
    return read;
  }
}
