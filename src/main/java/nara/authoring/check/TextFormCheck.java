package nara.authoring.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that cannot be read, and blanks that cost and say nothing. */
final class TextFormCheck implements Check {
  private static final Pattern INDEX = Pattern.compile("at pattern index (\\d+)");

  @Override
  public void check(Material material) {
    for (FlowText it : FlowText.all(material)) {
      syntax(it);
      blanks(it);
    }
  }

  private static void syntax(FlowText text) {
    text.defect()
        .map(it -> index(it, text.text()))
        .ifPresent(it -> text.at().at(it).wrong("text_broken", "step", text.step().id()));
  }

  /** Where it breaks; where a brace is not closed, the last that opens one. */
  private static int index(String message, String text) {
    Matcher named = INDEX.matcher(message);
    if (named.find()) {
      return Integer.parseInt(named.group(1));
    }
    int open = 0;
    int last = 0;
    for (int i = text.length() - 1; i >= 0 && open <= 0; i--) {
      if (text.charAt(i) == '{') {
        open++;
        last = i;
      } else if (text.charAt(i) == '}') {
        open--;
      }
    }
    return last;
  }

  private static void blanks(FlowText text) {
    int two = text.text().indexOf("  ");
    if (two >= 0) {
      text.at().at(two).wrong("text_spaces");
    } else if (text.text().endsWith(" ")) {
      text.at().at(text.text().length() - 1).wrong("text_trailing_space");
    }
  }
}
