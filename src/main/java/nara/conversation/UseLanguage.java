package nara.conversation;

import java.util.Map;
import nara.flow.ActionSpec;
import nara.flow.FlowEngine;
import nara.flow.Input.Outcome;
import nara.flow.Kind;
import nara.flow.Value;
import nara.message.Language;
import nara.town.Town;

/** Goes on in another language; in the same where the town does not answer in that. */
final class UseLanguage implements Action {
  private final Town town;

  UseLanguage(Town town) {
    this.town = town;
  }

  @Override
  public ActionSpec spec() {
    return ActionSpec.named("conversation.use_language")
        .taking("language")
        .ending("used")
        .giving(FlowEngine.LANGUAGE_NOW, Kind.KEY);
  }

  @Override
  public Outcome perform(Situation situation, Map<String, Value> with) {
    if (with.get("language") instanceof Value.Text code
        && town.speaks().contains(new Language(code.text()))) {
      return new Outcome("used", Map.of(FlowEngine.LANGUAGE_NOW, code));
    }
    return new Outcome("used", Map.of());
  }
}
