package nara.cli;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
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

  @Option(names = "--channel", defaultValue = "sms", description = "sms eller web")
  private String channel = "sms";

  @Option(
      names = "--now",
      paramLabel = "TID",
      description = "när samtalet börjar, till exempel 2026-11-23T09:10")
  private LocalDateTime now = LocalDateTime.now(Town.ZONE);

  @Option(names = "--watch", description = "ändrade flöden och texter gäller från nästa meddelande")
  private boolean watch;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    if (!List.of("sms", "web").contains(channel)) {
      spec.commandLine().getErr().println("\"" + channel + "\" finns inte. Skriv sms eller web.");
      return Commands.BAD_INPUT;
    }
    Path home = Home.find();
    Channel by = Channel.valueOf(channel.toUpperCase(Locale.ROOT));
    Screen screen = new Screen(out);
    try (Rehearsal rehearsal = Rehearsal.open(home, screen::tell);
        Talk talk = new Talk(rehearsal.stage(), who, by, now)) {
      out.println("Du är " + who + ". Skriv ett meddelande och tryck Enter. En tom rad avslutar.");
      out.println("/hjälp visar vad som går att göra mer.");
      Runnable takeInFlows = watch ? rehearsal::takeInFlows : () -> {};
      if (watch) {
        rehearsal.watch();
      }
      new TalkLoop(talk, rehearsal::danger, takeInFlows, screen)
          .run(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
    }
    return 0;
  }
}
