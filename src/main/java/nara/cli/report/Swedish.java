package nara.cli.report;

import java.util.Locale;
import nara.message.Language;
import nara.understand.Danger;

/** How the page writes numbers and names. */
final class Swedish {
  static final Locale LOCALE = Locale.forLanguageTag("sv-SE");

  /** The minus of Swedish numbers and their space are wide in some fonts, and break lines. */
  private static final char NO_BREAK = '\u00A0';

  private Swedish() {}

  /** Such as {@code 88,1 %}, of a share from 0 to 1. */
  static String percent(double share) {
    return decimal(share) + NO_BREAK + "%";
  }

  /** Such as {@code 87,5–88,7 %}. */
  static String percent(double low, double high) {
    return decimal(low) + "–" + percent(high);
  }

  /** Such as {@code 88 %}; what is nearly all or nothing is not said to be it. */
  static String whole(double share) {
    if (share > 0 && share < 0.005) {
      return "under 1" + NO_BREAK + "%";
    }
    if (share < 1 && share >= 0.995) {
      return "över 99" + NO_BREAK + "%";
    }
    return Math.round(100 * share) + "" + NO_BREAK + "%";
  }

  /** Such as {@code 12 887}. */
  static String count(long number) {
    StringBuilder digits = new StringBuilder(Long.toString(number));
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      digits.insert(i, NO_BREAK);
    }
    return digits.toString();
  }

  /** Such as {@code svenska}. */
  static String language(Language language) {
    return Locale.forLanguageTag(language.code()).getDisplayLanguage(LOCALE);
  }

  static String category(Danger.Category category) {
    return switch (category) {
      case SUICIDE -> "självmord";
      case SELF_HARM -> "självskada";
      case VIOLENCE -> "våld";
      case CHILD_IN_DANGER -> "barn i fara";
      case OVERDOSE_MEDICAL -> "överdos eller akut sjukdom";
      case THREAT -> "hot";
    };
  }

  static String level(Danger.Level level) {
    return switch (level) {
      case NONE -> "ingen fara";
      case UNCLEAR -> "oklart";
      case DANGER -> "fara";
    };
  }

  private static String decimal(double share) {
    return String.format(LOCALE, "%.1f", 100 * share);
  }
}
