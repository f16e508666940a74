package nara.flow;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nara.message.Channel;
import nara.message.Language;
import org.jspecify.annotations.Nullable;

/**
 * Lets the resident choose one of several.
 *
 * @param variable where the chosen option's key is kept
 * @param from the variable that holds the options, or empty when they stand in the file
 * @param fixed the words by which each option of the file is chosen
 * @param onYes the option that a plain yes means, if any
 * @param then the step after each option's key; the key {@code *} stands for all others
 * @param other steps for an answer that brings something new: {@code time} for another time wish,
 *     {@code maybe} for one that is named but hardly chosen, {@code no} for none of them, an intent
 *     for that (before a time wish if it stands before {@code time}), {@code *} for anything else
 */
public record ChooseStep(
    String id,
    String variable,
    String from,
    Map<String, Words> fixed,
    Optional<String> onYes,
    Question question,
    Map<String, String> then,
    Map<String, String> other)
    implements AwaitingStep {

  private static final int SHORT = 3;

  /** Any other key, or any other answer. */
  public static final String ANY = "*";

  /** An offered one is named in a way that may not choose it. */
  public static final String MAYBE = "maybe";

  /** None of them. */
  public static final String NO = "no";

  /** The answer brings another time wish. */
  public static final String TIME = "time";

  public ChooseStep {
    fixed = Collections.unmodifiableMap(new LinkedHashMap<>(fixed));
    then = Map.copyOf(then);
    other = Collections.unmodifiableMap(new LinkedHashMap<>(other));
  }

  @Override
  public List<Route> routes() {
    List<Route> all = new ArrayList<>();
    then.forEach((key, step) -> all.add(Route.of(key.equals(ANY) ? "" : key, step)));
    other.forEach((what, step) -> all.add(Route.of(byOther(what), step)));
    return all;
  }

  /** What leads to a step of {@link #other}, apart from the keys of options. */
  private static String byOther(String what) {
    return "other " + (what.equals(ANY) ? "any" : what);
  }

  @Override
  public Map<String, Value> shown(Scene scene) {
    int count = from.isEmpty() ? fixed.size() : options(scene).size();
    return Map.of("numbers", new Value.Text(scene.wording().numbers(count)));
  }

  @Override
  public Optional<Move> answer(Scene scene, Input.Heard heard) {
    boolean isAboutThese = !from.isEmpty() && !fitting(scene, heard.wishes()).isEmpty();
    boolean otherErrand = scene.startsOtherErrand(heard) && !isExpected(heard) && !isAboutThese;
    Optional<Move> chosen =
        otherErrand && from.isEmpty() ? Optional.empty() : chosenAs(scene, heard);
    if (chosen.isPresent() || otherErrand) {
      return chosen;
    }
    return likely(scene, heard)
        .or(() -> goesBeforeTime(heard) ? byIntent(heard) : Optional.empty())
        .or(() -> newTime(scene, heard))
        .or(() -> byIntent(heard))
        .or(() -> declined(heard));
  }

  /** An errand that the question itself leads to is an answer, and so is a single word. */
  private boolean isExpected(Input.Heard heard) {
    return heard.reply().words().size() <= 1 || other.containsKey(heard.intents().get(0));
  }

  /**
   * A word of the file's options may stand in any sentence: only a short answer is one for certain.
   */
  @Override
  public Optional<Move> unmistakable(Scene scene, Input.Heard heard) {
    boolean isShort = heard.reply().words().size() <= SHORT || heard.reply().corrects();
    return from.isEmpty() && !isShort ? Optional.empty() : chosenAs(scene, heard);
  }

  private Optional<Move> chosenAs(Scene scene, Input.Heard heard) {
    return chosen(scene, heard)
        .map(
            key -> {
              scene.set(variable, new Value.Text(key));
              String step = then.get(key);
              return new Move.Go(
                  step != null ? Route.of(key, step) : Route.on(then.getOrDefault(ANY, "")));
            });
  }

  /**
   * "Jag är hos doktorn på onsdag" names an offered day, and "nej, tvåan" a number, but may not
   * choose it: it is asked.
   */
  private Optional<Move> likely(Scene scene, Input.Heard heard) {
    String ask = other.get(MAYBE);
    List<Option> named = named(scene, heard);
    if (ask == null || named.size() != 1) {
      return Optional.empty();
    }
    if (!heard.wishes().isEmpty() && heard.wishes().stream().allMatch(Wish::onlyRefuses)) {
      scene.set("wish", new Value.Wishes(withRefused(scene, heard.wishes())));
    }
    scene.set("maybe", new Value.Options(named));
    return Optional.of(go(MAYBE, ask));
  }

  /** Whether the answer is the one that was given already. */
  boolean isChosen(Scene scene, Input.Heard heard) {
    List<Option> named = named(scene, heard);
    return named.size() == 1
        && scene.value(variable) instanceof Value.Text it
        && it.text().equals(named.get(0).key());
  }

  /**
   * An answer that may change an earlier one: it is asked for, or something else is offered; empty
   * if it says neither.
   */
  Optional<Move> reconsidered(Scene scene, Input.Heard heard) {
    Optional<Move> no = otherwise(NO, other.get(NO));
    return likely(scene, heard)
        .or(() -> newTime(scene, heard))
        .or(() -> heard.reply().corrects() || heard.reply().denies() ? no : Optional.empty());
  }

  /** "Orkar inte komma imorgon" cancels, where the file names that before another time. */
  private boolean goesBeforeTime(Input.Heard heard) {
    List<String> order = List.copyOf(other.keySet());
    int intent = heard.intents().isEmpty() ? -1 : order.indexOf(heard.intents().get(0));
    return intent >= 0 && intent < order.indexOf(TIME);
  }

  /** "Kan jag få en senare tid" while times are offered. */
  private Optional<Move> byIntent(Input.Heard heard) {
    return heard.intents().stream()
        .limit(heard.clarity() == Input.Clarity.CLEAR || heard.reply().no() ? 1 : 0)
        .findFirst()
        .flatMap(it -> otherwise(it, other.get(it)));
  }

  private Optional<Move> declined(Input.Heard heard) {
    boolean isPlain = heard.reply().no() && !heard.reply().corrects();
    return isPlain ? otherwise(NO, other.get(NO)) : Optional.empty();
  }

  @Override
  public Optional<Move> otherwise(Scene scene, Input.Heard heard) {
    Optional<Move> denied =
        heard.reply().denies() ? otherwise(NO, other.get(NO)) : Optional.empty();
    return denied.or(() -> otherwise(ANY, other.get(ANY)));
  }

  private static Optional<Move> otherwise(String what, @Nullable String step) {
    return Optional.ofNullable(step).map(it -> go(what, it));
  }

  private static Move go(String what, String step) {
    return new Move.Go(Route.of(byOther(what), step));
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
    scene.set("wish", new Value.Wishes(withRefused(scene, wishes)));
    return Optional.of(go(TIME, step));
  }

  /** "Inte torsdag heller": a day that was refused before still is, where no other is named. */
  private static List<Wish> withRefused(Scene scene, List<Wish> wishes) {
    if (!wishes.stream().allMatch(Wish::onlyRefuses)
        || !(scene.session().top().map(it -> it.variables().get("wish")).orElse(null)
            instanceof Value.Wishes before)) {
      return wishes;
    }
    Set<DayOfWeek> refused = new HashSet<>();
    Stream.concat(wishes.stream(), before.wishes().stream())
        .forEach(it -> refused.addAll(it.notDays()));
    return wishes.stream().map(it -> it.refusing(refused)).toList();
  }

  private Optional<String> chosen(Scene scene, Input.Heard heard) {
    return from.isEmpty() ? chosenFixed(heard) : chosenOffered(scene, heard);
  }

  @Override
  public boolean names(Input.Heard heard) {
    return fixed.values().stream().anyMatch(it -> it.areIn(heard));
  }

  /** Where the question names the numbers, they choose in the order of the file. */
  private Optional<String> numbered(Input.Reply reply) {
    boolean namesNumbers =
        question.say().pattern(Language.SWEDISH, Channel.SMS).contains("{numbers}");
    if (!namesNumbers || reply.pick().isEmpty()) {
      return Optional.empty();
    }
    List<String> keys = List.copyOf(fixed.keySet());
    int pick = reply.pick().getAsInt();
    int index = pick < 0 ? keys.size() - 1 : pick - 1;
    return index < keys.size() ? Optional.of(keys.get(index)) : Optional.empty();
  }

  private Optional<String> chosenFixed(Input.Heard heard) {
    List<String> named = keys(it -> it.areIn(heard));
    if (heard.reply().no() || heard.reply().denies()) {
      named = named.stream().filter(it -> onYes.filter(it::equals).isEmpty()).toList();
    }
    if (named.isEmpty() && heard.reply().words().size() <= SHORT) {
      named = keys(it -> it.areNearlyIn(heard.reply()));
    }
    if (named.isEmpty()) {
      return numbered(heard.reply()).or(() -> heard.reply().yes() ? onYes : Optional.empty());
    }
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  private List<String> keys(Predicate<Words> condition) {
    return fixed.entrySet().stream()
        .filter(it -> condition.test(it.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private Optional<String> chosenOffered(Scene scene, Input.Heard heard) {
    List<Option> options = options(scene);
    List<Option> named = fitting(scene, heard.wishes());
    Optional<Option> picked = picked(options, heard.reply());
    if (picked.isPresent()) {
      boolean contradicted = !heard.wishes().isEmpty() && !named.contains(picked.get());
      boolean refused = heard.reply().no() && !heard.reply().corrects();
      boolean isSaid =
          heard.reply().opens() || heard.reply().isStraight() || heard.reply().corrects();
      return contradicted || refused || !isSaid ? Optional.empty() : picked.map(Option::key);
    }
    boolean chooses = heard.reply().isStraight() || heard.reply().corrects();
    Optional<Option> called = called(options, heard);
    if (called.isPresent() && (heard.wishes().isEmpty() || named.contains(called.get()))) {
      return heard.reply().denies() ? Optional.empty() : called.map(Option::key);
    }
    boolean isPrecise = heard.wishes().stream().allMatch(Wish::isPrecise);
    if (called.isEmpty() && named.size() == 1 && chooses && isPrecise) {
      return Optional.of(named.get(0).key());
    }
    boolean onlyOne = options.size() == 1 && heard.wishes().isEmpty();
    return onlyOne && heard.reply().yes() ? Optional.of(options.get(0).key()) : Optional.empty();
  }

  /** The one that a word of its own chooses: "hellre Ali då". */
  private static Optional<Option> called(List<Option> options, Input.Heard heard) {
    if (heard.reply().no()) {
      return Optional.empty();
    }
    List<Option> called =
        options.stream()
            .filter(it -> it.names().stream().anyMatch(heard.reply().words()::contains))
            .toList();
    return called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty();
  }

  private List<Option> named(Scene scene, Input.Heard heard) {
    return heard.wishes().isEmpty()
        ? picked(options(scene), heard.reply()).stream().toList()
        : fitting(scene, heard.wishes());
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

  private List<Option> options(Scene scene) {
    return scene.value(from) instanceof Value.Options it ? it.options() : List.of();
  }
}
