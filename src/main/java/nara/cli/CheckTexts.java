package nara.cli;

import java.util.Optional;
import nara.message.Language;

/**
 * What {@code ./nara check} says itself.
 *
 * @param none that nothing is wrong
 * @param one that one thing is
 * @param several with the number of problems and the files
 * @param inOne the files, where it is one
 * @param inSeveral the files, with their number
 * @param notes the heading of what is left to do
 * @param playing what takes so long
 */
record CheckTexts(
    Language language,
    String none,
    String one,
    String several,
    String inOne,
    String inSeveral,
    String notes,
    String playing) {
  private static final CheckTexts SWEDISH =
      new CheckTexts(
          Language.SWEDISH,
          "Inga problem.",
          "1 problem.",
          "%d problem i %s.",
          "1 fil",
          "%d filer",
          "Att göra innan det går i drift:",
          "Spelar upp samtalen i conversations/; det tar en stund");
  private static final CheckTexts ENGLISH =
      new CheckTexts(
          Language.ENGLISH,
          "No problems.",
          "1 problem.",
          "%d problems in %s.",
          "1 file",
          "%d files",
          "To do before it serves residents:",
          "Playing the conversations in conversations/; this takes a while");

  /** Those in this language; empty if there are none. */
  static Optional<CheckTexts> in(String code) {
    return switch (code) {
      case "sv" -> Optional.of(SWEDISH);
      case "en" -> Optional.of(ENGLISH);
      default -> Optional.empty();
    };
  }

  /** How many there are. */
  String count(int problems, int files) {
    return switch (problems) {
      case 0 -> none;
      case 1 -> one;
      default -> several.formatted(problems, files == 1 ? inOne : inSeveral.formatted(files));
    };
  }
}
