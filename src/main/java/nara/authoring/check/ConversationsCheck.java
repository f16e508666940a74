package nara.authoring.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nara.authoring.Conversation;
import nara.authoring.ConversationReader;
import nara.authoring.DemoPerson;
import nara.authoring.FlowFile;
import nara.authoring.PeopleReader;
import nara.authoring.Yaml;
import nara.flow.Step;

/** Conversations: what is wrong with the files, and steps and people that are not there. */
final class ConversationsCheck implements Check {
  private static final List<String> NOBODY = List.of("unknown", "anonymous");

  @Override
  public void check(Material material) {
    Path folder = material.home().resolve("conversations");
    Set<String> people =
        PeopleReader.read(material.home(), material.problems()).stream()
            .map(DemoPerson::key)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> steps = steps(material);
    for (Path file : ConversationReader.files(folder)) {
      String name = "conversations/" + file.getFileName();
      Yaml at = Yaml.readFile(file, name, material.problems());
      Conversation unused = ConversationReader.read(at, name);
      who(at.get("who"), people);
      for (Yaml turn : at.get("turns").list()) {
        who(turn.get("who"), people);
        Yaml step = turn.get("assistant");
        if (step.isText() && !steps.contains(step.text())) {
          String nearest = nearest(step.text(), steps);
          step.wrong("conversation_step_unknown", "step", step.text(), "nearest", nearest);
        }
      }
    }
  }

  /** Of its own flow, where that is there. */
  private static String nearest(String step, Set<String> steps) {
    String flow = step.split("\\.", 2)[0] + ".";
    List<String> own = steps.stream().filter(it -> it.startsWith(flow)).toList();
    return Material.nearest(step, own.isEmpty() ? steps : own);
  }

  private static Set<String> steps(Material material) {
    Set<String> steps = new TreeSet<>();
    for (FlowFile file : material.all()) {
      for (Step step : file.flow().steps()) {
        steps.add(file.flow().id() + "." + step.id());
      }
    }
    return steps;
  }

  private static void who(Yaml at, Set<String> people) {
    if (!at.isText()) {
      return;
    }
    String who = at.text();
    if (!people.contains(who) && !NOBODY.contains(who) && !who.startsWith("+")) {
      at.wrong("conversation_who_unknown", "who", who, "nearest", Words.listed(people));
    }
  }
}
