package nara;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nara.authoring.Content;
import nara.authoring.SchemaLine;
import nara.authoring.Schemas;
import nara.thread.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What an editor tells a designer who types, by the schemas of {@code docs/schemas/}. */
class SchemaFilesTest {
  private static final Path BROKEN = Path.of("src/test/resources/broken");
  private static final Pattern EXPECT = Pattern.compile("# expect: (\\w+) .*");

  /** Defects of the broken files that no schema can find, by the reason. */
  private static final Map<String, Set<String>> BEYOND_A_SCHEMA =
      Map.of(
          "the name stands elsewhere in the file",
          Set.of(
              "step_twice",
              "step_leads_nowhere",
              "step_unknown",
              "end_corrected_unknown",
              "option_unknown",
              "option_unrouted",
              "falls_into_answer",
              "option_provider_word",
              "option_key_word",
              "option_word_twice",
              "step_unreachable",
              "loop_without_wait"),
          "the name stands in another file",
          Set.of(
              "flow_file_name",
              "flow_name_taken",
              "intent_twice",
              "intent_unknown",
              "other_unknown",
              "purpose_twice",
              "pilot_unknown",
              "flow_unknown",
              "call_cycle",
              "call_end_unrouted",
              "call_end_unknown",
              "call_argument_unknown",
              "translation_file_missing",
              "translation_missing",
              "translation_names",
              "translation_flow_name",
              "translation_of_nothing",
              "translation_step_unknown",
              "translation_key_unknown",
              "conversation_step_unknown",
              "conversation_who_unknown"),
          "the program knows what there is",
          Set.of(
              "action_unknown",
              "outcome_unrouted",
              "outcome_unknown",
              "argument_unknown",
              "name_unknown",
              "remind_no_moment",
              "from_no_options",
              "case_never",
              "gives_unknown",
              "pattern_step_missing"),
          "the text must be read",
          Set.of(
              "text_broken",
              "text_spaces",
              "text_trailing_space",
              "sms_not_gsm7",
              "sms_not_gsm7_instead",
              "sms_long",
              "sms_long_together",
              "sms_words",
              "sms_sensitive",
              "key_shown",
              "sms_address",
              "sms_not_neutral",
              "phone_written",
              "phone_unknown",
              "provider_word"));

  static List<String> shipped() throws IOException {
    List<String> files = new ArrayList<>();
    for (String folder : List.of("flows", "conversations", "bot")) {
      try (Stream<Path> all = Files.walk(Path.of(folder))) {
        all.map(it -> it.toString().replace('\\', '/'))
            .filter(it -> it.endsWith(".yaml"))
            .forEach(files::add);
      }
    }
    return files;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shipped")
  void everyFileNamesItsSchemaAndIsValid(String file) throws Exception {
    String source = Files.readString(Path.of(file));
    String line = SchemaLine.of(file).orElseThrow();

    assertThat(source.lines().findFirst()).contains(line);
    String schema = line.substring(line.indexOf('=') + 1);
    assertThat(Path.of(file).resolveSibling(schema)).exists();
    assertThat(Schemas.refusals(file, source)).isEmpty();
  }

  @Test
  void everyDefectOfFormIsRefusedAndOnlyThose() throws Exception {
    Map<String, List<String>> refused = new TreeMap<>();
    Set<String> told = new TreeSet<>();
    try (Stream<Path> all = Files.list(BROKEN)) {
      for (Path file : all.sorted().toList()) {
        String source = Files.readString(file);
        Matcher expected = EXPECT.matcher(source.lines().findFirst().orElseThrow());
        assertThat(expected.matches()).isTrue();
        told.add(expected.group(1));
        List<String> refusals = refusals(source);
        if (!refusals.isEmpty()) {
          refused.put(expected.group(1), refusals);
        }
      }
    }
    Set<String> form = new TreeSet<>(told);
    BEYOND_A_SCHEMA.values().forEach(form::removeAll);

    assertThat(form).hasSizeGreaterThan(25);
    assertThat(refused.keySet()).as(refused.toString()).isEqualTo(form);
  }

  private static List<String> refusals(String broken) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    String file = "flows/trial.yaml";
    for (String line : broken.lines().skip(1).toList()) {
      if (line.startsWith("# file: ")) {
        file = line.substring("# file: ".length());
      } else {
        parts.merge(file, line + "\n", String::concat);
      }
    }
    parts.putIfAbsent(file, "");
    List<String> all = new ArrayList<>();
    for (Map.Entry<String, String> it : parts.entrySet()) {
      all.addAll(Schemas.refusals(it.getKey(), it.getValue()));
    }
    return all;
  }

  @ParameterizedTest(name = "{0}: {1} instead of {2} is refused")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "bot/town.yaml;allso: [kontor;also: [kontor",
        "bot/town.yaml;monday: åtta;monday: 08.00-16.30",
        "bot/town.yaml;måndag: 08.00-16.30;monday: 08.00-16.30",
        "bot/town.yaml;next_working_day: noon;next_working_day: \"12.00\"",
        "bot/town.yaml;roles: [chef];roles: [manager]",
        "bot/town.yaml;horizon: 4w;horizon: 30d",
        "bot/town.yaml;share: \"95\";share: \"20\"",
        "bot/town.yaml;to: växeln;to: switchboard",
        "bot/town.yaml;till: switchboard;to: switchboard",
        "bot/town.yaml;number: 040;number: \"+46406280411\"",
        "bot/town.yaml;phone: 040;phone: \"+46701740630\"",
        "bot/town.yaml;switchboard: växeln;switchboard: 040-628 04 10",
        "bot/town.yaml;\"070\";\"+46701740620\"",
        "bot/town.yaml;{en: the office};{sv: kontoret, en: the office}",
        "bot/intents/labels.yaml;{en: book a meeting};{sv: boka en tid, en: book a meeting}",
        "conversations/people.yaml;level: känd;level: known_contact",
        "conversations/people.yaml;handläggare: sara;caseworker: sara",
        "flows/translations/en/book_meeting.yaml;sey:;say:",
        "flows/patterns/danger.yaml;- idd: alarmed;- id: alarmed"
      })
  void whatTheReadersRefuseIsRefused(String file, String wrong, String right) throws Exception {
    String source = Files.readString(Path.of(file));
    int at = source.indexOf(right);
    assertThat(at).as("what is changed stands there").isNotNegative();

    String changed = source.substring(0, at) + wrong + source.substring(at + right.length());
    assertThat(Schemas.refusals(file, changed)).isNotEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "numbers and dates without quotes;retries: 0",
        "words without quotes;sensitive: yes",
        "a text that is a number;again: 112"
      })
  void scalarsThatAnEditorTakesForSomethingElseAreValid(String what, String line) throws Exception {
    String flow =
        """
        flow: trial
        purpose: Ett prov
        needs_approval: rights
        approved: {role: chef, date: 2026-11-20, hash: 123456789012}
        steps:
        - id: story
          ask: story
          say: Vad hände?
          why: För att veta.
          LINE
        """
            .replace("LINE", line);

    assertThat(Schemas.refusals("flows/trial.yaml", flow)).as(what).isEmpty();
  }

  @Test
  void everyActionAndEventIsOfferedToWhoeverTypes() throws Exception {
    Set<String> actions = Assistant.abilities(Content.read(Path.of(".")).town()).actions().keySet();
    assertThat(Schemas.values("flow", "/definitions/key_do/examples")).containsAll(actions);

    Set<String> events =
        Stream.of(EventType.values()).map(EventType::written).collect(Collectors.toSet());
    assertThat(Schemas.properties("conversation", "/definitions/key_happened")).containsAll(events);
  }
}
