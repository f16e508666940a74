package nara.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import nara.OpenTown;
import nara.message.PhoneNumber;
import nara.people.Representative;
import nara.people.Representative.Basis;
import nara.people.Representatives.Registered;
import nara.people.Resident;
import nara.town.Town;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./nara representative}. */
@Command(
    name = "representative",
    synopsisSubcommandLabel = "KOMMANDO",
    description =
        "Ombud som har visat att de får boka åt någon: god man, förvaltare, vårdnadshavare, fullmakt.",
    mixinStandardHelpOptions = true,
    subcommands = {
      RepresentativeCommand.AddCommand.class,
      RepresentativeCommand.ListCommand.class,
      RepresentativeCommand.EndCommand.class
    })
final class RepresentativeCommand implements Runnable {
  /** Who notes something here is whoever may run commands on the server. */
  private static final String BY = "command";

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** {@code ./nara representative add}. */
  @Command(
      name = "add",
      description = {
        "Registrerar ett ombud, när förordnandet eller fullmakten är visad.",
        "Namn och nummer frågas efter, så att de inte hamnar i kommandohistoriken."
      },
      mixinStandardHelpOptions = true)
  static final class AddCommand implements Callable<Integer> {
    @Option(
        names = "--basis",
        required = true,
        paramLabel = "GRUND",
        description =
            "deputy (god man), administrator (förvaltare), guardian (vårdnadshavare), power_of_attorney (fullmakt)")
    private String basis = "";

    @Option(
        names = "--until",
        required = true,
        paramLabel = "DAG",
        description = "den sista dagen det gäller, som 2027-11-23")
    private LocalDate until = LocalDate.EPOCH;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
      try (OpenTown town = CalendarCommand.open(spec)) {
        Instant to = until.plusDays(1).atStartOfDay(Town.ZONE).toInstant();
        if (!to.isAfter(town.clock().instant())) {
          return refused("Den dagen har redan varit.");
        }
        Optional<Basis> known = basis();
        return known.isEmpty()
            ? refused("Grunden är deputy, administrator, guardian eller power_of_attorney.")
            : add(town, known.get(), to);
      }
    }

    private Optional<Basis> basis() {
      for (Basis it : Basis.values()) {
        if (it.name().equalsIgnoreCase(basis)) {
          return Optional.of(it);
        }
      }
      return Optional.empty();
    }

    private int add(OpenTown town, Basis known, Instant to) {
      Prompt prompt = Prompt.of(spec);
      String resident = prompt.ask("Invånarens hela namn: ").orElse("");
      String name = prompt.ask("Ombudets hela namn: ").orElse("");
      Optional<PhoneNumber> number =
          prompt.ask("Ombudets nummer (+46…): ").flatMap(AddCommand::number);
      if (name.isEmpty() || number.isEmpty()) {
        return refused(
            "Ombudet behöver ett namn och ett nummer som +46701740609. Inget är ändrat.");
      }
      Instant now = town.clock().instant();
      Optional<Resident> whose = NamedResident.find(town, resident, spec);
      if (whose.isEmpty()) {
        return Commands.BAD_INPUT;
      }
      return told(
          town.transactions()
              .in(
                  tx -> {
                    UUID contact =
                        town.assistant().contactPoints().ofKnown(tx, number.get(), "twilio", now);
                    Representative added =
                        new Representative(
                            UUID.randomUUID(), whose.get().id(), contact, name, known, now, to);
                    return town.assistant().representatives().register(tx, added, BY, now);
                  }));
    }

    private int told(Registered registered) {
      return switch (registered) {
        case ADDED -> done("Ombudet kan nu boka från det numret, till och med " + until + ".");
        case RENEWED ->
            done(
                "Rätten är förnyad: den gäller nu till och med " + until + ", och den förra inte.");
        case SPEAKS_FOR_ANOTHER ->
            refused(
                "Numret är redan ombud för någon annan. Då skulle ingen veta vem det gäller."
                    + " Avsluta det med ./nara representative end, eller använd ett annat nummer."
                    + " Inget är ändrat.");
        case RESIDENTS_OWN ->
            refused(
                "Numret är en invånares eget; det som skrivs därifrån gäller den invånaren."
                    + " Ombudet behöver ett annat nummer. Inget är ändrat.");
      };
    }

    private int done(String what) {
      spec.commandLine().getOut().println(what);
      return 0;
    }

    private static Optional<PhoneNumber> number(String written) {
      try {
        return Optional.of(new PhoneNumber(written.replaceAll("[ -]", "")));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }

    private int refused(String problem) {
      spec.commandLine().getErr().println(problem);
      return Commands.BAD_INPUT;
    }
  }

  /** {@code ./nara representative list}. */
  @Command(
      name = "list",
      description = "Visar ombuden och hur länge det gäller; numren visas inte.",
      mixinStandardHelpOptions = true)
  static final class ListCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
      try (OpenTown town = CalendarCommand.open(spec)) {
        PrintWriter out = spec.commandLine().getOut();
        List<Representative> all = all(town);
        if (all.isEmpty()) {
          out.println("Inga ombud. ./nara representative add registrerar ett.");
        }
        for (Representative it : all) {
          String whose =
              town.transactions()
                  .in(tx -> town.assistant().residents().get(tx, it.resident()))
                  .fullName();
          LocalDate last = it.to().atZone(Town.ZONE).toLocalDate().minusDays(1);
          out.println(
              it.id().toString().substring(0, 8)
                  + "  "
                  + it.name()
                  + " för "
                  + whose
                  + ", "
                  + it.basis().name().toLowerCase(Locale.ROOT)
                  + ", till och med "
                  + last);
        }
        return 0;
      }
    }
  }

  private static List<Representative> all(OpenTown town) {
    return town.transactions()
        .in(tx -> town.assistant().representatives().all(tx, town.clock().instant()));
  }

  /** {@code ./nara representative end}. */
  @Command(
      name = "end",
      description = "Ombudet får inte boka längre.",
      mixinStandardHelpOptions = true)
  static final class EndCommand implements Callable<Integer> {
    @Parameters(
        paramLabel = "ID",
        description = "id från ./nara representative list, eller början av det")
    private String id = "";

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
      try (OpenTown town = CalendarCommand.open(spec)) {
        List<UUID> found =
            all(town).stream()
                .map(Representative::id)
                .filter(it -> it.toString().startsWith(id))
                .toList();
        if (found.size() != 1) {
          spec.commandLine()
              .getErr()
              .println("Skriv ett id som bara en har; ./nara representative list visar alla.");
          return Commands.BAD_INPUT;
        }
        Instant now = town.clock().instant();
        town.transactions()
            .in(tx -> town.assistant().representatives().end(tx, found.get(0), BY, now));
        spec.commandLine().getOut().println("Ombudet kan inte boka längre.");
        return 0;
      }
    }
  }
}
