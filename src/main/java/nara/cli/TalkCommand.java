package nara.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.concurrent.Callable;
import nara.cli.converse.Reply;
import nara.cli.converse.Talk;
import nara.message.Channel;
import nara.town.Town;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./nara talk}. */
@Command(
    name = "talk",
    description = "Prata med assistenten i terminalen. Inget sparas.",
    mixinStandardHelpOptions = true)
final class TalkCommand implements Callable<Integer> {
  @Option(
      names = "--as",
      paramLabel = "VEM",
      defaultValue = "gunilla",
      description = "vem du är: en nyckel i conversations/people.yaml, ett nummer, eller unknown")
  private String who = "gunilla";

  @Option(names = "--channel", defaultValue = "sms", description = "sms")
  private String channel = "sms";

  @Option(
      names = "--now",
      paramLabel = "TID",
      description = "när samtalet börjar, till exempel 2026-11-23T09:10")
  private LocalDateTime now = LocalDateTime.now(Town.ZONE);

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    if (!channel.equals("sms")) {
      spec.commandLine().getErr().println("Bara sms går att prova än.");
      return Commands.BAD_INPUT;
    }
    Path home = Home.find();
    try (Rehearsal rehearsal = Rehearsal.open(home, it -> out.println("· " + it));
        Talk talk = new Talk(rehearsal.stage(), who, Channel.SMS, now)) {
      out.println("Du är " + who + ". Skriv ett meddelande och tryck Enter. En tom rad avslutar.");
      converse(talk, out);
    }
    return 0;
  }

  private static void converse(Talk talk, PrintWriter out) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    while (true) {
      out.print("> ");
      out.flush();
      String line = in.readLine();
      if (line == null || line.isBlank()) {
        return;
      }
      for (Reply reply : talk.say(line)) {
        out.println("  " + reply.text());
        out.println(
            "  [" + reply.step() + ", " + reply.encoding() + ", " + reply.segments() + " SMS]");
      }
    }
  }
}
