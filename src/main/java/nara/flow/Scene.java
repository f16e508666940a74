package nara.flow;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nara.message.Language;
import org.jspecify.annotations.Nullable;

/** One turn while the engine works on it: what steps see and change. */
final class Scene {
  private static final Pattern VARIABLE = Pattern.compile("\\{([a-z0-9_]+)}");
  private static final String CLOSED = "closed";

  private final FlowBook book;
  private final Facts facts;
  private final List<Say> says;
  private final List<Timer> timers;
  private final List<Passage> path;
  private final Asides asides;
  private Session session;

  private Scene(
      FlowBook book,
      Facts facts,
      Session session,
      List<Say> says,
      List<Timer> timers,
      List<Passage> path,
      Asides.Pending pending) {
    this.book = book;
    this.facts = facts;
    this.session = session;
    this.says = new ArrayList<>(says);
    this.timers = new ArrayList<>(timers);
    this.path = new ArrayList<>(path);
    this.asides = new Asides(pending);
  }

  static Scene begin(FlowBook book, Session session, Facts facts) {
    return new Scene(book, facts, session, List.of(), List.of(), List.of(), Asides.Pending.NOTHING);
  }

  static Scene goOn(FlowBook book, Turn turn, Facts facts) {
    return new Scene(
        book, facts, turn.session(), turn.says(), turn.timers(), turn.path(), turn.pending());
  }

  Turn turn(Optional<Call> call) {
    return new Turn(session, says, call, timers, path, asides.pending());
  }

  FlowBook book() {
    return book;
  }

  Session session() {
    return session;
  }

  void session(Session changed) {
    session = changed;
  }

  Facts facts() {
    return facts;
  }

  List<Say> says() {
    return says;
  }

  List<Passage> path() {
    return path;
  }

  Asides asides() {
    return asides;
  }

  ZoneId zone() {
    return facts.zone();
  }

  Wording wording() {
    return new Wording(session.language(), facts.channel(), facts.zone(), facts.now());
  }

  /** The step at which the innermost flow stands; null if there is none. */
  @Nullable Step standing() {
    return session
        .top()
        .flatMap(frame -> book.flow(frame).flatMap(flow -> flow.step(frame.step())))
        .orElse(null);
  }

  /** The open question of the innermost flow; null if it does not ask. */
  @Nullable AwaitingStep question() {
    return standing() instanceof AwaitingStep it ? it : null;
  }

  /** Changes the innermost flow under way. */
  void top(Frame frame) {
    session = session.replaceTop(frame);
  }

  /** Whether what was heard clearly is an errand of its own, for which there is a flow. */
  boolean startsErrand(Input.Heard heard) {
    return heard.clarity() == Input.Clarity.CLEAR
        && book.startedBy(heard.intents().get(0)).filter(it -> !it.main().isDialogue()).isPresent();
  }

  /** Whether what was heard clearly is an errand that residents name, with a flow or without. */
  boolean namesErrand(Input.Heard heard) {
    return heard.clarity() == Input.Clarity.CLEAR
        && book.labels().containsKey(heard.intents().get(0));
  }

  /** Whether what was heard clearly is a word in the dialogue, such as a yes, and no errand. */
  boolean isDialogue(Input.Heard heard) {
    return heard.clarity() == Input.Clarity.CLEAR
        && book.startedBy(heard.intents().get(0)).filter(it -> it.main().isDialogue()).isPresent();
  }

  /** The same for an errand of another flow than the innermost; one time more says nothing else. */
  boolean startsOtherErrand(Input.Heard heard) {
    return startsErrand(heard)
        && !heard.reply().isStraight()
        && session
            .top()
            .filter(
                it ->
                    book.startedBy(heard.intents().get(0))
                        .filter(other -> other.flow().equals(it.flow()))
                        .isPresent())
            .isEmpty();
  }

  /** A step of the innermost flow speaks. */
  void say(String step, Phrase phrase, Map<String, Value> more) {
    String name = session.top().map(it -> it.flow() + "." + step).orElse(step);
    says.add(new Say(name, fill(phrase, more)));
    session = session.withLast(session.last().by(name));
  }

  /** A step of a pattern speaks, besides what the flow says. */
  void sayBesides(int at, String pattern, String step, Map<String, Value> more) {
    Phrase phrase = phrase(pattern, step);
    if (phrase != null) {
      says.add(at, new Say(pattern + "." + step, fill(phrase, more)));
      path.add(new Passage(pattern, "", "", step));
    }
  }

  /** Takes back what was to be said. */
  void unsay(int at) {
    String step = says.remove(at).step();
    path.removeIf(it -> it.from().isEmpty() && step.equals(it.flow() + "." + it.to()));
  }

  /** Whoever is told when a human comes is told first that we are closed, once until we open. */
  void sayIfClosed() {
    if (written(CLOSED).filter("yes"::equals).isEmpty()
        || !(facts.values().get("opening") instanceof Value.Moment opening)
        || opening.at().equals(session.memory().closedUntil())) {
      return;
    }
    sayBesides(says.size(), CLOSED, "now", Map.of());
    session = session.withMemory(session.memory().withClosedUntil(opening.at()));
  }

  /**
   * A text that is translated to a language that we do not answer in is said in that, if asked for.
   */
  private Language language(Phrase phrase) {
    if (written("language_asked").filter("foreign"::equals).isPresent()
        && value("language_code") instanceof Value.Text code
        && phrase.speaks(new Language(code.text()))) {
      return new Language(code.text());
    }
    return session.language();
  }

  private @Nullable Phrase phrase(String pattern, String step) {
    Flow flow = book.patterns().get(pattern);
    return flow == null ? null : flow.step(step).map(it -> it.phrases().get("say")).orElse(null);
  }

  String fill(Phrase phrase, Map<String, Value> more) {
    return new Wording(language(phrase), facts.channel(), facts.zone(), facts.now())
        .fill(
            phrase,
            name -> {
              Value first = more.get(name);
              return first != null ? first : value(name);
            });
  }

  void set(String name, Value value) {
    session.top().ifPresent(it -> top(it.with(Map.of(name, value))));
  }

  void schedule(Instant due, Timer.Kind kind, Instant notAfter) {
    session.top().ifPresent(it -> timers.add(new Timer(due, kind, notAfter, it)));
  }

  /** What is known under a name; null if nothing is. */
  @Nullable Value value(String name) {
    Value own = session.top().map(it -> it.variables().get(name)).orElse(null);
    if (own != null) {
      return own;
    }
    Value fact = facts.values().get(name);
    return fact != null ? fact : ofTheTurn(name);
  }

  private @Nullable Value ofTheTurn(String name) {
    return switch (name) {
      case "misunderstandings" -> new Value.Text(Integer.toString(session.misunderstandings()));
      case "first_time" -> yesOrNo(!session.greeted());
      case "in_flow" -> yesOrNo(session.frames().size() > 1);
      case "just_done" -> yesOrNo(JustEnded.of(this).isPresent());
      case "urgent" -> urgent();
      default -> null;
    };
  }

  static Value yesOrNo(boolean is) {
    return new Value.Text(is ? "yes" : "no");
  }

  /** Where to turn when it cannot wait: the switchboard, or 112 while that is closed. */
  private @Nullable Value urgent() {
    boolean closed = written(CLOSED).filter("yes"::equals).isPresent();
    String step = closed ? "urgent_closed" : "urgent_open";
    Phrase phrase = phrase(CLOSED, step);
    path.add(new Passage(CLOSED, "", "", step));
    return phrase == null ? null : new Value.Text(fill(phrase, Map.of()));
  }

  /** The value as it would be written, for a branch. */
  Optional<String> written(String name) {
    return Optional.ofNullable(value(name)).map(wording()::write);
  }

  /**
   * An argument: the value itself where the template is one variable, else the filled-in words.
   * They are for an action and not for a channel, so what is sensitive stands in them, and stays
   * so.
   */
  Optional<Value> argument(String template) {
    Matcher whole = VARIABLE.matcher(template);
    if (whole.matches()) {
      return Optional.ofNullable(value(whole.group(1)));
    }
    boolean sensitive =
        VARIABLE
            .matcher(template)
            .results()
            .anyMatch(it -> value(it.group(1)) instanceof Value.Sensitive);
    String words = text(template);
    return Optional.of(sensitive ? new Value.Sensitive(words) : new Value.Text(words));
  }

  /** The template with its variables written out, for no channel. */
  String text(String template) {
    return VARIABLE
        .matcher(template)
        .replaceAll(it -> Matcher.quoteReplacement(plain(value(it.group(1)))));
  }

  private String plain(@Nullable Value value) {
    if (value == null) {
      return "";
    }
    return value instanceof Value.Sensitive it ? it.text() : wording().write(value);
  }
}
