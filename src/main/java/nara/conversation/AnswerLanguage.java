package nara.conversation;

import java.util.Optional;
import nara.message.Language;
import nara.people.Resident;
import nara.thread.ThreadState;
import nara.understand.Understanding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** In which language somebody is answered. */
final class AnswerLanguage {
  private static final Logger LOG = LoggerFactory.getLogger(AnswerLanguage.class);

  private AnswerLanguage() {}

  /** That of the conversation so far, else the resident's, else Swedish. */
  static Language of(ThreadState thread, Optional<Resident> resident) {
    Language first = resident.map(Resident::language).orElse(Language.SWEDISH);
    return Sessions.of(thread, first).language();
  }

  /** That of the message, where there is no doubt, else that of the conversation so far. */
  static Language of(
      Knowledge knowledge, ThreadState thread, Optional<Resident> resident, String text) {
    Language soFar = of(thread, resident);
    try {
      Understanding understood = knowledge.understander().understand(text, soFar);
      return SpokenLanguage.of(knowledge.town(), text, understood, soFar).sure().orElse(soFar);
    } catch (RuntimeException e) {
      LOG.error("the language of a message cannot be told: {}", e.getClass().getName());
      return soFar;
    }
  }
}
