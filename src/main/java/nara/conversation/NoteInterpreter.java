package nara.conversation;

import java.util.Map;
import nara.flow.ActionSpec;
import nara.flow.Input.Outcome;
import nara.flow.Value;
import nara.message.Language;
import nara.people.Residents;
import nara.thread.Event;
import nara.thread.EventType;
import nara.thread.Events;

/** Notes for which language the resident wants an interpreter, at this meeting and all others. */
final class NoteInterpreter implements Action {
  private final Residents residents;
  private final Events events;

  NoteInterpreter(Residents residents, Events events) {
    this.residents = residents;
    this.events = events;
  }

  @Override
  public ActionSpec spec() {
    return ActionSpec.named("people.note_interpreter")
        .taking("language")
        .ending("noted", "unknown");
  }

  @Override
  public Outcome perform(Situation situation, Map<String, Value> with) {
    if (!(with.get("language") instanceof Value.Text code) || code.text().isEmpty()) {
      return new Outcome("unknown", Map.of());
    }
    Language language = new Language(code.text());
    situation
        .resident()
        .ifPresent(it -> residents.noteInterpreter(situation.tx(), it.id(), language));
    Event event =
        Event.byAssistant(EventType.INTERPRETER_NOTED, Map.of("language", language.code()));
    events.append(situation.tx(), situation.thread(), event, situation.now());
    return new Outcome("noted", Map.of());
  }
}
