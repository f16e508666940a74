package nara.understand;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nara.understand.DangerPattern.Part;

/** Joins what a part of a danger rule is one of. */
final class DangerAlternatives {
  /** Letters that a phrase may become; two groups of two groups and so on would fill the memory. */
  private static final int LONGEST = 500_000;

  private DangerAlternatives() {}

  /**
   * One of the parts.
   *
   * @throws BadPhraseException if it becomes too deep or too long
   */
  static Part of(List<Part> parts) throws BadPhraseException {
    int depth = 1 + parts.stream().mapToInt(Part::depth).max().orElse(0);
    List<Part> options =
        parts.stream()
            .flatMap(it -> it.options().isEmpty() ? Stream.of(it) : it.options().stream())
            .toList();
    String regex = firstThatFits(options);
    if (depth > DangerPattern.DEEPEST || regex.length() > LONGEST) {
      throw new BadPhraseException(
          "för många parenteser och grupper i varandra", "Dela upp den på flera rader.");
    }
    boolean anchored = parts.stream().noneMatch(part -> part.anchors().isEmpty());
    return new Part(
        regex,
        starts(parts),
        options,
        anchored ? parts.stream().flatMap(it -> it.anchors().stream()).toList() : List.of(),
        Needed.any(parts.stream().map(Part::needed).toList()),
        depth);
  }

  /**
   * The options in their order, but so that at a place in a text only those are tried that begin
   * with what stands there: a group of two hundred words is asked about at every word.
   */
  private static String firstThatFits(List<Part> options) {
    List<String> tried = new ArrayList<>();
    Map<String, List<String>> byStart = new LinkedHashMap<>();
    for (Part option : options) {
      if (option.starts().length() == 1) {
        byStart.computeIfAbsent(option.starts(), it -> new ArrayList<>()).add(option.regex());
      } else {
        byStart.forEach((start, those) -> tried.add(guarded(start, those)));
        byStart.clear();
        tried.add(guarded(option.starts(), List.of(option.regex())));
      }
    }
    byStart.forEach((start, those) -> tried.add(guarded(start, those)));
    return oneOf(tried);
  }

  private static String guarded(String starts, List<String> regexes) {
    boolean needsNone = starts.isEmpty() || (starts.length() == 1 && regexes.size() == 1);
    return (needsNone ? "" : "(?=[" + starts + "])") + oneOf(regexes);
  }

  private static String oneOf(List<String> regexes) {
    return regexes.size() == 1 ? regexes.get(0) : "(?:" + String.join("|", regexes) + ")";
  }

  /** Empty if one of them may begin with anything. */
  static String starts(List<Part> parts) {
    if (parts.stream().anyMatch(it -> it.starts().isEmpty())) {
      return "";
    }
    return parts.stream()
        .flatMapToInt(it -> it.starts().codePoints())
        .distinct()
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
