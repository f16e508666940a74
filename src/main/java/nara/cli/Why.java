package nara.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nara.cli.converse.Talk.OpenQuestion;
import nara.cli.converse.Watcher.Seen;
import nara.flow.Input.Command;
import nara.flow.Passage;
import nara.flow.Value;
import nara.understand.Danger;
import nara.understand.DangerReasons;
import nara.understand.DangerReasons.Likeness;
import nara.understand.Understanding;

/** What was made of a message, for whoever tries the assistant. */
final class Why {
  private static final double WORTH_TELLING = 0.05;

  private Why() {}

  /**
   * A few lines in plain words.
   *
   * @param before the question that was open when the message was written
   * @param now the one that is open now
   */
  static List<String> of(
      Seen seen, DangerReasons danger, Optional<OpenQuestion> before, Optional<OpenQuestion> now) {
    List<String> lines = new ArrayList<>();
    Understanding understood = seen.understood();
    lines.add("Språk: " + understood.language() + ". Fara: " + danger(danger.danger()) + ".");
    lines.addAll(reasons(danger));
    lines.add("Avsikt: " + intents(understood) + " → " + decision(seen));
    if (!seen.heard().wishes().isEmpty()) {
      lines.add("Tider som nämns: " + seen.heard().wishes().size());
    }
    if (!seen.heard().mentions().isEmpty()) {
      lines.add("Nämner: " + mentions(seen));
    }
    before.ifPresent(it -> lines.add("Öppen fråga då: " + question(it)));
    lines.add("Som svar: " + answer(seen));
    lines.add("Gick till: " + path(seen.turn().path()));
    lines.add("Sa det: " + seen.turn().says().stream().map(it -> it.step()).collect(joined()));
    lines.add("Öppen fråga nu: " + now.map(Why::question).orElse("ingen"));
    return lines;
  }

  /** The same of a danger, which goes before all else. */
  static List<String> ofDanger(DangerReasons danger) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Fara: "
            + danger.danger().written()
            + ". Då går larmet och svaret om fara före allt annat.");
    lines.addAll(reasons(danger));
    return lines;
  }

  /** The same of a message that the assistant does not answer. */
  static List<String> ofSilence(DangerReasons danger) {
    List<String> lines = new ArrayList<>();
    lines.add("En människa har samtalet, så assistenten är tyst.");
    lines.add("Fara: " + danger(danger.danger()) + ".");
    lines.addAll(reasons(danger));
    return lines;
  }

  /** By what a danger was seen, or why what sounds like one is none. */
  private static List<String> reasons(DangerReasons danger) {
    List<String> lines = new ArrayList<>();
    for (DangerReasons.Rule it : danger.rules()) {
      lines.add("  Regel: " + it.level() + " \"" + it.phrase() + "\" (" + it.place() + ")");
    }
    boolean isOfInterest = !lines.isEmpty() || danger.danger().level() != Danger.Level.NONE;
    for (DangerReasons.Likeness it : isOfInterest ? danger.likeness() : List.<Likeness>of()) {
      lines.add(
          "  Modellen: %.0f %% att en människa bör titta, gränsen är %.0f %% (\"%s\")"
              .formatted(it.probability() * 100, it.raisesFrom() * 100, it.part().strip()));
    }
    return lines;
  }

  private static String question(OpenQuestion question) {
    return question.step()
        + " \""
        + question.text()
        + "\""
        + (question.isOlder() ? " (så som den var när ärendet började; /om börjar om)" : "");
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
