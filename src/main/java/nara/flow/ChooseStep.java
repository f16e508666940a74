package nara.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lets the resident choose one of several.
 *
 * @param variable where the chosen option's key is kept
 * @param from the variable that holds the options, or empty when they stand in the file
 * @param fixed the words by which each option of the file is chosen
 * @param onYes the option that a plain yes means, if any
 * @param then the step after each option's key; the key {@code *} stands for all others
 * @param other steps for an answer that brings something new: {@code time} for another time wish,
 *     {@code maybe} for one that is named but hardly chosen, {@code no} for none of them, {@code *}
 *     for anything else
 */
public record ChooseStep(
    String id,
    String variable,
    String from,
    Map<String, Set<String>> fixed,
    Optional<String> onYes,
    Phrase say,
    Map<String, String> then,
    Map<String, String> other)
    implements AwaitingStep {

  /** Any other key, or any other answer. */
  public static final String ANY = "*";

  /** An offered one is named in a way that may not choose it. */
  public static final String MAYBE = "maybe";

  /** None of them. */
  public static final String NO = "no";

  /** The answer brings another time wish. */
  public static final String TIME = "time";

  public ChooseStep {
    fixed = Map.copyOf(fixed);
    then = Map.copyOf(then);
    other = Map.copyOf(other);
  }

  @Override
  public List<String> next() {
    List<String> all = new ArrayList<>(then.values());
    all.addAll(other.values());
    return all;
  }

  @Override
  public Map<String, Phrase> phrases() {
    return Map.of("say", say);
  }

  @Override
  public Move enter(Scene scene) {
    ask(scene);
    return new Move.Await();
  }

  @Override
  public void ask(Scene scene) {
    Map<String, Value> numbers = new HashMap<>();
    if (!from.isEmpty()) {
      numbers.put("numbers", new Value.Text(scene.wording().numbers(options(scene).size())));
    }
    scene.say(id, say, numbers);
  }

  @Override
  public Optional<Move> answer(Scene scene, Input.Heard heard) {
    return unmistakable(scene, heard)
        .or(() -> likely(scene, heard))
        .or(() -> newTime(scene, heard))
        .or(() -> declined(heard));
  }

  @Override
  public Optional<Move> unmistakable(Scene scene, Input.Heard heard) {
    return chosen(scene, heard)
        .map(
            key -> {
              scene.set(variable, new Value.Text(key));
              return new Move.Go(then.getOrDefault(key, then.getOrDefault(ANY, "")));
            });
  }

  /**
   * "Jag är hos doktorn på onsdag" names an offered day, and "nej, tvåan" a number, but may not
   * choose it: it is asked.
   */
  private Optional<Move> likely(Scene scene, Input.Heard heard) {
    String ask = other.get(MAYBE);
    List<Option> named =
        heard.wishes().isEmpty()
            ? picked(options(scene), heard.reply()).stream().toList()
            : fitting(scene, heard.wishes());
    if (ask == null || named.size() != 1) {
      return Optional.empty();
    }
    scene.set("maybe", new Value.Options(named));
    return Optional.of(new Move.Go(ask));
  }

  private Optional<Move> declined(Input.Heard heard) {
    return heard.reply().no()
        ? Optional.ofNullable(other.get(NO)).map(Move.Go::new)
        : Optional.empty();
  }

  @Override
  public Optional<Move> otherwise(Scene scene, Input.Heard heard) {
    return Optional.ofNullable(other.get(ANY)).map(Move.Go::new);
  }

  private Optional<Move> newTime(Scene scene, Input.Heard heard) {
    String step = other.get(TIME);
    List<Wish> wishes = heard.wishes();
    if (!heard.reply().isStraight()) {
      wishes = wishes.stream().filter(it -> !it.isWithinDay(scene.facts().now())).toList();
    }
    if (step == null || wishes.isEmpty()) {
      return Optional.empty();
    }
    scene.set("wish", new Value.Wishes(wishes));
    return Optional.of(new Move.Go(step));
  }

  private Optional<String> chosen(Scene scene, Input.Heard heard) {
    return from.isEmpty() ? chosenFixed(heard) : chosenOffered(scene, heard);
  }

  /** Whether the reply has a word by which one of the file's options is chosen. */
  boolean names(Input.Reply reply) {
    return fixed.values().stream().anyMatch(it -> intersects(it, reply.words()));
  }

  private Optional<String> chosenFixed(Input.Heard heard) {
    List<String> named =
        fixed.entrySet().stream()
            .filter(it -> intersects(it.getValue(), heard.reply().words()))
            .map(Map.Entry::getKey)
            .toList();
    if (named.isEmpty()) {
      return heard.reply().yes() ? onYes : Optional.empty();
    }
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  private Optional<String> chosenOffered(Scene scene, Input.Heard heard) {
    List<Option> options = options(scene);
    List<Option> named = fitting(scene, heard.wishes());
    Optional<Option> picked = picked(options, heard.reply());
    if (picked.isPresent()) {
      boolean contradicted = !heard.wishes().isEmpty() && !named.contains(picked.get());
      return contradicted || heard.reply().no() ? Optional.empty() : picked.map(Option::key);
    }
    if (named.size() == 1 && heard.reply().isStraight()) {
      return Optional.of(named.get(0).key());
    }
    boolean onlyOne = options.size() == 1 && heard.wishes().isEmpty();
    return onlyOne && heard.reply().yes() ? Optional.of(options.get(0).key()) : Optional.empty();
  }

  private List<Option> fitting(Scene scene, List<Wish> wishes) {
    return options(scene).stream().filter(it -> suits(it.shown(), wishes, scene)).toList();
  }

  private static Optional<Option> picked(List<Option> options, Input.Reply reply) {
    if (reply.pick().isEmpty() || options.isEmpty()) {
      return Optional.empty();
    }
    int pick = reply.pick().getAsInt();
    int index = pick < 0 ? options.size() - 1 : pick - 1;
    return index < options.size() ? Optional.of(options.get(index)) : Optional.empty();
  }

  private static boolean suits(Value shown, List<Wish> wishes, Scene scene) {
    return shown instanceof Value.Moment it
        && wishes.stream()
            .anyMatch(
                wish ->
                    wish.suits(it.at(), scene.zone())
                        || wish.isClockOf(it.at(), scene.facts().now(), scene.zone()));
  }

  private static boolean intersects(Set<String> some, Set<String> others) {
    Set<String> shared = new HashSet<>(some);
    shared.retainAll(others);
    return !shared.isEmpty();
  }

  private List<Option> options(Scene scene) {
    return scene.value(from) instanceof Value.Options it ? it.options() : List.of();
  }
}
