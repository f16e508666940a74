package nara.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import nara.OpenTown;
import nara.people.Resident;
import org.jdbi.v3.core.Handle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./nara resident}: what is noted of a resident, until the desk is there. */
@Command(
    name = "resident",
    synopsisSubcommandLabel = "KOMMANDO",
    description = "Vad som är noterat om en invånare: följs hela vägen, vill ha påminnelser.",
    mixinStandardHelpOptions = true,
    subcommands = {ResidentCommand.FollowCommand.class, ResidentCommand.RemindersCommand.class})
final class ResidentCommand implements Runnable {
  /** Whether something is to be so. */
  enum Switch {
    on,
    off
  }

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** {@code ./nara resident follow}. */
  @Command(
      name = "follow",
      description = {
        "Invånaren följs hela vägen: en del av handläggarens tider är sparade för dem som följs.",
        "Namnet frågas efter, så att det inte hamnar i kommandohistoriken."
      },
      mixinStandardHelpOptions = true)
  static final class FollowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "on|off", description = "om invånaren följs eller inte")
    private Switch to = Switch.on;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
      return change(
          spec,
          (town, tx, resident) ->
              town.assistant().residents().follow(tx, resident.id(), to == Switch.on),
          to == Switch.on ? "Invånaren följs nu hela vägen." : "Invånaren följs inte längre.");
    }
  }

  /** {@code ./nara resident reminders}. */
  @Command(
      name = "reminders",
      description = {
        "Om invånaren vill ha påminnelser om sina möten. Den som har skrivit STOPP får inga ändå.",
        "Namnet frågas efter, så att det inte hamnar i kommandohistoriken."
      },
      mixinStandardHelpOptions = true)
  static final class RemindersCommand implements Callable<Integer> {
    @Parameters(paramLabel = "on|off", description = "om påminnelser ska skickas eller inte")
    private Switch to = Switch.on;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
      return change(
          spec,
          (town, tx, resident) ->
              town.assistant().residents().remind(tx, resident.id(), to == Switch.on),
          to == Switch.on
              ? "Invånaren påminns från nästa möte som bokas."
              : "Invånaren påminns inte längre.");
    }
  }

  @FunctionalInterface
  private interface Change {
    void on(OpenTown town, Handle tx, Resident resident);
  }

  private static int change(CommandSpec spec, Change change, String done) throws Exception {
    try (OpenTown town = CalendarCommand.open(spec)) {
      String name = Prompt.of(spec).ask("Invånarens hela namn: ").orElse("");
      Optional<Resident> whose = NamedResident.find(town, name, spec);
      if (whose.isEmpty()) {
        return Commands.BAD_INPUT;
      }
      town.transactions().run(tx -> change.on(town, tx, whose.get()));
      spec.commandLine().getOut().println(done);
      return 0;
    }
  }
}
