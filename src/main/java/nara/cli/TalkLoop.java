package nara.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import nara.authoring.Nearest;
import nara.cli.converse.Reply;
import nara.cli.converse.StagingException;
import nara.cli.converse.Talk;
import nara.cli.converse.Watcher;
import nara.understand.Danger;
import nara.understand.DangerReasons;

/** Reads what somebody writes in the terminal and shows what is answered, until an empty line. */
final class TalkLoop {
  private static final String WHY = "/varför";
  private static final String AGAIN = "/om";
  private static final String LATER = "/senare";
  private static final String FLOW = "/flöde";
  private static final String HELP = "/hjälp";

  private static final List<String> HELP_LINES =
      List.of(
          "  /varför          varför det blev så: vad som förstods, och vilka steg det gick till",
          "  /om              börja om ärendet, så som det är skrivet nu",
          "  /senare 2 dagar  låt tiden gå: minuter, timmar eller dagar",
          "  /flöde NAMN      börja ett flöde direkt, till exempel /flöde book_meeting",
          "  /hjälp           den här listan",
          "  en tom rad avslutar");

  /** What commands are called, and what else they may be called. */
  private static final Map<String, String> NAMES =
      new TreeMap<>(
          Map.of(
              WHY, WHY, "/why", WHY, AGAIN, AGAIN, LATER, LATER, "/later", LATER, FLOW, FLOW,
              "/flow", FLOW, HELP, HELP, "/help", HELP));

  private final Talk talk;
  private final Function<String, DangerReasons> danger;
  private final Runnable takeInFlows;
  private final Screen screen;
  private String lastText = "";

  /**
   * Talks.
   *
   * @param danger tells what a text says of danger
   * @param takeInFlows is done before each line is obeyed
   */
  TalkLoop(Talk talk, Function<String, DangerReasons> danger, Runnable takeInFlows, Screen screen) {
    this.talk = talk;
    this.danger = danger;
    this.takeInFlows = takeInFlows;
    this.screen = screen;
  }

  void run(BufferedReader in) throws IOException {
    while (true) {
      screen.prompt();
      String line = in.readLine();
      screen.entered();
      if (line == null || line.isBlank()) {
        return;
      }
      takeInFlows.run();
      try {
        obey(line.strip());
      } catch (StagingException e) {
        screen.say("  " + e.getMessage());
      }
    }
  }

  private void obey(String line) {
    if (!line.startsWith("/")) {
      lastText = line;
      show(talk.say(line));
      return;
    }
    String[] words = line.split("\\s+", 2);
    String rest = words.length > 1 ? words[1] : "";
    switch (NAMES.getOrDefault(words[0], "")) {
      case WHY -> why();
      case AGAIN -> show(talk.again());
      case LATER -> later(rest);
      case FLOW -> show(talk.start(rest));
      case HELP -> HELP_LINES.forEach(screen::say);
      default -> {
        String near =
            Nearest.of(words[0], NAMES.keySet())
                .map(it -> " Menade du " + NAMES.get(it) + "?")
                .orElse("");
        screen.say("  " + words[0] + " finns inte." + near + " /hjälp visar alla.");
      }
    }
  }

  private void later(String length) {
    Optional<String> read = TimeLength.read(length);
    if (read.isEmpty()) {
      screen.say("  Skriv hur lång tid, till exempel /senare 2 dagar eller /senare 3 timmar.");
    } else {
      show(talk.later(read.get()));
    }
  }

  private void why() {
    Optional<Watcher.Seen> seen = talk.lastSeen();
    DangerReasons reasons = danger.apply(lastText);
    if (reasons.danger().level() == Danger.Level.DANGER) {
      Why.ofDanger(reasons).forEach(it -> screen.say("  " + it));
    } else if (seen.isEmpty() && lastText.isEmpty()) {
      screen.say("  Skriv något först.");
    } else if (seen.isEmpty()) {
      Why.ofSilence(reasons).forEach(it -> screen.say("  " + it));
    } else {
      Why.of(seen.get(), reasons, talk.openBefore(), talk.open())
          .forEach(it -> screen.say("  " + it));
    }
  }

  private void show(List<Reply> replies) {
    if (replies.isEmpty()) {
      screen.say(talk.isHeldByHuman() ? "  (tyst: en människa har samtalet)" : "  (tyst)");
    }
    for (Reply reply : replies) {
      screen.say("  " + reply.text());
      String size =
          reply.to().equals("web") ? "webb" : reply.encoding() + ", " + reply.segments() + " SMS";
      screen.say("  [" + reply.step() + ", " + size + "]");
    }
  }
}
