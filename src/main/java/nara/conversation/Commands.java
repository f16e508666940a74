package nara.conversation;

import java.util.Optional;
import nara.flow.Input.Command;
import nara.understand.Decision;
import nara.understand.IntentGuess;
import nara.understand.Understander;
import nara.understand.Understanding;

/** What means the same in every flow, in the flow engine's terms. */
final class Commands {
  private Commands() {}

  /** A command, and whether the text is a key word for it or only means it. */
  record Said(Command command, boolean isKeyWord) {}

  /**
   * The command that a text is. A key word is one by itself; stopping and starting take the exact
   * words, while a human is fetched for whoever clearly asks for one.
   */
  static Said of(Understander understander, String text, Understanding understood) {
    Command exact = understander.keyWord(text).map(Commands::exact).orElse(Command.NONE);
    if (exact != Command.NONE || understood.decision() != Decision.ACT) {
      // within a story it is part of the story
      boolean isKeyWord = exact != Command.NONE && exact != Command.OTHER_CASEWORKER;
      return new Said(exact, isKeyWord);
    }
    Optional<String> intent = understood.best().map(IntentGuess::intent);
    return new Said(intent.map(Commands::meant).orElse(Command.NONE), false);
  }

  private static Command exact(String intent) {
    return switch (intent) {
      case "cancel" -> Command.CANCEL;
      case "stop_messages" -> Command.OPT_OUT;
      case "start_messages" -> Command.OPT_IN;
      case "why" -> Command.WHY;
      case "pause" -> Command.PAUSE;
      case "complaint" -> Command.OTHER_CASEWORKER;
      default -> meant(intent);
    };
  }

  private static Command meant(String intent) {
    return switch (intent) {
      case "talk_to_person" -> Command.HUMAN;
      case "help" -> Command.HELP;
      case "repeat" -> Command.REPEAT;
      case "change_language" -> Command.LANGUAGE;
      default -> Command.NONE;
    };
  }
}
