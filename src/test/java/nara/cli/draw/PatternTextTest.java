package nara.cli.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PatternTextTest {
  @Test
  void namesStandOutFromTheWordsAroundThem() {
    assertThat(lines("{owner} ringer dig senast {deadline}."))
        .containsExactly("[owner] ringer dig senast [deadline].");
  }

  @Test
  void eachVariantStandsOnALineOfItsOwn() {
    assertThat(lines("{closed, select, yes {Vi har stängt.} other {Välkommen!}} Hej då."))
        .containsExactly("> om [closed]: Vi har stängt.", "> annars: Välkommen!", "Hej då.");
  }

  @Test
  void aSentenceAroundVariantsGoesOnAfterThem() {
    assertThat(lines("Vi ringer {closed, select, yes {imorgon} other {idag}}, om du vill."))
        .containsExactly(
            "Vi ringer …", "> om [closed]: imorgon,", "> annars: idag,", "… om du vill.");
  }

  @Test
  void theFullStopAfterVariantsBelongsToEach() {
    assertThat(lines("Vi ringer {closed, select, no {idag} other {den {day}}}."))
        .containsExactly("Vi ringer …", "> om inte [closed]: idag.", "> annars: den [day].");
  }

  @Test
  void variantsWithinVariantsAreMovedInOnceMore() {
    assertThat(lines("{a, select, yes {Ja} other {{b, select, warm {Varmt} other {Kallt}}}}"))
        .containsExactly(
            "> om [a]: Ja", "> annars:", ">> om [b] är warm: Varmt", ">> annars: Kallt");
  }

  @Test
  void numbersHaveVariantsToo() {
    assertThat(lines("{n, plural, =0 {Inga tider} one {En tid} other {# tider}}"))
        .containsExactly(
            "> om [n] är 0: Inga tider", "> om [n] är 1: En tid", "> annars: [n] tider");
  }

  @Test
  void quotedBracesAreLetters() {
    assertThat(lines("Skriv '{'namn'}' och ''ja''")).containsExactly("Skriv {namn} och 'ja'");
  }

  @Test
  void whatIsNoPatternStandsAsItIsWritten() {
    assertThat(lines("Hej {owner")).containsExactly("Hej {owner");
  }

  @Test
  void linesBreakBetweenWordsAndAFullStopStaysWithItsName() {
    List<Line> lines =
        PatternText.of(Lettering.BODY, "Vi hör av oss igen senast {deadline}. Det är lovat.")
            .stream()
            .flatMap(it -> it.wrap(220).stream())
            .toList();

    assertThat(lines.stream().map(it -> written(it.runs())))
        .containsExactly("Vi hör av oss igen senast", "[deadline]. Det är lovat.");
    assertThat(lines).allMatch(it -> it.width() <= 220);
  }

  @Test
  void aWordThatIsTooLongForALineGoesOnInTheNext() {
    List<Line> lines = Paragraph.of(Lettering.BODY, "hej " + "x".repeat(100)).wrap(200);

    assertThat(lines).allMatch(it -> it.width() <= 200).hasSizeGreaterThan(3);
    assertThat(lines.stream().map(it -> written(it.runs())).collect(Collectors.joining()))
        .isEqualTo("hej" + "x".repeat(100));
  }

  private static List<String> lines(String pattern) {
    return PatternText.of(Lettering.BODY, pattern).stream()
        .flatMap(it -> it.wrap(2000).stream())
        .map(it -> (">".repeat(it.depth()) + " " + written(it.runs())).strip())
        .toList();
  }

  private static String written(List<Run> runs) {
    return runs.stream()
        .map(it -> it.isName() ? "[" + it.text() + "]" : it.text())
        .collect(Collectors.joining());
  }
}
