package nara.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nara.cli.converse.Reply;
import nara.cli.converse.StagingException;
import nara.cli.converse.Talk;
import nara.cli.converse.Watcher;
import nara.understand.Danger;

/** Reads what somebody writes in the terminal and shows what is answered, until an empty line. */
final class TalkLoop {
  private static final String HELP =
      """
        /why         varför det blev så: vad som förstods, och vilka steg det gick till
        /senare 2d   låt tiden gå: 10m, 2h eller 2d
        /flöde NAMN  börja ett flöde direkt, till exempel /flöde book_meeting
        /hjälp       den här listan
        en tom rad avslutar\
      """;

  private final Rehearsal rehearsal;
  private final Talk talk;
  private final boolean watch;
  private final PrintWriter out;
  private String lastText = "";

  TalkLoop(Rehearsal rehearsal, Talk talk, boolean watch, PrintWriter out) {
    this.rehearsal = rehearsal;
    this.talk = talk;
    this.watch = watch;
    this.out = out;
  }

  void run() throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    if (watch) {
      rehearsal.trainOnTheSide();
    }
    while (true) {
      out.print("> ");
      out.flush();
      String line = in.readLine();
      if (line == null || line.isBlank()) {
        return;
      }
      if (watch) {
        rehearsal.takeInFlows();
      }
      obey(line.strip());
    }
  }

  private void obey(String line) {
    String[] words = line.split("\\s+", 2);
    String rest = words.length > 1 ? words[1] : "";
    try {
      switch (words[0]) {
        case "/why", "/varför" -> why();
        case "/senare", "/later" -> show(talk.later(rest));
        case "/flöde", "/flow" -> show(talk.start(rest));
        case "/hjälp", "/help" -> out.println(HELP);
        default -> {
          lastText = line;
          show(talk.say(line));
        }
      }
    } catch (StagingException | IllegalArgumentException e) {
      out.println("  " + e.getMessage());
    }
  }

  private void why() {
    Optional<Watcher.Seen> seen = talk.lastSeen();
    Danger danger = rehearsal.danger(lastText);
    if (danger.level() == Danger.Level.DANGER) {
      out.println(
          "  Fara: " + danger.written() + ". Då går larmet och svaret om fara före allt annat.");
    } else if (seen.isEmpty()) {
      out.println("  Skriv något först.");
    } else {
      Why.of(seen.get(), danger).forEach(it -> out.println("  " + it));
    }
  }

  private void show(List<Reply> replies) {
    if (replies.isEmpty()) {
      out.println("  (tyst)");
    }
    for (Reply reply : replies) {
      out.println("  " + reply.text());
      String size =
          reply.to().equals("web") ? "webb" : reply.encoding() + ", " + reply.segments() + " SMS";
      out.println("  [" + reply.step() + ", " + size + "]");
    }
  }
}
