package nara.understand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nara.understand.Calibration.Judged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationTest {
  private static final List<String> LABELS = List.of("book", "cancel");

  @ParameterizedTest(name = "a lead of {0} that is right nine times of ten")
  @ValueSource(doubles = {0.1, 0.5, 1, 3, 8})
  void aProbabilityIsHowOftenSuchAScoreIsRight(double lead) {
    Calibration calibration = Calibration.fit(book(lead, 90, 10));
    assertThat(calibration.probabilities(new double[] {lead, 0})[0]).isCloseTo(0.9, within(0.01));
  }

  @Test
  void probabilitiesAddUpToOneInTheOrderOfTheScores() {
    Calibration calibration = new Calibration(0.5, Map.of());
    double[] probabilities = calibration.probabilities(new double[] {-2, 1, 0.5, 1e6, -1e6});
    assertThat(Arrays.stream(probabilities).sum()).isCloseTo(1, within(1e-9));
    assertThat(probabilities[3]).isCloseTo(1, within(1e-9));
    double[] mild = calibration.probabilities(new double[] {-2, 1, 0.5});
    assertThat(mild[1]).isGreaterThan(mild[2]);
    assertThat(mild[2]).isGreaterThan(mild[0]);
  }

  @Test
  void aLabelThatIsHardlyEverWrongIsActedOnFromTheCommonThreshold() {
    Calibration calibration = Calibration.fit(book(1, 99, 1));
    assertThat(calibration.actFrom("book")).isEqualTo(Decision.ACT_FROM);
  }

  @Test
  void aLabelThatIsOftenWrongIsNotActedOnWhereItWas() {
    Calibration calibration = Calibration.fit(book(1, 90, 10));
    assertThat(calibration.actFrom("book"))
        .isGreaterThan(calibration.probabilities(new double[] {1, 0})[0]);
  }

  @Test
  void aLabelThatIsWrongWhereItIsLessSureIsActedOnWhereItIsSurer() {
    List<Judged> judged = new ArrayList<>(book(4, 495, 5));
    judged.addAll(book(1, 75, 25));
    Calibration calibration = Calibration.fit(judged);
    double less = calibration.probabilities(new double[] {1, 0})[0];
    double surer = calibration.probabilities(new double[] {4, 0})[0];
    assertThat(less).isGreaterThan(Decision.ACT_FROM);
    assertThat(calibration.actFrom("book")).isBetween(less, surer);
  }

  @Test
  void aLabelThatNobodyGuessedNeedsTheSurest() {
    assertThat(Calibration.fit(book(1, 99, 1)).actFrom("thanks")).isEqualTo(0.97);
  }

  @Test
  void aGuessIsWrongWhereTheRightLabelWasNeverLearned() {
    List<Judged> judged = new ArrayList<>(book(1, 90, 0));
    for (int i = 0; i < 10; i++) {
      judged.add(new Judged(LABELS, new double[] {1, 0}, "thanks"));
    }
    assertThat(Calibration.fit(judged).actFrom("book")).isEqualTo(0.97);
  }

  @Test
  void whatWasWrittenIsReadAgain() throws IOException {
    Calibration calibration = Calibration.fit(book(1, 80, 20));
    assertThat(read(written(calibration))).isEqualTo(calibration);
  }

  @Test
  void aCalibrationThatIsCutShortIsRefused() throws IOException {
    byte[] whole = written(new Calibration(1, Map.of("book", 0.6, "cancel", 0.7)));
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> read(cut)).as("%d bytes", length).isInstanceOf(EOFException.class);
    }
  }

  @ParameterizedTest(name = "{0} is no temperature")
  @ValueSource(doubles = {0, -1, Double.NaN, Double.NEGATIVE_INFINITY})
  void whatIsNoTemperatureIsRefused(double temperature) throws IOException {
    assertThatThrownBy(() -> new Calibration(temperature, Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(out);
    data.writeDouble(temperature);
    data.writeInt(0);
    assertThatThrownBy(() -> read(out.toByteArray()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not a temperature");
  }

  /** Guesses of "book" that lead by so much. */
  private static List<Judged> book(double lead, int right, int wrong) {
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < right + wrong; i++) {
      judged.add(new Judged(LABELS, new double[] {lead, 0}, i < right ? "book" : "cancel"));
    }
    return judged;
  }

  private static byte[] written(Calibration calibration) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    calibration.write(new DataOutputStream(out));
    return out.toByteArray();
  }

  private static Calibration read(byte[] bytes) throws IOException {
    return Calibration.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }
}
