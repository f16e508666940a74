package nara.conversation;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nara.town.Town;

/** Whoever works here, as key words name them: {@code {caseworker}}, whatever they are called. */
final class StaffNames {
  private static final String CASEWORKER = "{caseworker}";
  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  private StaffNames() {}

  /** The text with {@code {caseworker}} for every name, whole or first, of somebody here. */
  static String replaced(Town town, String text) {
    String names =
        town.staff().values().stream()
            .flatMap(it -> Stream.of(it.fullName(), it.firstName()))
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return names.isEmpty()
        ? text
        : Pattern.compile("\\b(?:" + names + ")\\b", FLAGS).matcher(text).replaceAll(CASEWORKER);
  }
}
