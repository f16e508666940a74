package nara.conversation;

import nara.flow.Input.Command;
import nara.understand.KeyWords.Word;

/** The words that always mean the same, in the flow engine's terms. */
final class Commands {
  private Commands() {}

  static Command of(Word word) {
    return switch (word) {
      case NONE -> Command.NONE;
      case HUMAN -> Command.HUMAN;
      case CANCEL -> Command.CANCEL;
      case HELP -> Command.HELP;
      case STOP -> Command.OPT_OUT;
      case START -> Command.OPT_IN;
    };
  }
}
