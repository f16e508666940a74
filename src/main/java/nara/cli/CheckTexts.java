package nara.cli;

import java.util.Optional;
import nara.message.Language;

/**
 * What {@code ./nara check} says itself.
 *
 * @param none that nothing is wrong
 * @param one that one thing is
 * @param several with the numbers of problems and of files
 * @param notes the heading of what is left to do
 */
record CheckTexts(Language language, String none, String one, String several, String notes) {
  private static final CheckTexts SWEDISH =
      new CheckTexts(
          Language.SWEDISH,
          "Inga problem.",
          "1 problem.",
          "%d problem i %d filer.",
          "Att göra innan det går i drift:");
  private static final CheckTexts ENGLISH =
      new CheckTexts(
          Language.ENGLISH,
          "No problems.",
          "1 problem.",
          "%d problems in %d files.",
          "To do before it serves residents:");

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
      default -> several.formatted(problems, files);
    };
  }
}
