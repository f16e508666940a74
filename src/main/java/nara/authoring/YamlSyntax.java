package nara.authoring;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Parses YAML, and tells what is wrong with its form in the words of whoever writes it. */
final class YamlSyntax {
  private YamlSyntax() {}

  /** What stands in a file; null, with one problem, if it cannot be parsed. */
  static @Nullable Node parse(String file, String content, Problems problems) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file)
            .setParseComments(false)
            .setAllowNonScalarKeys(true)
            .build();
    try {
      for (Event event : new Parse(settings).parseString(content)) {
        if (event instanceof AliasEvent) {
          event.getStartMark().ifPresent(at -> alias(file, at, problems));
          return null;
        }
      }
      Optional<Node> root = new Compose(settings).composeString(content);
      if (root.isEmpty()) {
        problems.add(file, 1, 1, "file_empty");
      }
      return root.orElse(null);
    } catch (MarkedYamlEngineException e) {
      YamlFault.of(e, content.lines().toList()).tell(file, problems);
    } catch (YamlEngineException e) {
      unreadable(file, content, problems);
    }
    return null;
  }

  /** A text that begins with a star would point at another place in the file, or at itself. */
  private static void alias(String file, Mark at, Problems problems) {
    problems.add(file, at.getLine() + 1, at.getColumn() + 1, "yaml_sign", "sign", "*");
  }

  /** A sign that no text may have; the parser says only that there is one. */
  private static void unreadable(String file, String content, Problems problems) {
    int line = 1;
    int column = 1;
    for (int sign : content.codePoints().toArray()) {
      if (Character.isISOControl(sign) && "\t\n\r\u0085".indexOf(sign) < 0) {
        problems.add(file, line, column, "yaml_invisible");
        return;
      }
      column = sign == '\n' ? 1 : column + 1;
      line += sign == '\n' ? 1 : 0;
    }
    problems.add(file, 1, 1, "yaml_unreadable");
  }
}
