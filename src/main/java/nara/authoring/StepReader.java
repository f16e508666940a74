package nara.authoring;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nara.flow.AskStep;
import nara.flow.BranchStep;
import nara.flow.CallStep;
import nara.flow.ChooseStep;
import nara.flow.ConfirmStep;
import nara.flow.DoStep;
import nara.flow.EndStep;
import nara.flow.HandoverStep;
import nara.flow.Phrase;
import nara.flow.SayStep;
import nara.flow.Step;
import nara.message.Language;

/** Reads one step of a flow file. The name that stands in it tells what kind it is. */
final class StepReader {
  private static final List<String> KINDS =
      List.of("ask", "choose", "confirm", "branch", "do", "handover", "call", "end", "say");
  private static final String ANY = "any";

  private StepReader() {}

  /**
   * @param following the step after this one in the file, where it goes unless it says otherwise
   */
  static Optional<Step> read(Yaml at, String following) {
    if (!at.isMap()) {
      at.problem("ett steg saknar innehåll", "Börja med  - id: namn");
      return Optional.empty();
    }
    String id = at.need("id").text();
    Optional<String> kind = KINDS.stream().filter(it -> at.get(it).isPresent()).findFirst();
    if (kind.isEmpty()) {
      at.problem(
          "steget " + id + " gör ingenting", "Lägg till något av: " + String.join(", ", KINDS));
      return Optional.empty();
    }
    return Optional.of(step(kind.get(), id, at, following));
  }

  private static Step step(String kind, String id, Yaml at, String following) {
    return switch (kind) {
      case "ask" -> ask(id, at, following);
      case "choose" -> choose(id, at, following);
      case "confirm" -> confirm(id, at);
      case "branch" -> branch(id, at);
      case "do" -> perform(id, at);
      case "handover" -> handover(id, at, following);
      case "call" -> call(id, at);
      case "end" -> end(id, at);
      default -> say(id, at, following);
    };
  }

  private static Step say(String id, Yaml at, String following) {
    at.allowOnly(List.of("id", "say", "then"));
    return new SayStep(id, phrase(at.need("say")), then(at, following));
  }

  private static Step end(String id, Yaml at) {
    at.allowOnly(List.of("id", "say", "end"));
    Optional<Phrase> say =
        Optional.of(at.get("say")).filter(Yaml::isPresent).map(StepReader::phrase);
    return new EndStep(id, say, at.need("end").text());
  }

  private static Step ask(String id, Yaml at, String following) {
    at.allowOnly(List.of("id", "ask", "say", "why", "then"));
    return new AskStep(id, at.need("ask").text(), phrase(at.need("say")), then(at, following));
  }

  private static Step confirm(String id, Yaml at) {
    at.allowOnly(List.of("id", "confirm", "say", "why"));
    Yaml answers = at.need("confirm");
    return new ConfirmStep(
        id, phrase(at.need("say")), answers.need("yes").text(), answers.need("no").text());
  }

  private static Step branch(String id, Yaml at) {
    at.allowOnly(List.of("id", "branch", "cases", "otherwise"));
    return new BranchStep(
        id, at.need("branch").text(), at.need("cases").textMap(), at.need("otherwise").text());
  }

  private static Step perform(String id, Yaml at) {
    at.allowOnly(List.of("id", "do", "with", "then"));
    return new DoStep(
        id, at.need("do").text(), at.get("with").textMap(), at.need("then").textMap());
  }

  private static Step handover(String id, Yaml at, String following) {
    at.allowOnly(List.of("id", "handover", "say", "then"));
    return new HandoverStep(
        id, at.need("handover").text(), phrase(at.need("say")), then(at, following));
  }

  private static Step call(String id, Yaml at) {
    at.allowOnly(List.of("id", "call"));
    return new CallStep(id, at.need("call").text());
  }

  private static Step choose(String id, Yaml at, String following) {
    at.allowOnly(List.of("id", "choose", "from", "options", "yes", "say", "why", "then", "other"));
    boolean fromVariable = at.get("from").isPresent();
    if (fromVariable == at.get("options").isPresent()) {
      at.problem(
          "ett val behöver antingen from eller options",
          "Skriv from: variabel, eller options: {nyckel: [ord]}");
    }
    Map<String, String> then = new HashMap<>(Map.of(ChooseStep.ANY, following));
    then.putAll(
        at.get("then").isText()
            ? Map.of(ChooseStep.ANY, at.get("then").text())
            : at.get("then").textMap());
    return new ChooseStep(
        id,
        at.need("choose").text(),
        at.get("from").text(),
        fixed(at.get("options")),
        Optional.of(at.get("yes")).filter(Yaml::isPresent).map(Yaml::text),
        phrase(at.need("say")),
        then,
        other(at.get("other")));
  }

  private static Map<String, Set<String>> fixed(Yaml at) {
    Map<String, Set<String>> all = new HashMap<>();
    if (at.isPresent()) {
      at.map().forEach((key, words) -> all.put(key, lowerCase(words.texts())));
    }
    return all;
  }

  private static Set<String> lowerCase(List<String> words) {
    Set<String> all = new HashSet<>();
    words.forEach(it -> all.add(it.toLowerCase(Locale.ROOT)));
    return all;
  }

  private static Map<String, String> other(Yaml at) {
    Map<String, String> all = new HashMap<>(at.textMap());
    String any = all.remove(ANY);
    if (any != null) {
      all.put(ChooseStep.ANY, any);
    }
    return all;
  }

  private static String then(Yaml at, String following) {
    return at.get("then").isPresent() ? at.get("then").text() : following;
  }

  private static Phrase phrase(Yaml at) {
    return new Phrase(Map.of(Language.SWEDISH, at.text().strip()));
  }
}
