package nara.authoring.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nara.authoring.FlowFile;
import nara.flow.AwaitingStep;
import nara.flow.BranchStep;
import nara.flow.CallStep;
import nara.flow.EndStep;
import nara.flow.GotoStep;
import nara.flow.HandoverStep;
import nara.flow.RemindStep;
import nara.flow.Route;
import nara.flow.Step;
import nara.flow.WaitStep;
import nara.message.Language;

/**
 * The messages that a flow may send, in one language: what is said until somebody must answer, as
 * it is said together.
 */
final class Messages {
  private static final int MOST = 3_000;

  private final Material material;
  private final Language language;
  private final Set<Message> found = new LinkedHashSet<>();
  private int walked;

  private Messages(Material material, Language language) {
    this.material = material;
    this.language = language;
  }

  static Set<Message> of(FlowFile file, Material material, Language language) {
    Messages messages = new Messages(material, language);
    for (String start : messages.turnStarts(file)) {
      messages.walk(file, start, new Path(List.of(), Map.of(), Set.of()), it -> {});
    }
    for (Step step : file.flow().steps()) {
      messages.askedAgain(file, step);
      if (step instanceof RemindStep) {
        messages.text(file, step, "say").ifPresent(it -> messages.add(List.of(it), Map.of()));
      }
    }
    return messages.found;
  }

  /**
   * The way so far.
   *
   * @param given what branches have decided
   */
  private record Path(List<FlowText> texts, Map<String, String> given, Set<String> steps) {
    Path at(String step) {
      Set<String> more = new LinkedHashSet<>(steps);
      more.add(step);
      return new Path(texts, given, more);
    }

    Path saying(Optional<FlowText> text) {
      List<FlowText> more = new ArrayList<>(texts);
      text.ifPresent(more::add);
      return new Path(more, given, steps);
    }

    Path knowing(String name, String value) {
      Map<String, String> more = new HashMap<>(given);
      more.put(name, value);
      return new Path(texts, more, steps);
    }
  }

  /** What comes after a flow that was called. */
  private interface Return {
    void with(Path path);
  }

  /** Where a flow begins, and where it goes on after somebody has answered. */
  private Set<String> turnStarts(FlowFile file) {
    Set<String> starts = new LinkedHashSet<>(Ways.starts(file, material));
    for (Step step : file.flow().steps()) {
      if (step instanceof AwaitingStep || step instanceof WaitStep) {
        step.routes().forEach(it -> starts.add(it.to()));
      }
    }
    return starts;
  }

  private void walk(FlowFile file, String id, Path before, Return back) {
    String where = file.flow().id() + "." + id;
    Optional<Step> found = file.flow().step(id);
    if (found.isEmpty() || before.steps().contains(where) || walked++ > MOST) {
      return;
    }
    Step step = found.get();
    Path path = before.at(where);
    if (step instanceof BranchStep it) {
      branch(file, it, path, back);
    } else if (step instanceof CallStep it) {
      call(file, it, path, back);
    } else if (step instanceof GotoStep it) {
      leave(it, path);
    } else if (step instanceof RemindStep it) {
      walk(file, it.then(), path, back);
    } else if (step instanceof HandoverStep) {
      Path told = path.saying(closedNotice()).saying(text(file, step, "say"));
      step.routes().forEach(it -> walk(file, it.to(), told, back));
    } else {
      speak(file, step, path, back);
    }
  }

  private void speak(FlowFile file, Step step, Path path, Return back) {
    Path said = path.saying(text(file, step, "say"));
    if (step instanceof AwaitingStep || step instanceof WaitStep) {
      add(said.texts(), said.given());
    } else if (step instanceof EndStep) {
      add(said.texts(), said.given());
      back.with(said);
    } else {
      step.routes().forEach(it -> walk(file, it.to(), said, back));
    }
  }

  private void branch(FlowFile file, BranchStep step, Path path, Return back) {
    for (Route route : step.routes()) {
      boolean otherwise = route.by().equals(BranchStep.OTHERWISE);
      Path decided = otherwise ? path : path.knowing(step.on(), route.by());
      walk(file, route.to(), decided, back);
    }
  }

  private void call(FlowFile file, CallStep step, Path path, Return back) {
    FlowFile called = material.flows().flows().get(step.flow());
    if (called != null) {
      Return after = it -> step.routes().forEach(route -> walk(file, route.to(), it, back));
      walk(called, called.flow().first().id(), path, after);
    }
  }

  private void leave(GotoStep step, Path path) {
    FlowFile other = material.flows().flows().get(step.to());
    if (other == null) {
      add(path.texts(), path.given());
    } else {
      walk(other, other.flow().first().id(), path, it -> {});
    }
  }

  /** A question is asked again after a text of a pattern. */
  private void askedAgain(FlowFile file, Step step) {
    if (!(step instanceof AwaitingStep)) {
      return;
    }
    Optional<FlowText> again = text(file, step, "again").or(() -> text(file, step, "say"));
    Optional<FlowText> sorry =
        material
            .pattern("not_understood")
            .flatMap(
                it ->
                    it.flow().steps().stream()
                        .filter(Messages::asksAgain)
                        .findFirst()
                        .flatMap(found -> text(it, found, "say")));
    Path asked = new Path(List.of(), Map.of(), Set.of()).saying(sorry).saying(again);
    add(asked.texts(), Map.of());
    Optional<FlowText> why = text(file, step, "why");
    if (why.isPresent()) {
      Path told = new Path(List.of(), Map.of(), Set.of()).saying(why);
      add(told.saying(text(file, step, "say")).texts(), Map.of());
    }
  }

  private static boolean asksAgain(Step step) {
    return step instanceof EndStep it
        && it.outcome().equals(EndStep.ASK_AGAIN)
        && it.say().isPresent();
  }

  private Optional<FlowText> closedNotice() {
    return material
        .pattern("closed")
        .flatMap(it -> it.flow().step("now").flatMap(step -> text(it, step, "say")));
  }

  private Optional<FlowText> text(FlowFile file, Step step, String key) {
    return material.texts(file).stream()
        .filter(it -> it.goesBySms() && it.language().equals(language))
        .filter(it -> it.step().id().equals(step.id()))
        .filter(it -> it.key().equals(key) || (key.equals("say") && it.isSaid()))
        .findFirst()
        .filter(it -> it.defect().isEmpty());
  }

  private void add(List<FlowText> texts, Map<String, String> given) {
    if (!texts.isEmpty()) {
      found.add(new Message(texts, given));
    }
  }
}
