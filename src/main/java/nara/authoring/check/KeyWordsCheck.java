package nara.authoring.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nara.authoring.FlowFile;
import nara.flow.ChooseStep;
import nara.flow.DoStep;
import nara.flow.HandoverStep;
import nara.flow.Step;
import nara.understand.KeyWords;

/** Words that mean the same always: under one intent only, and masked by no option. */
final class KeyWordsCheck implements Check {
  /** An option must not be called so: its question would swallow what must always work. */
  private static final Set<String> NEVER_MASKED =
      Set.of("help", "stop_messages", "start_messages", "cancel", "why", "pause");

  /** What only key words can mean. */
  private static final Set<String> COMMANDS = Set.of("cancel", "why", "pause");

  private static final String HUMAN = "talk_to_person";
  private static final Set<String> WORDS_FOR_A_HUMAN = Set.of("människa", "human");

  @Override
  public void check(Material material) {
    keys(material);
    intents(material);
    Map<String, String> intents = new HashMap<>();
    material.keyWords().keys().stream()
        .filter(KeyWords.Key::isWhole)
        .forEach(it -> intents.putIfAbsent(it.phrase(), it.intent()));
    for (FlowFile file : material.all()) {
      boolean leadsToHuman =
          !file.legibility().lost().isEmpty()
              || file.flow().steps().stream().anyMatch(KeyWordsCheck::handsOver);
      for (Step step : file.flow().steps()) {
        if (step instanceof ChooseStep) {
          options(OptionWord.of(file, step), intents, leadsToHuman);
        }
      }
    }
  }

  private static void keys(Material material) {
    Map<String, KeyWords.Key> seen = new HashMap<>();
    for (KeyWords.Key key : material.keyWords().keys()) {
      KeyWords.Key other = seen.putIfAbsent(key.isWhole() + key.phrase(), key);
      if (other != null && !other.intent().equals(key.intent())) {
        String place = other.file() + ":" + other.line();
        material
            .problems()
            .add(
                key.file(),
                key.line(),
                1,
                "keyword_of_two_intents",
                "phrase",
                key.phrase().strip(),
                "other",
                other.intent(),
                "intent",
                key.intent(),
                "place",
                place);
      }
    }
  }

  private static void intents(Material material) {
    Set<String> known = new TreeSet<>(material.files().intents().keySet());
    known.addAll(COMMANDS);
    if (material.files().intents().isEmpty()) {
      return;
    }
    for (KeyWords.Key it : material.keyWords().keys()) {
      if (!known.contains(it.intent())) {
        String nearest = material.problems().instead(it.intent(), known);
        material
            .problems()
            .add(
                it.file(),
                it.line(),
                1,
                "keyword_unknown_intent",
                "intent",
                it.intent(),
                "nearest",
                nearest);
      }
    }
  }

  private static void options(
      List<OptionWord> words, Map<String, String> intents, boolean leadsToHuman) {
    Map<String, String> seen = new HashMap<>();
    for (OptionWord it : words) {
      String plain = KeyWords.plainly(it.word());
      String other = seen.putIfAbsent(plain, it.option());
      if (other != null && !other.equals(it.option())) {
        it.at().wrong("option_word_twice", "word", it.word(), "other", other);
      }
      String intent = intents.getOrDefault(plain, "");
      boolean masksHuman =
          intent.equals(HUMAN)
              && (!leadsToHuman
                  || WORDS_FOR_A_HUMAN.stream().map(KeyWords::plainly).anyMatch(plain::equals));
      if (masksHuman || NEVER_MASKED.contains(intent)) {
        it.at().wrong("option_key_word", "word", it.word(), "intent", intent);
      }
    }
  }

  /** In a flow that hands over anyway, "ring" may be an answer. */
  private static boolean handsOver(Step step) {
    return step instanceof HandoverStep
        || (step instanceof DoStep it && it.action().equals(HandoverStep.ACTION));
  }
}
