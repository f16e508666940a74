package nara.authoring;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nara.flow.AskStep;
import nara.flow.ChooseStep;
import nara.flow.ConfirmStep;
import nara.flow.IdentifyStep;
import nara.flow.Question;
import nara.flow.Step;
import nara.flow.Words;
import nara.message.IdentityLevel;

/** Reads a step that asks the resident something. */
final class QuestionReader {
  private final Yaml at;
  private final String id;
  private final String following;
  private final StepTexts texts;

  QuestionReader(Yaml at, String id, String following, StepTexts texts) {
    this.at = at;
    this.id = id;
    this.following = following;
    this.texts = texts;
  }

  /** The step, which is {@code ask}, {@code choose}, {@code confirm} or {@code identify}. */
  Step read(String kind) {
    return switch (kind) {
      case "ask" -> ask();
      case "choose" -> choose();
      case "confirm" -> confirm();
      default -> identify();
    };
  }

  private Question question() {
    String retries = at.get("retries").isPresent() ? at.get("retries").text() : "1";
    if (!List.of("0", "1").contains(retries)) {
      at.get("retries").wrong("retries_bad", "count", retries);
    }
    return new Question(
        texts.needSay(),
        texts.text("again"),
        texts.text("why"),
        !retries.equals("0"),
        at.get("optional").isYes());
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

  private Step identify() {
    IdentityLevel level =
        at.get("identify")
            .as(
                "value_identity_asked",
                text -> IdentityLevel.valueOf(text.toUpperCase(Locale.ROOT)))
            .orElse(IdentityLevel.E_ID);
    return new IdentifyStep(id, level, question(), then());
  }

  private Step choose() {
    if (at.get("from").isPresent() == at.get("options").isPresent()) {
      at.wrong("choose_source");
    }
    Map<String, Words> options = options();
    Map<String, String> other = new LinkedHashMap<>(at.get("other").textMap());
    StepReader.replaceAny(other, ChooseStep.ANY);
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
    StepReader.replaceAny(then, ChooseStep.ANY);
    if (options.isEmpty() || !then.keySet().containsAll(options.keySet())) {
      then.putIfAbsent(ChooseStep.ANY, following);
    }
    return then;
  }

  private String then() {
    return StepReader.then(at, following);
  }
}
