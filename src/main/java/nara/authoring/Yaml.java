package nara.authoring;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A place in a YAML file that knows its line. Every scalar is a string. What is asked for and is
 * not there becomes a problem, and an empty value in its place, so that reading goes on.
 */
public final class Yaml extends YamlPlace {
  private final @Nullable Node node;

  private Yaml(String file, @Nullable Node node, Problems problems, int line, int column) {
    super(file, line, column, problems);
    this.node = node;
  }

  /** Reads a file; an absent place, with a problem, if it cannot be read. */
  public static Yaml readFile(Path path, String name, Problems problems) {
    return TextFile.read(path, name, problems)
        .map(content -> read(name, content, problems))
        .orElseGet(() -> nothing(name, problems));
  }

  /** The absent place of a file that cannot be read; why is told elsewhere. */
  static Yaml nothing(String file, Problems problems) {
    return new Yaml(file, null, problems, 1, 1);
  }

  /** Reads what stands in a file. */
  public static Yaml read(String file, String content, Problems problems) {
    return new Yaml(file, YamlSyntax.parse(file, content, problems), problems, 1, 1);
  }

  public boolean isPresent() {
    return node != null;
  }

  public boolean isText() {
    return node instanceof ScalarNode;
  }

  public boolean isMap() {
    return node instanceof MappingNode;
  }

  public boolean isList() {
    return node instanceof SequenceNode;
  }

  /** The scalar here; empty, with a problem, if this is none. */
  public String text() {
    if (node instanceof ScalarNode it) {
      requireNoMark(it);
      return it.getValue();
    }
    if (node != null) {
      wrong("text_expected");
    }
    return "";
  }

  /** The parser takes {@code &word} and {@code !word} for marks of its own, and leaves them out. */
  private void requireNoMark(ScalarNode scalar) {
    if (scalar.getAnchor().isPresent()) {
      wrong("yaml_sign", "sign", "&");
    } else if (!scalar.getTag().getValue().startsWith(Tag.PREFIX)) {
      wrong("yaml_sign", "sign", "!");
    }
  }

  /** The scalar here; empty if there is none. */
  public Optional<String> optional() {
    return isPresent() ? Optional.of(text()) : Optional.empty();
  }

  /** Whether it says yes here; a problem if it says neither yes nor no. */
  boolean isYes() {
    return as(
            "value_yes_no",
            text ->
                switch (text) {
                  case "yes" -> true;
                  case "no" -> false;
                  default -> throw new IllegalArgumentException("neither yes nor no");
                })
        .orElse(false);
  }

  /** The first place here or below where such a scalar stands; this one if there is none. */
  public Yaml findText(String text) {
    if (node instanceof ScalarNode it && it.getValue().equals(text)) {
      return this;
    }
    List<Yaml> below = isMap() ? List.copyOf(map().values()) : isList() ? list() : List.of();
    for (Yaml child : below) {
      Yaml found = child.findText(text);
      if (found != child || (child.isText() && child.text().equals(text))) {
        return found;
      }
    }
    return this;
  }

  /**
   * The scalar here as something else; empty, with a problem, if it cannot be read so.
   *
   * @param code of the problem, in whose texts it stands as {@code value}
   */
  <T> Optional<T> as(String code, Function<String, T> reader) {
    if (node == null) {
      return Optional.empty();
    }
    String text = text();
    try {
      return Optional.of(reader.apply(text));
    } catch (RuntimeException e) {
      wrong(code, "value", text);
      return Optional.empty();
    }
  }

  /**
   * A name before a colon as something else; empty, with a problem here, if it cannot be read so.
   */
  <T> Optional<T> nameAs(String name, Function<String, T> reader) {
    try {
      return Optional.of(reader.apply(name));
    } catch (RuntimeException e) {
      wrong("name_bad", "name", name);
      return Optional.empty();
    }
  }

  /**
   * The place of a character of the scalar here.
   *
   * @param index in {@link #text}
   */
  public Yaml at(int index) {
    if (!(node instanceof ScalarNode scalar)) {
      return this;
    }
    return scalar
        .getStartMark()
        .map(it -> TextPlace.of(it, scalar.getEndMark(), scalar.getValue(), index))
        .map(it -> absent(it.line(), it.column()))
        .orElse(this);
  }

  /** What stands under this name, or an absent place. */
  public Yaml get(String name) {
    return Optional.ofNullable(map().get(name)).orElseGet(() -> absent(line(), column()));
  }

  /** What stands under this name; a problem if nothing does. */
  public Yaml need(String name) {
    Yaml found = get(name);
    if (!found.isPresent() && isMap()) {
      wrong("key_missing", "key", name);
    }
    return found;
  }

  /**
   * The names here and what stands under them, in order; empty, with a problem, if this is no map.
   */
  public Map<String, Yaml> map() {
    Map<String, Yaml> all = new LinkedHashMap<>();
    if (node instanceof MappingNode mapping) {
      for (NodeTuple pair : mapping.getValue()) {
        Yaml key = at(pair.getKeyNode());
        if (all.put(key.text(), at(pair.getValueNode())) != null) {
          key.wrong("key_twice", "key", key.text());
        }
      }
    } else if (node != null) {
      wrong("names_expected");
    }
    return all;
  }

  /** The items here; one item if this is a single one; none if there is nothing. */
  public List<Yaml> list() {
    List<Yaml> all = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(it -> all.add(at(it)));
    } else if (node != null) {
      all.add(this);
    }
    return all;
  }

  /** The items here as texts. */
  public List<String> texts() {
    return list().stream().map(Yaml::text).toList();
  }

  /** Every scalar here and below; names before colons are none. */
  public List<String> allTexts() {
    if (isText()) {
      return List.of(text());
    }
    Collection<Yaml> below = isMap() ? map().values() : list();
    return below.stream().flatMap(it -> it.allTexts().stream()).toList();
  }

  /** The names here with the texts under them. */
  public Map<String, String> textMap() {
    Map<String, String> all = new LinkedHashMap<>();
    if (isPresent()) {
      map().forEach((name, value) -> all.put(name, value.text()));
    }
    return all;
  }

  /** A problem for every name here that is not among these. */
  void allowOnly(List<String> names) {
    if (!isMap()) {
      return;
    }
    map()
        .forEach(
            (name, value) -> {
              if (!names.contains(name)) {
                String keys = String.join(", ", names);
                value.wrongNear("key_unknown", name, names, "key", name, "keys", keys);
              }
            });
  }

  private Yaml at(Node child) {
    int childLine = child.getStartMark().map(Mark::getLine).orElse(line() - 1) + 1;
    int childColumn = child.getStartMark().map(Mark::getColumn).orElse(column() - 1) + 1;
    return new Yaml(file(), child, problems(), childLine, childColumn);
  }

  private Yaml absent(int atLine, int atColumn) {
    return new Yaml(file(), null, problems(), atLine, atColumn);
  }
}
