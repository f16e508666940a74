package nara.conversation;

import nara.flow.Input.Command;
import nara.understand.Decision;
import nara.understand.IntentGuess;
import nara.understand.Understander;
import nara.understand.Understanding;

/** What means the same in every flow, in the flow engine's terms. */
final class Commands {
  private Commands() {}

  /**
   * The command that a text is. A key word is one by itself; stopping and starting take the exact
   * words, while a human is fetched for whoever clearly asks for one.
   */
  static Command of(Understander understander, String text, Understanding understood) {
    Command exact = understander.keyWord(text).map(Commands::exact).orElse(Command.NONE);
    if (exact != Command.NONE || understood.decision() != Decision.ACT) {
      return exact;
    }
    return understood.best().map(IntentGuess::intent).map(Commands::meant).orElse(Command.NONE);
  }

  private static Command exact(String intent) {
    return switch (intent) {
      case "cancel" -> Command.CANCEL;
      case "stop_messages" -> Command.OPT_OUT;
      case "start_messages" -> Command.OPT_IN;
      default -> meant(intent);
    };
  }

  private static Command meant(String intent) {
    return switch (intent) {
      case "talk_to_person" -> Command.HUMAN;
      case "help" -> Command.HELP;
      default -> Command.NONE;
    };
  }
}
