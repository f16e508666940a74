package nara.understand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinearModelTest {
  private static final List<String> LABELS = List.of("book", "cancel");

  /** Of weights up to 1, a step of the byte that a weight is kept in. */
  private static final double STEP = 1.0 / 127;

  private static final LinearModel MODEL =
      LinearModel.of(
          LABELS,
          new FeatureRows(new int[] {2, 4, 7}),
          new double[][] {{1, -1}, {0.5, 0}, {-1, 1}});

  @Test
  void aScoreIsTheSumOfWeightsOverTheRootOfTheNumberOfFeatures() {
    double[] scores = MODEL.scores(new int[] {2, 4});
    assertThat(scores[0]).isCloseTo(1.5 / Math.sqrt(2), within(STEP));
    assertThat(scores[1]).isCloseTo(-1 / Math.sqrt(2), within(STEP));
  }

  @Test
  void aStrongFeatureCountsTwice() {
    assertThat(MODEL.scores(new int[] {7})[1]).isCloseTo(2, within(2 * STEP));
  }

  @Test
  void unknownFeaturesScoreNothingButMakeTheTextLonger() {
    assertThat(MODEL.scores(new int[] {6, 100, -8})).containsExactly(0, 0);
    assertThat(MODEL.scores(new int[] {-8, 2, 6, 100})[0]).isCloseTo(1 / 2.0, within(STEP));
  }

  @Test
  void aTextWithoutFeaturesScoresNothing() {
    assertThat(MODEL.scores(new int[0])).containsExactly(0, 0);
  }

  @Test
  void featuresThatWeighNothingAreLeftOut() {
    LinearModel model =
        LinearModel.of(
            LABELS, new FeatureRows(new int[] {2, 4, 6}), new double[][] {{1, 0}, {0, 0}, {0, 1}});
    assertThat(model.size()).isEqualTo(2);
    assertThat(model.scores(new int[] {6})[1]).isCloseTo(1, within(STEP));
  }

  @Test
  void everyFeatureIsFoundAmongManyThatWantTheSamePlace() {
    int[] features = IntStream.range(0, 5_000).map(i -> i * 0x10000 - 0x4000000).toArray();
    double[][] weights =
        IntStream.range(0, features.length)
            .mapToObj(i -> new double[] {i + 1, -1 - i})
            .toArray(double[][]::new);
    LinearModel model = LinearModel.of(LABELS, new FeatureRows(features), weights);
    for (int i = 0; i < features.length; i++) {
      assertThat(model.scores(new int[] {features[i]})[0]).isCloseTo(i + 1, within(0.01 * (i + 1)));
      assertThat(model.scores(new int[] {features[i] + 2})).containsExactly(0, 0);
    }
  }

  @Test
  void aModelThatWasWrittenAndReadScoresTheSame() throws IOException {
    Random random = new Random(1);
    int[] features = random.ints(2_000).sorted().distinct().toArray();
    double[][] weights =
        Arrays.stream(features)
            .mapToObj(it -> new double[] {random.nextGaussian(), random.nextGaussian()})
            .toArray(double[][]::new);
    LinearModel model = LinearModel.of(LABELS, new FeatureRows(features), weights);
    LinearModel read = read(written(model));
    assertThat(read.labels()).isEqualTo(LABELS);
    assertThat(read.size()).isEqualTo(model.size());
    assertThat(read.scores(features)).isEqualTo(model.scores(features));
    for (int feature : features) {
      assertThat(read.scores(new int[] {feature})).isEqualTo(model.scores(new int[] {feature}));
    }
  }

  @Test
  void whatFollowsTheModelInAStreamIsLeftThere() throws IOException {
    byte[] bytes = written(MODEL);
    byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
    longer[bytes.length] = 42;
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(longer));
    LinearModel.read(in);
    assertThat(in.read()).isEqualTo(42);
  }

  @Test
  void aModelThatIsCutShortAnywhereIsRefused() throws IOException {
    byte[] whole = written(MODEL);
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> read(cut)).as("%d bytes", length).isInstanceOf(EOFException.class);
    }
  }

  @ParameterizedTest(name = "{0} labels are refused")
  @ValueSource(ints = {-1, 1_001, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void aModelWithADamagedNumberOfLabelsIsRefused(int labels) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DataOutputStream(out).writeInt(labels);
    assertThatThrownBy(() -> read(out.toByteArray()))
        .isInstanceOf(IOException.class)
        .hasMessage("a damaged model");
  }

  @ParameterizedTest(name = "{0} features are refused")
  @ValueSource(ints = {-1, 50_000_001, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void aModelWithADamagedNumberOfFeaturesIsRefused(int features) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(1);
    data.writeUTF("book");
    data.writeInt(features);
    assertThatThrownBy(() -> read(out.toByteArray()))
        .isInstanceOf(IOException.class)
        .hasMessage("a damaged model");
  }

  @Test
  void sizesThatTogetherAreTooLargeAreRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(1_000);
    for (int i = 0; i < 1_000; i++) {
      data.writeUTF("intent" + i);
    }
    int features = 3_000_000; // times the labels it is more than an int holds
    data.writeInt(features);
    for (int i = 0; i < features; i++) {
      data.writeInt(i);
    }
    data.write(new byte[4 * features]);
    assertThatThrownBy(() -> read(out.toByteArray()))
        .isInstanceOf(IOException.class)
        .hasMessage("a damaged model");
  }

  @Test
  void aModelThatClaimsMoreThanIsLeftTakesNoMemory() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(1);
    data.writeUTF("book");
    data.writeInt(50_000_000);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    assertThatThrownBy(() -> read(out.toByteArray())).isInstanceOf(EOFException.class);
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(10_000_000);
  }

  private static byte[] written(LinearModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model.write(new DataOutputStream(out));
    return out.toByteArray();
  }

  private static LinearModel read(byte[] bytes) throws IOException {
    return LinearModel.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }
}
