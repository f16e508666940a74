package nara.authoring.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
    for (Path file : ConversationReader.files(folder)) {
      String name = "conversations/" + file.getFileName();
      Yaml at = Yaml.readFile(file, name, material.problems());
      Conversation unused = ConversationReader.read(at, name);
      who(at.get("who"), people);
      for (Yaml turn : at.get("turns").list()) {
        who(turn.get("who"), people);
        Yaml step = turn.get("assistant");
        if (step.isText()) {
          step(step, material);
        }
      }
    }
  }

  private static void step(Yaml at, Material material) {
    String[] name = at.text().split("\\.", 2);
    Optional<FlowFile> flow = material.find(name[0]);
    boolean isUnread = material.isUnread(name[0]) || material.isUnreadPattern(name[0]);
    String step = name.length == 2 ? name[1] : "";
    if (isUnread || flow.filter(it -> isThere(step, it)).isPresent()) {
      return;
    }
    List<FlowFile> near = flow.map(List::of).orElseGet(material::all);
    List<String> known =
        near.stream().flatMap(it -> it.flow().steps().stream().map(s -> named(it, s))).toList();
    String place = flow.map(FlowFile::path).orElse("flows/");
    at.wrongName("conversation_step_unknown", at.text(), known, "step", at.text(), "place", place);
  }

  private static boolean isThere(String step, FlowFile file) {
    return file.flow().step(step).isPresent() || file.legibility().mayBeLost(step);
  }

  private static String named(FlowFile file, Step step) {
    return file.flow().id() + "." + step.id();
  }

  private static void who(Yaml at, Set<String> people) {
    if (!at.isText()) {
      return;
    }
    String who = at.text();
    boolean isKnown = people.contains(who) || NOBODY.contains(who) || who.startsWith("+");
    if (!isKnown && !people.isEmpty()) {
      at.wrongName("conversation_who_unknown", who, people, "who", who);
    }
  }
}
