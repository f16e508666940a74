package nara.understand;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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

  private static final VarHandle SCALE =
      MethodHandles.byteArrayViewVarHandle(float[].class, ByteOrder.BIG_ENDIAN);

  private final List<String> labels;
  private final FeatureRows rows;

  /** A row: the scale, then a weight a label. One fetch from memory mostly brings all of it. */
  private final byte[] weights;

  private LinearModel(List<String> labels, FeatureRows rows, byte[] weights) {
    this.labels = List.copyOf(labels);
    this.rows = rows;
    this.weights = weights;
  }

  /**
   * Packs what was trained; features that weigh nothing are left out.
   *
   * @param weights by row, then by label
   */
  static LinearModel of(List<String> labels, FeatureRows rows, double[][] weights) {
    int length = Float.BYTES + labels.size();
    int[] kept = new int[rows.size()];
    byte[] packed = new byte[rows.size() * length];
    int row = 0;
    for (int i = 0; i < rows.size(); i++) {
      double most = heaviest(weights[i]);
      if (most > 0) {
        kept[row] = rows.feature(i);
        pack(weights[i], (float) (most / Byte.MAX_VALUE), packed, row * length);
        row++;
      }
    }
    return new LinearModel(
        labels, new FeatureRows(Arrays.copyOf(kept, row)), Arrays.copyOf(packed, row * length));
  }

  /** The most that a feature counts for or against a label. */
  static double heaviest(double[] weights) {
    double most = 0;
    for (double weight : weights) {
      most = Math.max(most, Math.abs(weight));
    }
    return most;
  }

  private static void pack(double[] weights, float scale, byte[] packed, int first) {
    SCALE.set(packed, first, scale);
    for (int label = 0; label < weights.length; label++) {
      packed[first + Float.BYTES + label] = (byte) Math.round(weights[label] / scale);
    }
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
        firsts[found] = row * (Float.BYTES + labels.size());
        strengths[found++] = FeatureSet.strength(feature);
      }
    }
    for (int i = 0; i < found; i++) {
      strengths[i] *= (float) SCALE.get(weights, firsts[i]);
    }
    double length = Math.sqrt(Math.max(1, text.length));
    double[] scores = new double[labels.size()];
    for (int label = 0; label < scores.length; label++) {
      scores[label] = sum(Float.BYTES + label, firsts, strengths, found) / length;
    }
    return scores;
  }

  /** The label of the highest score. */
  String best(int[] text) {
    double[] scores = scores(text);
    int best = 0;
    for (int label = 1; label < scores.length; label++) {
      if (scores[label] > scores[best]) {
        best = label;
      }
    }
    return labels.get(best);
  }

  /** Label by label, for then the processor fetches many rows at a time. */
  private double sum(int offset, int[] firsts, float[] strengths, int found) {
    double sum = 0;
    for (int i = 0; i < found; i++) {
      sum += strengths[i] * weights[firsts[i] + offset];
    }
    return sum;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(labels.size());
    for (String label : labels) {
      out.writeUTF(label);
    }
    out.writeInt(rows.size());
    ByteBuffer features = ByteBuffer.allocate(Integer.BYTES * rows.size());
    for (int row = 0; row < rows.size(); row++) {
      features.putInt(rows.feature(row));
    }
    out.write(features.array());
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
    int weights = within((long) size * (Float.BYTES + count), MOST_WEIGHTS);
    ByteBuffer numbers =
        ByteBuffer.wrap(bytes(in, within((long) size * Integer.BYTES, MOST_WEIGHTS)));
    int[] features = new int[size];
    numbers.asIntBuffer().get(features);
    for (int row = 1; row < size; row++) {
      if (features[row - 1] >= features[row]) {
        throw new IOException("a damaged model");
      }
    }
    return new LinearModel(labels, new FeatureRows(features), bytes(in, weights));
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
