package nara;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What is told of flows that are met from now on. */
final class FlowNews {
  private static final String FROM_NOW = ", gäller från nästa meddelande";

  private static final String BEGUN =
      "Ett påbörjat ärende går klart som det var: skriv AVBRYT och börja om (i talk: /om).";

  private FlowNews() {}

  /**
   * A line for each flow.
   *
   * @param changed the files that differ
   */
  static List<String> of(Set<String> changed, SavedFiles before, SavedFiles now) {
    Map<String, String> flows = new TreeMap<>();
    Map<String, String> others = new TreeMap<>();
    for (String file : changed) {
      String name = nameOf(file);
      String flow = "flows/" + name + ".yaml";
      if (file.equals(BotFiles.LABELS)) {
        others.put("ärendenas namn", "ändrade" + FROM_NOW);
      } else if (now.has(flow) || before.has(flow)) {
        flows.put(name, what(flow, before, now) + FROM_NOW);
      } else if (now.has("flows/patterns/" + name + ".yaml")) {
        others.put("mönstret " + name, "ändrat" + FROM_NOW + ", också i påbörjade ärenden");
      }
    }
    List<String> lines = new ArrayList<>();
    flows.forEach((name, what) -> lines.add(name + ": " + what + "."));
    others.forEach((name, what) -> lines.add(name + ": " + what + "."));
    if (flows.values().stream().anyMatch(it -> it.startsWith("ändrat"))) {
      lines.add(BEGUN);
    }
    return lines;
  }

  /** A translation has the name of what it translates. */
  private static String nameOf(String file) {
    return file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.yaml$", "");
  }

  private static String what(String file, SavedFiles before, SavedFiles now) {
    if (!now.has(file)) {
      return "borttaget";
    }
    return before.has(file) ? "ändrat" : "nytt flöde";
  }
}
