package nara.records;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is carried over to the case file, in the words and the order in which it is read there. It
 * holds names, and no ids.
 *
 * @param title whom it is about
 * @param head whose resident, which town, which time, who wrote it out: a line each
 */
public record Extract(String title, List<String> head, List<Entry> entries) {
  private static final Pattern LINE_BREAK = Pattern.compile("\\R");
  private static final String INDENT = "  ";

  /**
   * A message, a note or an event.
   *
   * @param head when and how: {@code 2026-11-23 09.10 · SMS}
   * @param parties from whom to whom; empty where that means nothing
   * @param text what was said
   * @param mark what has to be known of it, such as that it did not arrive; else empty
   */
  public record Entry(String head, String parties, String text, String mark) {
    /** The text line by line, whatever separates them. */
    Stream<String> lines() {
      return LINE_BREAK.splitAsStream(text);
    }

    @Override
    public String toString() {
      return "Entry[" + head + "]";
    }
  }

  public Extract {
    head = List.copyOf(head);
    entries = List.copyOf(entries);
  }

  /**
   * To be pasted. What somebody wrote is indented, so that nothing they write can pass for a line
   * of ours.
   */
  public String asText() {
    StringBuilder text = new StringBuilder(title).append('\n');
    head.forEach(it -> text.append(it).append('\n'));
    for (Entry entry : entries) {
      text.append('\n').append(entry.head()).append('\n');
      line(text, entry.parties());
      entry.lines().forEach(it -> text.append(INDENT).append(it).append('\n'));
      line(text, entry.mark());
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String line) {
    if (!line.isEmpty()) {
      text.append(line).append('\n');
    }
  }

  @Override
  public String toString() {
    return "Extract[" + entries.size() + "]";
  }
}
