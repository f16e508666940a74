package nara.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nara.message.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What designers mistype, told where it is and in words that mend it. */
class YamlSyntaxTest {
  private static final String FLOW = "flow: trial\nsteps:\n- id: bye\n";

  static Stream<Arguments> mistyped() {
    return Stream.of(
        Arguments.of("a tab as indent", FLOW + "\tsay: Hej\n", "yaml_tab", "4:1"),
        Arguments.of("a tab after spaces", FLOW + "  \tsay: Hej\n", "yaml_tab", "4:3"),
        Arguments.of("a tab after the dash", FLOW + "-\tid: b\n  end: told\n", "yaml_tab", "4:2"),
        Arguments.of("no colon", FLOW + "  say \"Hej\"\n  end: a\n", "yaml_colon_missing", "4:3"),
        Arguments.of(
            "no space after it", FLOW + "  end:told\n  say: x\n", "yaml_colon_missing", "4:3"),
        Arguments.of(
            "no colon at the top", "flow trial\nsteps:\n- a\n", "yaml_colon_missing", "1:1"),
        Arguments.of("a conflict", FLOW + "<<<<<<< HEAD\n  say: x\n", "yaml_colon_missing", "4:1"),
        Arguments.of("a colon in a text", FLOW + "  say: Obs: ring\n", "yaml_second_colon", "4:11"),
        Arguments.of(
            "no closing quote", FLOW + "  say: \"Hej\n  end: a\n", "yaml_quote_open", "4:8"),
        Arguments.of("no closing quote ' ", FLOW + "  say: 'Hej\n", "yaml_quote_open", "4:8"),
        Arguments.of(
            "no closing quote and others below",
            FLOW + "  why: \"Så\"\n  say: \"Hej\n  again: \"Du\"\n",
            "yaml_quote_open",
            "5:8"),
        Arguments.of(
            "words after the quote", FLOW + "  say: \"Hej\" du\n", "yaml_after_value", "4:14"),
        Arguments.of(
            "quotes in quotes", FLOW + "  say: \"Ett \"ja\" till\"\n", "yaml_after_value", "4:14"),
        Arguments.of("a name first", FLOW + "  say: {owner} ringer\n", "yaml_after_value", "4:16"),
        Arguments.of("too deep", FLOW + "    say: x\n  end: told\n", "yaml_indent", "4:5"),
        Arguments.of("one too deep", FLOW + "  say: x\n   end: told\n", "yaml_indent", "5:4"),
        Arguments.of("not deep enough", FLOW + " say: x\n", "yaml_indent", "4:2"),
        Arguments.of("a step too deep", FLOW + "  say: x\n  - id: b\n", "yaml_indent", "5:3"),
        Arguments.of("the first line indented", " flow: a\nsteps: b\n", "yaml_indent", "2:1"),
        Arguments.of(
            "no closing brace", FLOW + "  then: {a: b\n  end: x\n", "yaml_bracket_open", "4:9"),
        Arguments.of("no brace till the end", FLOW + "  then: {a: b\n", "yaml_bracket_open", "4:9"),
        Arguments.of("no comma", FLOW + "  then: {a: b c: d}\n", "yaml_bracket_open", "4:16"),
        Arguments.of("a brace too many", FLOW + "  then: {a: b}}\n", "yaml_bracket_extra", "4:15"),
        Arguments.of("@ first", FLOW + "  say: @hej\n", "yaml_sign", "4:8"),
        Arguments.of("% first", FLOW + "  say: %hej\n", "yaml_sign", "4:8"),
        Arguments.of("* first", FLOW + "  say: *hej*\n", "yaml_sign", "4:8"),
        Arguments.of("& first", FLOW + "  say: & hej\n", "yaml_sign", "4:8"),
        Arguments.of("> first", FLOW + "  say: >hej\n", "yaml_sign", "4:8"),
        Arguments.of("- first", FLOW + "  say: - hej\n", "yaml_sign", "4:8"),
        Arguments.of("a backslash", FLOW + "  say: \"a\\d\"\n", "yaml_backslash", "4:11"),
        Arguments.of("a bell", FLOW + "  say: \"a\u0007\"\n", "yaml_invisible", "4:10"),
        Arguments.of("two documents", "flow: a\n---\nflow: b\n", "yaml_broken", "2:1"));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("mistyped")
  void whatIsMistypedIsToldWhereItStands(String name, String source, String code, String place) {
    Problems problems = new Problems(Language.SWEDISH);

    assertThat(Yaml.read("a.yaml", source, problems).isPresent()).isFalse();

    assertThat(problems.all())
        .extracting(it -> it.code() + " " + it.line() + ":" + it.column())
        .containsExactly(code + " " + place);
    if (!code.equals("yaml_broken")) {
      assertThat(problems.all().get(0).toString())
          .doesNotContain("expected", "found", "while", "{sign}");
    }
  }

  @Test
  void aTextThatTheParserTakesForAMarkOfItsOwnIsTold() {
    Problems problems = new Problems();
    Yaml at = Yaml.read("a.yaml", "first: &hej\nnext: !viktigt ring\nlast: hej!\n", problems);

    at.map().values().forEach(Yaml::text);

    assertThat(problems.all())
        .extracting(it -> it.code() + " " + it.line() + ":" + it.column())
        .containsExactly("yaml_sign 1:8", "yaml_sign 2:7");
  }

  @Test
  void aNameThatIsNoTextIsToldWhereItStands() {
    Problems problems = new Problems();

    Yaml.read("a.yaml", "then: {call: a, {b: c}}\n", problems).get("then").map();

    assertThat(problems.all())
        .extracting(it -> it.code() + " " + it.line() + ":" + it.column())
        .containsExactly("text_expected 1:17");
  }
}
