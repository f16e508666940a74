package nara.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import nara.OpenTown;
import nara.booking.Meeting;
import nara.booking.Span;
import nara.people.Absences.Absence;
import nara.people.Caseworkers;
import nara.town.Staff;
import nara.town.Town;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./nara absence}. */
@Command(
    name = "absence",
    synopsisSubcommandLabel = "KOMMANDO",
    description =
        "När handläggare är borta: vilka möten det rör, och att de boende erbjuds något annat.",
    mixinStandardHelpOptions = true,
    subcommands = {
      AbsenceCommand.AddCommand.class,
      AbsenceCommand.ListCommand.class,
      AbsenceCommand.EndCommand.class
    })
final class AbsenceCommand implements Runnable {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d/M 'kl' HH.mm", Locale.forLanguageTag("sv"));

  /** Who notes something here is whoever may run commands on the server. */
  private static final String BY = "command";

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  static String written(Instant at) {
    return at.atZone(Town.ZONE).format(TIME);
  }

  /** {@code ./nara absence add}. */
  @Command(
      name = "add",
      description = {
        "Noterar att någon är borta. Först visas vilka möten det rör.",
        "När det är bekräftat ställs de in, och var och en erbjuds en ny tid eller ersättaren,",
        "utan orsak. Den som inte kan nås med SMS blir någons uppgift att ringa."
      },
      mixinStandardHelpOptions = true)
  static final class AddCommand implements Callable<Integer> {
    @Option(
        names = "--for",
        required = true,
        paramLabel = "VEM",
        description = "vem som är borta: en nyckel i bot/town.yaml, som sara")
    private String whose = "";

    @Option(
        names = "--from",
        paramLabel = "DAG",
        description = "första dagen, som 2026-11-26; annars nu")
    private @Nullable LocalDate from;

    @Option(
        names = "--to",
        paramLabel = "DAG",
        description = "sista dagen; annars samma som den första")
    private @Nullable LocalDate to;

    @Option(names = "--yes", description = "bekräfta utan att fråga")
    private boolean isConfirmed;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
      try (OpenTown town = CalendarCommand.open(spec)) {
        if (town.town().staff(whose).isEmpty()) {
          String known = String.join(", ", town.town().staff().keySet());
          return refused("Ingen i bot/town.yaml heter " + whose + ". Där finns " + known + ".");
        }
        Instant now = town.clock().instant();
        LocalDate first = from == null ? now.atZone(Town.ZONE).toLocalDate() : from;
        LocalDate last = to == null ? first : to;
        Instant begins = from == null ? now : first.atStartOfDay(Town.ZONE).toInstant();
        Instant ends = last.plusDays(1).atStartOfDay(Town.ZONE).toInstant();
        if (!begins.isBefore(ends) || !ends.isAfter(now)) {
          return refused("Den sista dagen är före den första, eller har redan varit.");
        }
        return confirmed(town, new Span(begins, ends), now);
      }
    }

    private int confirmed(OpenTown town, Span away, Instant now) {
      PrintWriter out = spec.commandLine().getOut();
      List<Meeting> touched =
          town.transactions().in(tx -> town.assistant().absences().touched(tx, whose, away, now));
      out.println(
          touched.isEmpty()
              ? "Inga möten är bokade då."
              : touched.size() + " möten ställs in, och de boende erbjuds något annat:");
      touched.forEach(it -> out.println("  möte " + it.number() + ", " + written(it.starts())));
      out.flush();
      if (!isConfirmed && !Prompt.of(spec).isYes("Ska det göras? Skriv ja: ")) {
        return refused("Inget är ändrat.");
      }
      List<Meeting> cancelled = town.assistant().absences().add(whose, away, BY);
      out.println(
          "Noterat. "
              + cancelled.size()
              + " möten är inställda; de boende får SMS så snart programmet är igång.");
      return 0;
    }

    private int refused(String problem) {
      spec.commandLine().getErr().println(problem);
      return Commands.BAD_INPUT;
    }
  }

  /** {@code ./nara absence list}. */
  @Command(
      name = "list",
      description = "Visar vilka som är borta, nu och framöver.",
      mixinStandardHelpOptions = true)
  static final class ListCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
      try (OpenTown town = CalendarCommand.open(spec)) {
        PrintWriter out = spec.commandLine().getOut();
        Instant now = town.clock().instant();
        List<Absence> all =
            town.transactions().in(tx -> town.assistant().absences().coming(tx, now));
        if (all.isEmpty()) {
          out.println("Ingen är borta. ./nara absence add noterar det.");
        }
        Caseworkers caseworkers = new Caseworkers(town.town());
        for (Absence it : all) {
          String who = caseworkers.find(it.caseworker()).map(Staff::fullName).orElse("någon");
          out.println(
              it.id().toString().substring(0, 8)
                  + "  "
                  + who
                  + "  "
                  + written(it.from())
                  + " till "
                  + end(it.to()));
        }
        return 0;
      }
    }

    /** Midnight is the end of the day before. */
    private static String end(Instant at) {
      ZonedDateTime local = at.atZone(Town.ZONE);
      return local.toLocalTime().equals(LocalTime.MIDNIGHT)
          ? local
              .minusDays(1)
              .format(DateTimeFormatter.ofPattern("EEE d/M", Locale.forLanguageTag("sv")))
          : written(at);
    }
  }

  /** {@code ./nara absence end}. */
  @Command(
      name = "end",
      description = {
        "Någon är tillbaka, eller det var fel. Tider erbjuds igen;",
        "möten som är inställda förblir det."
      },
      mixinStandardHelpOptions = true)
  static final class EndCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "id från ./nara absence list, eller början av det")
    private String id = "";

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
      try (OpenTown town = CalendarCommand.open(spec)) {
        Instant now = town.clock().instant();
        List<UUID> found =
            town.transactions().in(tx -> town.assistant().absences().coming(tx, now)).stream()
                .map(Absence::id)
                .filter(it -> it.toString().startsWith(id))
                .toList();
        if (found.size() != 1) {
          spec.commandLine()
              .getErr()
              .println("Skriv ett id som bara en har; ./nara absence list visar alla.");
          return Commands.BAD_INPUT;
        }
        boolean ended =
            town.transactions()
                .in(tx -> town.assistant().absences().end(tx, found.get(0), BY, now));
        spec.commandLine().getOut().println(ended ? "Tider erbjuds igen." : "Det var redan över.");
        return 0;
      }
    }
  }
}
