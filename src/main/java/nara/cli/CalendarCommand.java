package nara.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import nara.OpenTown;
import nara.booking.calendar.CalendarStatus;
import nara.booking.calendar.CalendarWork;
import nara.booking.calendar.CalendarWork.Synced;
import nara.booking.calendar.Manner;
import nara.booking.calendar.Web;
import nara.config.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./nara calendar}. */
@Command(
    name = "calendar",
    synopsisSubcommandLabel = "KOMMANDO",
    description = "Handläggarnas kalendrar: koppla in, se hur de mår, läs om, koppla bort.",
    mixinStandardHelpOptions = true,
    subcommands = {
      CalendarAddCommand.class,
      CalendarCommand.ListCommand.class,
      CalendarCommand.RemoveCommand.class,
      CalendarCommand.SyncCommand.class
    })
final class CalendarCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** Opens the town as the running program does. */
  static OpenTown open(CommandSpec spec) throws Exception {
    Settings settings = Settings.read(System.getenv(), Home.find());
    PrintWriter err = spec.commandLine().getErr();
    return OpenTown.open(settings, Home.find(), it -> err.println("· " + it));
  }

  private static List<CalendarStatus> all(OpenTown town) {
    return town.transactions().in(town.calendars()::all);
  }

  /** The calendars whose id begins so. */
  private static List<CalendarStatus> named(OpenTown town, String beginning) {
    return all(town).stream().filter(it -> it.id().toString().startsWith(beginning)).toList();
  }

  private static int unknown(CommandSpec spec, String beginning, int found) {
    String problem =
        found == 0
            ? "Ingen kalender har ett id som börjar på " + beginning + "."
            : "Flera kalendrar har id som börjar på " + beginning + ". Skriv mer av det.";
    spec.commandLine().getErr().println(problem + " ./nara calendar list visar alla.");
    return Commands.BAD_INPUT;
  }

  /** {@code ./nara calendar list}. */
  @Command(
      name = "list",
      description = "Visar alla kalendrar: när de senast lästes, och vad som är fel.",
      mixinStandardHelpOptions = true)
  static final class ListCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
      try (OpenTown town = open(spec)) {
        PrintWriter out = spec.commandLine().getOut();
        List<CalendarStatus> all = all(town);
        if (all.isEmpty()) {
          out.println("Ingen kalender är inkopplad. ./nara calendar add kopplar in en.");
        }
        CalendarTexts texts = new CalendarTexts(town.town(), town.machine().instant());
        all.forEach(it -> texts.lines(it).forEach(out::println));
        return 0;
      }
    }
  }

  /** {@code ./nara calendar remove}. */
  @Command(
      name = "remove",
      description = {
        "Kopplar bort en kalender och glömmer hur den nås.",
        "Möten som redan står i den blir kvar där."
      },
      mixinStandardHelpOptions = true)
  static final class RemoveCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "kalenderns id, eller början av det")
    private String id = "";

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
      try (OpenTown town = open(spec)) {
        List<CalendarStatus> found = named(town, id);
        if (found.size() != 1) {
          return unknown(spec, id, found.size());
        }
        UUID only = found.get(0).id();
        boolean ended = town.transactions().in(tx -> town.calendars().remove(tx, only));
        spec.commandLine()
            .getOut()
            .println(
                ended
                    ? "Kalendern är bortkopplad. Möten som redan står i den blir kvar där."
                    : "Kalendern var redan bortkopplad.");
        return 0;
      }
    }
  }

  /** {@code ./nara calendar sync}. */
  @Command(
      name = "sync",
      description = {
        "Går igenom kalendrarna nu: skriver det som väntar och läser vad som står där.",
        "Slutar med 1 om någon inte gick."
      },
      mixinStandardHelpOptions = true)
  static final class SyncCommand implements Callable<Integer> {
    @Parameters(
        arity = "0..1",
        paramLabel = "ID",
        description = "bara den kalender vars id börjar så")
    private String id = "";

    @Option(
        names = "--gone",
        paramLabel = "VAD",
        description =
            "när många möten har försvunnit ur kalendern: cancel ställer in dem, restore skriver dit dem igen")
    private @Nullable String gone;

    @Option(
        names = "--moved",
        paramLabel = "VAD",
        description =
            "när många möten har flyttats i kalendern på en gång: follow flyttar dem, restore ställer tillbaka dem")
    private @Nullable String moved;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
      Optional<Manner> manner = manner();
      if (manner.isEmpty()) {
        spec.commandLine()
            .getErr()
            .println(
                "--gone är cancel eller restore, och --moved är follow eller restore; ett av dem åt gången.");
        return Commands.BAD_INPUT;
      }
      try (OpenTown town = open(spec)) {
        List<CalendarStatus> found = named(town, id);
        if (!id.isEmpty() && found.size() != 1) {
          return unknown(spec, id, found.size());
        }
        if (manner.get() != Manner.WHOLE && id.isEmpty()) {
          spec.commandLine()
              .getErr()
              .println("--gone och --moved gäller en kalender: skriv dess id.");
          return Commands.BAD_INPUT;
        }
        return sync(town, found, manner.get()) ? 0 : 1;
      }
    }

    private Optional<Manner> manner() {
      if (gone == null && moved == null) {
        return Optional.of(Manner.WHOLE);
      }
      return switch (gone + " " + moved) {
        case "cancel null" -> Optional.of(Manner.CANCEL_GONE);
        case "restore null" -> Optional.of(Manner.RESTORE_GONE);
        case "null follow" -> Optional.of(Manner.FOLLOW_MOVED);
        case "null restore" -> Optional.of(Manner.RESTORE_MOVED);
        default -> Optional.empty();
      };
    }

    private boolean sync(OpenTown town, List<CalendarStatus> which, Manner manner) {
      PrintWriter out = spec.commandLine().getOut();
      CalendarWork work = town.calendars().work(town.transactions(), new Web());
      boolean allWell = true;
      int number = 0;
      for (CalendarStatus it : which) {
        CalendarTexts texts = new CalendarTexts(town.town(), town.machine().instant());
        out.print("%d av %d: %s … ".formatted(++number, which.size(), texts.name(it)));
        out.flush();
        if (work.sync(it.id(), manner) == Synced.BUSY) {
          out.println("arbetas med just nu av programmet som kör.");
        } else {
          CalendarStatus after = named(town, it.id().toString()).get(0);
          allWell &= after.problem().isEmpty();
          out.println(after.problem().map(CalendarTexts::problem).orElse("klart."));
        }
      }
      if (which.isEmpty()) {
        out.println("Ingen kalender är inkopplad.");
      }
      return allWell;
    }
  }
}
