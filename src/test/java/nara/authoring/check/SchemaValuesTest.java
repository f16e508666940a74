package nara.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import nara.authoring.Schemas;
import org.junit.jupiter.api.Test;

/** Editors are told the same names and values as the checks require. */
class SchemaValuesTest {
  @Test
  void whatNeedsApproval() throws Exception {
    assertThat(Schemas.values("flow", "/properties/needs_approval/enum"))
        .containsExactlyInAnyOrderElementsOf(ApprovalsCheck.KINDS);
  }

  @Test
  void otherAnswersToAChoice() throws Exception {
    assertThat(Schemas.properties("flow", "/definitions/choose/properties/other"))
        .containsExactlyInAnyOrderElementsOf(RoutesCheck.OTHER);
  }

  @Test
  void textsOfATranslatedStep() throws Exception {
    assertThat(Schemas.properties("translation", "/properties/steps/additionalProperties"))
        .containsExactlyInAnyOrderElementsOf(StrayTranslationsCheck.TEXTS);
  }
}
