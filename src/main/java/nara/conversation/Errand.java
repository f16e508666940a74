package nara.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nara.message.Language;
import nara.understand.Decision;
import nara.understand.IntentGuess;
import nara.understand.Understanding;

/** What a message asks for. */
final class Errand {
  /** What may be asked for at a place of the town. */
  private static final Set<String> AT_A_PLACE = Set.of("book_meeting", "move_meeting");

  private Errand() {}

  /**
   * What is understood of a text. "Boka tid på biblioteket" sounds as if it were about the library:
   * where the name of a place alone makes it nothing of ours, it is understood without that. A key
   * word may name whoever works here.
   *
   * @param named the same text as {@link StaffNames} names them
   */
  static Understanding of(Knowledge knowledge, String text, String named, Language language) {
    Understanding whole = knowledge.understander().understand(text, language);
    Optional<String> key = knowledge.understander().keyWord(named);
    if (key.isPresent()) {
      IntentGuess sure = new IntentGuess(key.get(), 1.0);
      return new Understanding(whole.languages(), List.of(sure), Decision.ACT);
    }
    return is(whole, Set.of(Hearing.OUT_OF_SCOPE))
        ? withoutPlace(knowledge, text, language).orElse(whole)
        : whole;
  }

  private static Optional<Understanding> withoutPlace(
      Knowledge knowledge, String text, Language language) {
    return Mentions.withoutPlace(knowledge.town(), text)
        .map(it -> knowledge.understander().understand(it, language))
        .filter(it -> is(it, AT_A_PLACE));
  }

  private static boolean is(Understanding understood, Set<String> intents) {
    return understood.best().map(IntentGuess::intent).filter(intents::contains).isPresent();
  }
}
