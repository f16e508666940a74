package nara.authoring;

import java.time.Duration;
import java.time.temporal.TemporalAmount;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nara.flow.AskStep;
import nara.flow.BranchStep;
import nara.flow.CallStep;
import nara.flow.ChooseStep;
import nara.flow.ConfirmStep;
import nara.flow.DoStep;
import nara.flow.EndStep;
import nara.flow.GotoStep;
import nara.flow.HandoverStep;
import nara.flow.IdentifyStep;
import nara.flow.Question;
import nara.flow.RemindStep;
import nara.flow.SayStep;
import nara.flow.Step;
import nara.flow.WaitStep;
import nara.flow.Words;
import nara.message.IdentityLevel;
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
      at.wrong("step_kind_missing", "step", reader.id, "kinds", String.join(", ", StepKeys.KINDS));
      return Optional.empty();
    }
    return Optional.of(reader.step(kind.orElse("say")));
  }

  private Step step(String kind) {
    at.allowOnly(StepKeys.of(kind));
    return switch (kind) {
      case "ask" -> ask();
      case "choose" -> choose();
      case "confirm" -> confirm();
      case "branch" -> branch();
      case "do" -> perform();
      case "identify" -> identify();
      case "handover" -> handover();
      case "remind" -> remind();
      case "wait" -> waiting();
      case "call" -> call();
      case "goto" -> leave();
      case "end" -> end();
      default -> say();
    };
  }

  private Question question() {
    String retries = at.get("retries").isPresent() ? at.get("retries").text() : "1";
    if (!List.of("0", "1").contains(retries)) {
      at.get("retries").wrong("retries_bad", "count", retries);
    }
    return new Question(
        texts.needSay(), texts.text("again"), texts.text("why"), !retries.equals("0"));
  }

  private Step say() {
    return new SayStep(id, texts.needSay(), then());
  }

  private Step end() {
    return new EndStep(id, texts.say(), at.need("end").text(), at.get("correct").optional());
  }

  private Step ask() {
    return new AskStep(
        id,
        at.need("ask").text(),
        question(),
        at.get("sensitive").isYes(),
        takes(),
        at.get("other").get("no").optional(),
        then());
  }

  private AskStep.Takes takes() {
    Yaml takes = at.get("takes");
    at.get("other").allowOnly(List.of("no"));
    if (!takes.isPresent()) {
      return AskStep.Takes.WORDS;
    }
    String written = takes.text().toUpperCase(Locale.ROOT);
    for (AskStep.Takes it : AskStep.Takes.values()) {
      if (it.name().equals(written)) {
        return it;
      }
    }
    takes.wrong("takes_bad", "value", takes.text());
    return AskStep.Takes.WORDS;
  }

  private Step confirm() {
    Yaml answers = at.need("confirm");
    answers.allowOnly(List.of("yes", "no"));
    return new ConfirmStep(id, question(), answers.need("yes").text(), answers.need("no").text());
  }

  private Step branch() {
    return new BranchStep(
        id, at.need("branch").text(), at.need("cases").textMap(), at.need("otherwise").text());
  }

  private Step perform() {
    return new DoStep(
        id, at.need("do").text(), at.get("with").textMap(), at.need("then").textMap());
  }

  private Step identify() {
    IdentityLevel level =
        at.get("identify")
            .as(
                "value_identity_asked",
                text -> IdentityLevel.valueOf(text.toUpperCase(Locale.ROOT)))
            .orElse(IdentityLevel.E_ID);
    return new IdentifyStep(id, level, question(), then());
  }

  private Step handover() {
    return new HandoverStep(id, at.need("handover").text(), texts.needSay(), then());
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
        then());
  }

  private Step waiting() {
    return new WaitStep(id, length(at.get("wait")), then());
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
      then.put(CallStep.ANY, then());
    }
    return new CallStep(id, at.need("call").text(), at.get("with").textMap(), then);
  }

  private Step leave() {
    return new GotoStep(id, at.need("goto").text());
  }

  private Step choose() {
    if (at.get("from").isPresent() == at.get("options").isPresent()) {
      at.wrong("choose_source");
    }
    Map<String, Words> options = options();
    Map<String, String> other = new LinkedHashMap<>(at.get("other").textMap());
    replaceAny(other, ChooseStep.ANY);
    return new ChooseStep(
        id,
        at.need("choose").text(),
        at.get("from").optional().orElse(""),
        options,
        at.get("yes").optional(),
        question(),
        chosen(options),
        other);
  }

  private Map<String, Words> options() {
    Map<String, Words> all = new LinkedHashMap<>();
    if (at.get("options").isPresent()) {
      at.get("options").map().keySet().forEach(it -> all.put(it, texts.words(it)));
    }
    return all;
  }

  /** The step after each option; where each has its own, none is left for any other. */
  private Map<String, String> chosen(Map<String, Words> options) {
    Map<String, String> then = new HashMap<>();
    if (!at.get("then").isMap()) {
      then.put(ChooseStep.ANY, then());
      return then;
    }
    then.putAll(at.get("then").textMap());
    replaceAny(then, ChooseStep.ANY);
    if (options.isEmpty() || !then.keySet().containsAll(options.keySet())) {
      then.putIfAbsent(ChooseStep.ANY, following);
    }
    return then;
  }

  private static void replaceAny(Map<String, String> steps, String key) {
    String any = steps.remove(ANY);
    if (any != null) {
      steps.put(key, any);
    }
  }

  private String then() {
    return at.get("then").isPresent() ? at.get("then").text() : following;
  }
}
