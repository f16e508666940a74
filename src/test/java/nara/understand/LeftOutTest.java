package nara.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nara.message.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the assistant is worth to people whose way of writing it has never seen. */
class LeftOutTest {
  /** Such lines, "ja tack", are what everybody writes. */
  private static final int WORDS_OF_A_SHORT_LINE = 3;

  private static final Set<String> ERRANDS =
      Set.of("book_meeting", "move_meeting", "next_meeting", "money_question");

  private record Heard(Example line, Understanding understanding) {
    boolean isRight() {
      return isAmong(1);
    }

    boolean isAmong(int first) {
      return understanding.intents().stream()
          .limit(first)
          .anyMatch(it -> it.intent().equals(line.label()));
    }

    boolean isActedOn() {
      return understanding.decision() == Decision.ACT;
    }

    boolean isOutOfScope() {
      return line.label().equals(IntentModel.OUT_OF_SCOPE);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"sv, 0.93, 0.98, 0.02, 0.05", "en, 0.90, 0.97, 0.02, 0.05"})
  void newVoicesAreUnderstood(
      Language language, double right, double amongThree, double wrong, double outOfScope) {
    List<Heard> all = heard(language);
    List<Heard> noErrand = all.stream().filter(Heard::isOutOfScope).toList();
    Share first = Share.of(all, Heard::isRight);
    Share three = Share.of(all, it -> it.isAmong(3));
    Share wrongly = Share.of(all, it -> it.isActedOn() && !it.isRight());
    Share actedOnNothing = Share.of(noErrand, Heard::isActedOn);
    print(language + " intents, right first", first);
    print(language + " intents, among three", three);
    print(language + " intents, acted on", Share.of(all, Heard::isActedOn));
    print(language + " intents, acted wrongly", wrongly);
    print(language + " out of scope, acted on", actedOnNothing);
    assertThat(first.value()).isGreaterThanOrEqualTo(right);
    assertThat(three.value()).isGreaterThanOrEqualTo(amongThree);
    assertThat(wrongly.value()).isLessThanOrEqualTo(wrong);
    assertThat(actedOnNothing.value()).isLessThanOrEqualTo(outOfScope);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"sv, 0.985, 0.965, 0.95, 0.05", "en, 0.985, 0.965, 0.95, 0.05"})
  void dangerInNewVoicesIsRaised(
      Language language, double raised, double grave, double unclear, double falsely) {
    Share dangerRaised = raised(language, Danger.Level.DANGER, Danger.Level.UNCLEAR);
    Share dangerGrave = raised(language, Danger.Level.DANGER, Danger.Level.DANGER);
    Share unclearRaised = raised(language, Danger.Level.UNCLEAR, Danger.Level.UNCLEAR);
    Share noneRaised = raised(language, Danger.Level.NONE, Danger.Level.UNCLEAR);
    print(language + " danger, raised", dangerRaised);
    print(language + " danger, raised as danger", dangerGrave);
    print(language + " unclear, raised", unclearRaised);
    print(
        language + " unclear, raised as danger",
        raised(language, Danger.Level.UNCLEAR, Danger.Level.DANGER));
    print(language + " none, raised", noneRaised);
    print(
        language + " none, raised as danger",
        raised(language, Danger.Level.NONE, Danger.Level.DANGER));
    assertThat(dangerRaised.value()).isGreaterThanOrEqualTo(raised);
    assertThat(dangerGrave.value()).isGreaterThanOrEqualTo(grave);
    assertThat(unclearRaised.value()).isGreaterThanOrEqualTo(unclear);
    assertThat(noneRaised.value()).isLessThanOrEqualTo(falsely);
  }

  /** The figures that count, of both languages; each miss is told. */
  @Test
  void almostNoDangerIsMissed() {
    List<Example> all =
        LeftOut.LANGUAGES.stream().flatMap(it -> LeftOut.danger(it).stream()).toList();
    List<Example> last = all.stream().filter(it -> it.voice().startsWith(LeftOut.LAST)).toList();
    printDanger("all danger", all);
    printDanger("the last voices' danger", last);
    all.stream()
        .filter(it -> isWritten(it, Danger.Level.DANGER))
        .filter(it -> !isRaised(it.text(), Danger.Level.UNCLEAR))
        .forEach(it -> System.out.println("left-out voices: missed: " + it.text()));
    assertThat(raised(all, Danger.Level.DANGER, Danger.Level.UNCLEAR).value())
        .isGreaterThanOrEqualTo(0.99);
    assertThat(raised(all, Danger.Level.DANGER, Danger.Level.DANGER).value())
        .isGreaterThanOrEqualTo(0.96);
    assertThat(raised(last, Danger.Level.DANGER, Danger.Level.UNCLEAR).value())
        .isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void plansThatAreToldAsIfTheyWereOverAreMostlyRaised() {
    List<Example> plans =
        LeftOut.LANGUAGES.stream().flatMap(it -> LeftOut.plans(it).stream()).toList();
    printDanger("plans told as past", plans);
    assertThat(raised(plans, Danger.Level.DANGER, Danger.Level.UNCLEAR).value())
        .isGreaterThanOrEqualTo(0.92);
    assertThat(raised(plans, Danger.Level.NONE, Danger.Level.UNCLEAR).value())
        .isLessThanOrEqualTo(0.16);
  }

  private static void printDanger(String whose, List<Example> lines) {
    print(whose + ", raised", raised(lines, Danger.Level.DANGER, Danger.Level.UNCLEAR));
    print(whose + ", raised as danger", raised(lines, Danger.Level.DANGER, Danger.Level.DANGER));
    print(whose + ", unclear raised", raised(lines, Danger.Level.UNCLEAR, Danger.Level.UNCLEAR));
    print(whose + ", none raised", raised(lines, Danger.Level.NONE, Danger.Level.UNCLEAR));
  }

  /** Weaker than alone: the errands around a cry for help make it look ordinary. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({"sv, 0.90, 0.13", "en, 0.90, 0.25"})
  void dangerAmongErrandsIsMostlyRaised(Language language, double raised, double falsely) {
    Share danger =
        Share.of(
            amongErrands(language, Danger.Level.DANGER), it -> isRaised(it, Danger.Level.UNCLEAR));
    Share none =
        Share.of(
            amongErrands(language, Danger.Level.NONE), it -> isRaised(it, Danger.Level.UNCLEAR));
    print(language + " danger among three errands, raised", danger);
    print(language + " none among three errands, raised", none);
    assertThat(danger.value()).isGreaterThanOrEqualTo(raised);
    assertThat(none.value()).isLessThanOrEqualTo(falsely);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"sv, 0.05", "en, 0.07"})
  void ordinaryErrandsInNewVoicesSeldomRaiseAnything(Language language, double falsely) {
    List<Example> errands =
        LeftOut.intents(language).stream()
            .filter(it -> !it.label().equals("worried_about_someone"))
            .toList();
    Share raised = Share.of(errands, it -> isRaised(it.text(), Danger.Level.UNCLEAR));
    print(language + " errands, raised", raised);
    assertThat(raised.value()).isLessThanOrEqualTo(falsely);
  }

  @Test
  void noErrandOfANewVoiceStopsMessagesByMistake() {
    for (Language language : LeftOut.LANGUAGES) {
      assertThat(heard(language))
          .filteredOn(it -> it.isActedOn() && !it.isRight())
          .noneMatch(it -> it.understanding().intents().get(0).intent().equals("stop_messages"));
    }
  }

  @Test
  void noLineStandsInTheExamplesWordForWord() {
    Set<String> known = new HashSet<>();
    Stream.of(Bot.INTENTS, Bot.DANGER_LINES)
        .flatMap(List::stream)
        .forEach(it -> known.add(String.join(" ", words(it))));
    assertThat(LeftOut.all())
        .filteredOn(it -> words(it).size() > WORDS_OF_A_SHORT_LINE)
        .filteredOn(it -> known.contains(String.join(" ", words(it))))
        .isEmpty();
  }

  @Test
  void noVoiceIsAmongThoseOfTheExamples() {
    Set<String> voices = new HashSet<>();
    Stream.of(Bot.INTENTS, Bot.DANGER_LINES)
        .flatMap(List::stream)
        .forEach(it -> voices.add(it.voice()));
    assertThat(voices).hasSizeGreaterThan(50);
    assertThat(LeftOut.all()).extracting(Example::voice).doesNotContainAnyElementsOf(voices);
  }

  private static List<String> words(Example line) {
    return Normalizer.words(Normalizer.fold(line.text())).stream()
        .filter(it -> !it.equals("?"))
        .toList();
  }

  private static List<Heard> heard(Language language) {
    Understander understander = Bot.understander();
    return LeftOut.intents(language).stream()
        .map(it -> new Heard(it, understander.understand(it.text(), Optional.empty())))
        .toList();
  }

  private static Share raised(Language language, Danger.Level written, Danger.Level atLeast) {
    return raised(LeftOut.danger(language), written, atLeast);
  }

  private static Share raised(List<Example> lines, Danger.Level written, Danger.Level atLeast) {
    return Share.of(
        lines.stream().filter(it -> isWritten(it, written)).toList(),
        it -> isRaised(it.text(), atLeast));
  }

  /** Each line with one errand before it and two after it. */
  private static List<String> amongErrands(Language language, Danger.Level written) {
    List<String> errands =
        LeftOut.intents(language).stream()
            .filter(it -> ERRANDS.contains(it.label()))
            .map(Example::text)
            .toList();
    Random random = new Random(5);
    Supplier<String> errand = () -> errands.get(random.nextInt(errands.size()));
    return danger(language, written).stream()
        .map(it -> String.join(". ", errand.get(), it.text(), errand.get(), errand.get()))
        .toList();
  }

  private static List<Example> danger(Language language, Danger.Level written) {
    return LeftOut.danger(language).stream().filter(it -> isWritten(it, written)).toList();
  }

  private static boolean isWritten(Example line, Danger.Level level) {
    return line.label().equals(level.name().toLowerCase(Locale.ROOT));
  }

  private static boolean isRaised(String text, Danger.Level atLeast) {
    return Bot.understander().danger(text).level().compareTo(atLeast) >= 0;
  }

  private static void print(String what, Share share) {
    System.out.println("left-out voices: " + what + ": " + share);
  }
}
