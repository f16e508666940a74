package nara.cli.draw;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayList;
import java.util.List;

/** A text with its names as names, and its variants each on a line of its own. */
final class PatternText {
  private static final String PUNCTUATION = ".,;:!?";

  private final Lettering lettering;
  private final MessagePattern pattern;
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final StringBuilder letters = new StringBuilder();
  private List<Run> runs = new ArrayList<>();

  private PatternText(Lettering lettering, MessagePattern pattern) {
    this.lettering = lettering;
    this.pattern = pattern;
  }

  /** The paragraphs of an ICU message; what is none stands as it is written. */
  static List<Paragraph> of(Lettering lettering, String text) {
    MessagePattern pattern;
    try {
      pattern = new MessagePattern(text);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return List.of(Paragraph.of(lettering, text));
    }
    PatternText all = new PatternText(lettering, pattern);
    all.message(0, new Place(0, "", ""));
    return all.paragraphs;
  }

  /**
   * Where a message stands among the variants.
   *
   * @param counted the name that {@code #} stands for
   * @param tail what follows the variants and belongs to each, such as a full stop
   */
  private record Place(int depth, String counted, String tail) {}

  /** Reads the message that starts at a part, and returns the part at which it ends. */
  private int message(int start, Place place) {
    int from = pattern.getPart(start).getLimit();
    for (int i = start + 1; ; i++) {
      Part part = pattern.getPart(i);
      letters.append(pattern.getPatternString(), Math.min(from, part.getIndex()), part.getIndex());
      from = Math.max(from, part.getLimit());
      switch (part.getType()) {
        case MSG_LIMIT -> {
          if (!isBlank()) {
            letters.append(place.tail());
          }
          endParagraph(place.depth());
          return i;
        }
        case ARG_START -> {
          i = argument(i, place);
          from = pattern.getPart(i).getLimit() + tailAfter(i).length();
        }
        case REPLACE_NUMBER -> name(place.counted());
        default -> {}
      }
    }
  }

  private int argument(int start, Place place) {
    int limit = pattern.getLimitPartIndex(start);
    String name = pattern.getSubstring(pattern.getPart(start + 1));
    ArgType type = pattern.getPart(start).getArgType();
    if (type != ArgType.SELECT && !type.hasPluralStyle()) {
      name(name);
      letters.append(tailAfter(limit));
      return limit;
    }
    if (isOpen()) {
      letters.append(" …");
    }
    endParagraph(place.depth());
    boolean isLast =
        pattern.getPart(limit + 1).getType() == Part.Type.MSG_LIMIT && rest(limit).startsWith("}");
    Place within = new Place(place.depth() + 1, name, isLast ? place.tail() : tailAfter(limit));
    for (int i = start + 2; i < limit; i++) {
      if (pattern.getPart(i).getType() == Part.Type.ARG_SELECTOR) {
        condition(name, pattern.getSubstring(pattern.getPart(i)));
        while (pattern.getPart(i).getType() != Part.Type.MSG_START) {
          i++;
        }
        i = message(i, within);
      }
    }
    String after = rest(limit).substring(tailAfter(limit).length()).stripLeading();
    if (!after.isEmpty() && Character.isLowerCase(after.charAt(0))) {
      letters.append("… ");
    }
    return limit;
  }

  private String rest(int limit) {
    return pattern.getPatternString().substring(pattern.getPart(limit).getLimit());
  }

  private String tailAfter(int limit) {
    String rest = rest(limit);
    int end = 0;
    while (end < rest.length() && PUNCTUATION.indexOf(rest.charAt(end)) >= 0) {
      end++;
    }
    return rest.substring(0, end);
  }

  /** Before each variant: when it is said. */
  private void condition(String name, String value) {
    if (value.equals("other")) {
      runs.add(Run.condition("annars: "));
      return;
    }
    boolean isNo = value.equals("no");
    runs.add(Run.condition(isNo ? "om inte " : "om "));
    runs.add(Run.name(name));
    boolean isYesOrNo = isNo || value.equals("yes");
    String is = value.equals("one") ? "1" : value.replace("=", "");
    runs.add(Run.condition(isYesOrNo ? ": " : " är " + is + ": "));
  }

  private boolean isBlank() {
    return letters.toString().isBlank() && runs.stream().allMatch(it -> it.text().isBlank());
  }

  /** Whether a sentence has begun that has not ended. */
  private boolean isOpen() {
    String last = letters.toString().strip();
    if (last.isEmpty()) {
      return !runs.isEmpty() && runs.get(runs.size() - 1).isName();
    }
    return ".!?:".indexOf(last.charAt(last.length() - 1)) < 0;
  }

  private void name(String name) {
    endRun();
    runs.add(Run.name(name));
  }

  private void endRun() {
    if (!letters.isEmpty()) {
      runs.add(Run.words(letters.toString()));
      letters.setLength(0);
    }
  }

  private void endParagraph(int depth) {
    if (!isBlank()) {
      endRun();
      paragraphs.add(new Paragraph(lettering, depth, runs));
    }
    letters.setLength(0);
    runs = new ArrayList<>();
  }
}
