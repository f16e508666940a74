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

/**
 * Notes for which language the resident wants an interpreter, at this meeting and all others. Where
 * no language is known there is nothing to note.
 */
final class NoteInterpreter implements Action {
  private final Residents residents;
  private final Events events;

  NoteInterpreter(Residents residents, Events events) {
    this.residents = residents;
    this.events = events;
  }

  @Override
  public ActionSpec spec() {
    return ActionSpec.named("people.note_interpreter").taking("language").ending("noted");
  }

  @Override
  public Outcome perform(Situation situation, Map<String, Value> with) {
    if (with.get("language") instanceof Value.Text code && !code.text().isEmpty()) {
      note(situation, new Language(code.text()));
    }
    return new Outcome("noted", Map.of());
  }

  private void note(Situation situation, Language language) {
    situation
        .resident()
        .ifPresent(it -> residents.noteInterpreter(situation.tx(), it.id(), language));
    Event event =
        Event.byAssistant(EventType.INTERPRETER_NOTED, Map.of("language", language.code()));
    events.append(situation.tx(), situation.thread(), event, situation.now());
  }
}
