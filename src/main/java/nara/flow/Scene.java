package nara.flow;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One turn while the engine works on it: what steps see and change. */
final class Scene {
  private static final Pattern VARIABLE = Pattern.compile("\\{([a-z0-9_]+)}");

  private final Facts facts;
  private final List<Say> says;
  private Session session;

  Scene(Session session, Facts facts, List<Say> saidBefore) {
    this.session = session;
    this.facts = facts;
    this.says = new ArrayList<>(saidBefore);
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

  ZoneId zone() {
    return facts.zone();
  }

  Wording wording() {
    return new Wording(session.language(), facts.zone(), facts.now());
  }

  void say(String step, Phrase phrase) {
    say(step, phrase, Map.of());
  }

  void say(String step, Phrase phrase, Map<String, Value> more) {
    String name = session.top().map(it -> it.flow() + "." + step).orElse(step);
    Map<String, Value> values = values();
    values.putAll(more);
    says.add(new Say(name, wording().fill(phrase, values)));
    session = session.withLastStep(name);
  }

  void set(String name, Value value) {
    session.top().ifPresent(it -> session = session.replaceTop(it.with(Map.of(name, value))));
  }

  @Nullable Value value(String name) {
    return values().get(name);
  }

  /** The value as it would be written, for a branch. */
  Optional<String> written(String name) {
    return Optional.ofNullable(value(name)).map(wording()::write);
  }

  /** An argument: the value itself where the template is one variable, else the filled-in words. */
  Optional<Value> argument(String template) {
    Matcher whole = VARIABLE.matcher(template);
    if (whole.matches()) {
      return Optional.ofNullable(value(whole.group(1)));
    }
    return Optional.of(new Value.Text(text(template)));
  }

  /** The template with its variables written out. */
  String text(String template) {
    return VARIABLE
        .matcher(template)
        .replaceAll(it -> Matcher.quoteReplacement(written(it.group(1)).orElse("")));
  }

  private Map<String, Value> values() {
    Map<String, Value> all = new HashMap<>(facts.values());
    all.put("misunderstandings", new Value.Text(Integer.toString(session.misunderstandings())));
    all.put("in_flow", new Value.Text(session.frames().size() > 1 ? "yes" : "no"));
    session.top().ifPresent(it -> all.putAll(it.variables()));
    return all;
  }
}
