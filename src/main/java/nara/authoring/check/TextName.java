package nara.authoring.check;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A name in a text.
 *
 * @param index where it stands in the text
 * @param cases what the text chooses by; empty if the value itself is shown
 */
record TextName(String name, int index, Set<String> cases) {

  boolean isShown() {
    return cases.isEmpty();
  }

  /** The names in a text, in order; none if it cannot be read. */
  static List<TextName> in(String text) {
    List<TextName> all = new ArrayList<>();
    MessagePattern pattern;
    try {
      pattern = new MessagePattern(text);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return all;
    }
    for (int i = 0; i < pattern.countParts(); i++) {
      Part part = pattern.getPart(i);
      boolean isName =
          part.getType() == Part.Type.ARG_NAME || part.getType() == Part.Type.ARG_NUMBER;
      if (isName) {
        boolean selects = pattern.getPart(i - 1).getArgType() == ArgType.SELECT;
        Set<String> cases = selects ? cases(pattern, i) : Set.of();
        all.add(new TextName(pattern.getSubstring(part), part.getIndex(), cases));
      }
    }
    return all;
  }

  private static Set<String> cases(MessagePattern pattern, int name) {
    Set<String> cases = new LinkedHashSet<>();
    int limit = pattern.getLimitPartIndex(name - 1);
    for (int i = name + 1; i < limit; i++) {
      Part part = pattern.getPart(i);
      if (part.getType() == Part.Type.ARG_SELECTOR) {
        cases.add(pattern.getSubstring(part));
      }
      if (part.getType() == Part.Type.MSG_START) {
        i = pattern.getLimitPartIndex(i);
      }
    }
    return cases;
  }
}
