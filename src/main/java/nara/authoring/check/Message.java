package nara.authoring.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nara.flow.ChooseStep;
import nara.flow.Kind;
import nara.flow.Phrase;
import nara.flow.Step;
import nara.flow.Value;
import org.jspecify.annotations.Nullable;

/**
 * Texts that are said in one message.
 *
 * @param texts in order
 * @param given what branches on the way have decided, by name
 */
record Message(List<FlowText> texts, Map<String, String> given) {
  private static final int MOST_CASES = 400;
  private static final String CLOSED = "closed";

  Message {
    texts = List.copyOf(texts);
    given = Map.copyOf(given);
  }

  FlowText last() {
    return texts.get(texts.size() - 1);
  }

  /** The steps that speak. */
  String steps() {
    return texts.stream().map(FlowText::where).collect(Collectors.joining(", "));
  }

  /** The longest it can become, whatever its texts choose by. */
  String longest(LongestValues values, Material material) {
    String longest = "";
    for (Map<String, String> cases : cases()) {
      String filled =
          texts.stream()
              .map(it -> fill(it, cases, values, material))
              .filter(it -> !it.isEmpty())
              .collect(Collectors.joining(" "));
      longest = filled.length() > longest.length() ? filled : longest;
    }
    return longest;
  }

  /** Everything that the names by which the texts choose may be together. */
  private List<Map<String, String>> cases() {
    Map<String, Set<String>> choices = new HashMap<>();
    choices.put(CLOSED, new LinkedHashSet<>(Set.of("yes", "no")));
    for (FlowText text : texts) {
      for (TextName it : text.names()) {
        choices.computeIfAbsent(it.name(), name -> new LinkedHashSet<>()).addAll(it.cases());
      }
    }
    choices.values().removeIf(Set::isEmpty);
    given.forEach((name, value) -> choices.put(name, Set.of(value)));
    List<Map<String, String>> all = new ArrayList<>(List.of(Map.of()));
    choices.forEach(
        (name, values) -> {
          List<Map<String, String>> more = new ArrayList<>();
          for (Map<String, String> before : all) {
            for (String value : values) {
              Map<String, String> one = new HashMap<>(before);
              one.put(name, value);
              more.add(one);
            }
          }
          if (more.size() <= MOST_CASES) {
            all.clear();
            all.addAll(more);
          }
        });
    return all;
  }

  private static String fill(
      FlowText text, Map<String, String> cases, LongestValues values, Material material) {
    Map<String, Kind> known = text.known(material);
    boolean isClosedNotice = text.where().equals("closed.now");
    if (isClosedNotice && !"yes".equals(cases.get(CLOSED))) {
      return "";
    }
    Phrase phrase = Phrase.swedish(text.text().strip());
    return values
        .wording()
        .fill(phrase, name -> value(name, text.step(), known, cases, values, material));
  }

  private static @Nullable Value value(
      String name,
      Step step,
      Map<String, Kind> known,
      Map<String, String> cases,
      LongestValues values,
      Material material) {
    String chosen = cases.get(name);
    if (chosen != null) {
      return new Value.Text(chosen);
    }
    Kind kind = known.getOrDefault(name, Kind.TEXT);
    if (kind == Kind.URGENT) {
      return new Value.Text(urgent(cases, values, material));
    }
    if (kind == Kind.NUMBERS && step instanceof ChooseStep it) {
      return new Value.Text(values.numbers(count(it, known)));
    }
    return new Value.Text(values.of(name, kind));
  }

  private static int count(ChooseStep step, Map<String, Kind> known) {
    Kind kind = known.getOrDefault(step.from(), Kind.TWO_MEETINGS);
    boolean isThree = kind == Kind.THREE_ERRANDS || kind == Kind.THREE_CHOICES;
    int offered = isThree ? 3 : kind == Kind.ONE_MEETING ? 1 : 2;
    return step.from().isEmpty() ? step.fixed().size() : offered;
  }

  private static String urgent(Map<String, String> cases, LongestValues values, Material material) {
    String step = "yes".equals(cases.get(CLOSED)) ? "urgent_closed" : "urgent_open";
    return material
        .pattern("closed")
        .flatMap(file -> file.flow().step(step))
        .map(it -> it.phrases().get("say"))
        .map(
            it -> values.wording().fill(it, name -> new Value.Text(values.of(name, Kind.DEADLINE))))
        .orElse("");
  }
}
