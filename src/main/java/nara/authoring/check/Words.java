package nara.authoring.check;

import java.util.Collection;
import java.util.TreeSet;

/** Names as they stand in a sentence. */
final class Words {
  private Words() {}

  /** In the order of the alphabet, with commas; a dash for none. */
  static String listed(Collection<String> names) {
    return names.isEmpty() ? "-" : String.join(", ", new TreeSet<>(names));
  }
}
