package nara.authoring;

import java.time.Duration;
import java.time.temporal.TemporalAmount;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nara.flow.BranchStep;
import nara.flow.CallStep;
import nara.flow.DoStep;
import nara.flow.EndStep;
import nara.flow.GotoStep;
import nara.flow.HandoverStep;
import nara.flow.RemindStep;
import nara.flow.SayStep;
import nara.flow.Step;
import nara.flow.WaitStep;
import nara.message.Language;

/** Reads one step of a flow file. The name that stands in it tells what kind it is. */
final class StepReader {
  private static final String ANY = "any";

  private final Yaml at;
  private final String id;
  private final String following;
  private final StepTexts texts;

  private StepReader(Yaml at, String following, Map<Language, Yaml> translations) {
    this.at = at;
    this.id = at.need("id").text();
    this.following = following;
    this.texts = StepTexts.of(at, translations);
  }

  /**
   * Reads a step; empty, with a problem, if it is none.
   *
   * @param following the step after this one in the file, where it goes unless it says otherwise
   * @param translations of the flow, by language
   */
  static Optional<Step> read(Yaml at, String following, Map<Language, Yaml> translations) {
    if (!at.isMap()) {
      at.wrong("step_empty");
      return Optional.empty();
    }
    StepReader reader = new StepReader(at, following, translations);
    Optional<String> kind =
        StepKeys.KINDS.stream().filter(it -> at.get(it).isPresent()).findFirst();
    if (kind.isEmpty() && StepTexts.channels().stream().noneMatch(it -> at.get(it).isPresent())) {
      String kinds = String.join(", ", StepKeys.KINDS);
      String misspelt =
          at.map().keySet().stream().filter(it -> !StepKeys.isOfAny(it)).findFirst().orElse("");
      at.wrongName(
          "step_kind_missing", misspelt, StepKeys.KINDS, "step", reader.id, "kinds", kinds);
      return Optional.empty();
    }
    return Optional.of(reader.step(kind.orElse("say")));
  }

  private Step step(String kind) {
    at.allowOnly(StepKeys.of(kind));
    return switch (kind) {
      case "ask", "choose", "confirm", "identify" ->
          new QuestionReader(at, id, following, texts).read(kind);
      case "branch" -> branch();
      case "do" -> perform();
      case "handover" -> handover();
      case "remind" -> remind();
      case "wait" -> waiting();
      case "call" -> call();
      case "goto" -> leave();
      case "end" -> end();
      default -> say();
    };
  }

  private Step say() {
    return new SayStep(id, texts.needSay(), then(at, following));
  }

  private Step end() {
    return new EndStep(id, texts.say(), at.need("end").text(), at.get("correct").optional());
  }

  private Step branch() {
    return new BranchStep(
        id,
        at.need("branch").text(),
        at.need("cases").textMap(),
        at.get("otherwise").optional().orElse(""));
  }

  private Step perform() {
    return new DoStep(
        id, at.need("do").text(), at.get("with").textMap(), at.need("then").textMap());
  }

  private Step handover() {
    return new HandoverStep(id, at.need("handover").text(), texts.needSay(), then(at, following));
  }

  private Step remind() {
    boolean isAfter = at.get("after").isPresent();
    if (isAfter == at.get("before").isPresent()) {
      at.wrong("remind_when");
    }
    String of = at.need("remind").text();
    return new RemindStep(
        id,
        of.equals("now") ? "" : of,
        length(at.get(isAfter ? "after" : "before")),
        isAfter,
        texts.needSay(),
        then(at, following));
  }

  private Step waiting() {
    return new WaitStep(id, length(at.get("wait")), then(at, following));
  }

  private static TemporalAmount length(Yaml at) {
    return at.as("value_time_to_wait", Durations::calendar).orElse(Duration.ZERO);
  }

  private Step call() {
    Map<String, String> then = new LinkedHashMap<>();
    if (at.get("then").isMap()) {
      then.putAll(at.get("then").textMap());
      replaceAny(then, CallStep.ANY);
    } else {
      then.put(CallStep.ANY, then(at, following));
    }
    return new CallStep(id, at.need("call").text(), at.get("with").textMap(), then);
  }

  private Step leave() {
    return new GotoStep(id, at.need("goto").text());
  }

  /** A file says {@code any} where a step has a sign of its own. */
  static void replaceAny(Map<String, String> steps, String key) {
    String any = steps.remove(ANY);
    if (any != null) {
      steps.put(key, any);
    }
  }

  /** The step after this one. */
  static String then(Yaml at, String following) {
    return at.get("then").isPresent() ? at.get("then").text() : following;
  }
}
