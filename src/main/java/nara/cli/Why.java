package nara.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nara.cli.converse.Watcher.Seen;
import nara.flow.Input.Command;
import nara.flow.Passage;
import nara.flow.Value;
import nara.understand.Danger;
import nara.understand.Understanding;

/** What was made of a message, for whoever tries the assistant. */
final class Why {
  private static final double WORTH_TELLING = 0.05;

  private Why() {}

  /** A few lines in plain words. */
  static List<String> of(Seen seen, Danger danger) {
    List<String> lines = new ArrayList<>();
    Understanding understood = seen.understood();
    lines.add("Språk: " + understood.language() + ". Fara: " + danger(danger) + ".");
    lines.add("Avsikt: " + intents(understood) + " → " + decision(seen));
    if (!seen.heard().wishes().isEmpty()) {
      lines.add("Tider som nämns: " + seen.heard().wishes().size());
    }
    if (!seen.heard().mentions().isEmpty()) {
      lines.add("Nämner: " + mentions(seen));
    }
    lines.add("Som svar: " + answer(seen));
    lines.add("Gick till: " + path(seen.turn().path()));
    lines.add("Sa det: " + seen.turn().says().stream().map(it -> it.step()).collect(joined()));
    return lines;
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(", ");
  }

  private static String danger(Danger danger) {
    return switch (danger.level()) {
      case NONE -> "ingen";
      case UNCLEAR -> "oklart (" + danger.written() + ")";
      case DANGER -> "ja (" + danger.written() + ")";
    };
  }

  private static String intents(Understanding understood) {
    String all =
        understood.intents().stream()
            .filter(it -> it.confidence() >= WORTH_TELLING)
            .map(it -> "%s %.0f %%".formatted(it.intent(), it.confidence() * 100))
            .collect(joined());
    return all.isEmpty() ? "ingen" : all;
  }

  private static String decision(Seen seen) {
    Command command = seen.heard().command();
    if (command != Command.NONE) {
      return "nyckelord, " + command.name().toLowerCase(Locale.ROOT);
    }
    return switch (seen.heard().clarity()) {
      case CLEAR -> "säkert nog";
      case UNSURE -> "osäkert, frågar";
      case NOT_OURS -> "hör inte hit";
      case UNCLEAR -> "förstås inte som ett ärende";
    };
  }

  private static String mentions(Seen seen) {
    return seen.heard().mentions().entrySet().stream()
        .map(
            it ->
                it.getKey() + "=" + (it.getValue() instanceof Value.Text text ? text.text() : "…"))
        .sorted()
        .collect(joined());
  }

  private static String answer(Seen seen) {
    List<String> parts = new ArrayList<>();
    seen.heard().reply().pick().ifPresent(it -> parts.add("nummer " + it));
    add(parts, seen.heard().reply().yes(), "ja");
    add(parts, seen.heard().reply().no(), "nej");
    add(parts, seen.heard().reply().corrects(), "ändrar ett tidigare svar");
    return parts.isEmpty() ? "inget särskilt" : String.join(", ", parts);
  }

  private static void add(List<String> parts, boolean is, String part) {
    if (is) {
      parts.add(part);
    }
  }

  private static String path(List<Passage> path) {
    return path.stream()
        .map(it -> it.flow() + "." + it.to() + (it.by().isEmpty() ? "" : " (" + it.by() + ")"))
        .collect(Collectors.joining(" → "));
  }
}
