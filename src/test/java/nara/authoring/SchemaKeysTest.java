package nara.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nara.authoring.Conversation.ConversationTurn.Kind;
import nara.message.Channel;
import nara.message.IdentityLevel;
import nara.town.CallRule;
import nara.town.Staff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Editors are told the same names as the program reads. */
class SchemaKeysTest {
  static Stream<Arguments> places() {
    String promises = "/properties/promises/properties";
    return Stream.of(
        Arguments.of("flow", "", FlowReader.NAMES),
        Arguments.of("flow", "/properties/approved", FlowReader.APPROVED),
        Arguments.of("flow", "/definitions/key_confirm", List.of("yes", "no")),
        Arguments.of("translation", "", FlowFiles.OF_TRANSLATION),
        Arguments.of("translation", "/properties/approved", FlowReader.APPROVED),
        Arguments.of("conversation", "", ConversationReader.NAMES),
        Arguments.of("conversation", "/properties/given", ConversationReader.GIVEN),
        Arguments.of(
            "conversation",
            "/properties/given/properties/meetings/items",
            ConversationReader.MEETING),
        Arguments.of(
            "conversation",
            "/properties/given/properties/representatives/items",
            ConversationReader.REPRESENTATIVE),
        Arguments.of("people", "/additionalProperties", PeopleReader.NAMES),
        Arguments.of("living_desk", "/additionalProperties", LivingDeskReader.NAMES),
        Arguments.of(
            "living_desk",
            "/additionalProperties/properties/turns/items",
            LivingDeskReader.ALL_OF_TURN),
        Arguments.of("buttons", "/additionalProperties", DemoButtonsReader.NAMES),
        Arguments.of(
            "buttons",
            "/additionalProperties/properties/steps/items",
            DemoButtonsReader.ALL_OF_STEP),
        Arguments.of("town", "", TownKeys.TOWN),
        Arguments.of("town", "/properties/calls", TownKeys.CALLS),
        Arguments.of("town", "/properties/closed/items", TownKeys.CLOSED_DAY),
        Arguments.of("town", "/properties/staff/additionalProperties", TownKeys.PERSON),
        Arguments.of("town", "/properties/places/additionalProperties", TownKeys.PLACE),
        Arguments.of("town", "/properties/languages/additionalProperties", TownKeys.NAMED),
        Arguments.of("town", "/properties/help_lines/additionalProperties", TownKeys.HELP_LINE),
        Arguments.of("town", "/properties/promises", TownKeys.PROMISES),
        Arguments.of("town", promises + "/while_open", TownKeys.WHILE_OPEN),
        Arguments.of("town", promises + "/while_closed", TownKeys.WHILE_CLOSED),
        Arguments.of("town", promises + "/maybe_danger", TownKeys.MAYBE_DANGER),
        Arguments.of("town", "/properties/notices", TownKeys.NOTICES),
        Arguments.of("town", "/properties/booking", TownKeys.BOOKING),
        Arguments.of("town", "/properties/booking/properties/kept", TownKeys.KEPT));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("places")
  void aSchemaAndItsReaderAllowTheSameNames(String schema, String pointer, List<String> names)
      throws Exception {
    assertThat(Schemas.properties(schema, pointer)).containsExactlyInAnyOrderElementsOf(names);
    if (!pointer.contains("allOf")) {
      assertThat(Schemas.of(schema).at(pointer + "/additionalProperties").toString())
          .as("no other name is allowed")
          .isEqualTo("false");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kindsOfSteps")
  void aStepAllowsTheSameNamesAsItsReader(String kind) throws Exception {
    Set<String> allowed = new TreeSet<>(StepKeys.of(kind));
    String definition = kind;
    if (kind.equals("say")) {
      definition = "say_step";
      // it stands too for a step whose kind is not written yet
      allowed.addAll(StepKeys.KINDS);
    }
    JsonNode flow = Schemas.of("flow");

    assertThat(Schemas.properties("flow", "/definitions/" + definition)).isEqualTo(allowed);
    assertThat(flow.at("/definitions/" + definition + "/additionalProperties").toString())
        .isEqualTo("false");
    assertThat(flow.at("/definitions/step/allOf").toString())
        .contains("{\"$ref\":\"#/definitions/" + definition + "\"}");
  }

  static List<String> kindsOfSteps() {
    return StepKeys.KINDS;
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Kind.class)
  void aTurnAllowsTheSameNamesAsItsReader(Kind kind) throws Exception {
    String definition = "/definitions/" + ConversationReader.written(kind);

    assertThat(Schemas.properties("conversation", definition))
        .containsExactlyInAnyOrderElementsOf(ConversationReader.names(kind));
    assertThat(Schemas.of("conversation").at(definition + "/additionalProperties").toString())
        .isEqualTo("false");
    assertThat(Schemas.properties("conversation", "/definitions/unknown_turn"))
        .contains(ConversationReader.written(kind));
  }

  @Test
  void valuesAreThoseOfTheProgram() throws Exception {
    assertThat(Schemas.values("flow", "/properties/identity/enum"))
        .isEqualTo(written(IdentityLevel.values()));
    assertThat(Schemas.values("town", "/definitions/role/enum"))
        .isEqualTo(written(Staff.Role.values()));
    assertThat(Schemas.values("town", "/definitions/calls_to/enum"))
        .isEqualTo(written(CallRule.To.values()));
    assertThat(Schemas.values("conversation", "/definitions/turn_channel/enum"))
        .isEqualTo(written(Channel.values()));
    assertThat(
            Schemas.values(
                "living_desk",
                "/additionalProperties/properties/turns/items/properties/caseworker_does/enum"))
        .containsExactlyInAnyOrderElementsOf(LivingTurn.DEEDS);
    assertThat(
            Schemas.values(
                "buttons", "/additionalProperties/properties/steps/items/properties/does/enum"))
        .containsExactlyInAnyOrderElementsOf(DemoButton.DEEDS);
    assertThat(Schemas.properties("town", "/definitions/week"))
        .isEqualTo(written(DayOfWeek.values()));
  }

  private static Set<String> written(Enum<?>[] values) {
    Set<String> all = new TreeSet<>();
    Arrays.stream(values).forEach(it -> all.add(it.name().toLowerCase(Locale.ROOT)));
    return all;
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "flow",
        "translation",
        "conversation",
        "people",
        "living_desk",
        "buttons",
        "town",
        "labels"
      })
  void everyNameIsExplainedToWhoeverTypesIt(String schema) throws Exception {
    JsonNode root = Schemas.of(schema);
    List<String> unexplained = new ArrayList<>();
    unexplained(root, root, "", unexplained);

    assertThat(root.path("title").asText()).isNotBlank();
    assertThat(unexplained).isEmpty();
  }

  private static void unexplained(JsonNode root, JsonNode at, String path, List<String> found)
      throws IOException {
    for (Map.Entry<String, JsonNode> it : at.properties()) {
      if (it.getKey().equals("properties")) {
        for (Map.Entry<String, JsonNode> named : it.getValue().properties()) {
          JsonNode reference = named.getValue().path("$ref");
          JsonNode meant =
              reference.isMissingNode()
                  ? named.getValue()
                  : root.at(reference.asText().substring(1));
          if (!meant.isBoolean() && meant.path("description").asText().isBlank()) {
            found.add(path + "/" + named.getKey());
          }
        }
      }
      unexplained(root, it.getValue(), path + "/" + it.getKey(), found);
    }
  }
}
