package nara.cli;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import nara.OpenTown;
import nara.booking.calendar.AccountSettings;
import nara.booking.calendar.AccountSettings.CalDav;
import nara.booking.calendar.AccountSettings.Feed;
import nara.booking.calendar.AccountSettings.Invitation;
import nara.booking.calendar.AccountSettings.Smtp;
import nara.booking.calendar.AccountSettings.Tls;
import nara.booking.calendar.CalendarFault;
import nara.booking.calendar.Web;
import nara.config.Secret;
import nara.people.Caseworkers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./nara calendar add}. */
@Command(
    name = "add",
    synopsisSubcommandLabel = "SLAG",
    description = "Kopplar in en kalender; den prövas först.",
    mixinStandardHelpOptions = true,
    subcommands = {
      CalendarAddCommand.CalDavKind.class,
      CalendarAddCommand.FeedKind.class,
      CalendarAddCommand.InvitationKind.class
    })
final class CalendarAddCommand implements Runnable {
  private static final String PASSWORD = "NARA_CALENDAR_PASSWORD";
  private static final String URL = "NARA_CALENDAR_URL";

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** What is the same for all kinds. */
  abstract static class Kind implements Callable<Integer> {
    @Option(
        names = "--for",
        required = true,
        paramLabel = "VEM",
        description = "vems kalender: en nyckel i bot/town.yaml, som sara")
    private String whose = "";

    @Spec private CommandSpec spec;

    /** Reads what was written; a problem is told and gives nothing. */
    abstract Optional<AccountSettings> settings();

    @Override
    public final Integer call() throws Exception {
      try (OpenTown town = CalendarCommand.open(spec)) {
        if (town.town().staff(whose).isEmpty()) {
          String known = String.join(", ", town.town().staff().keySet());
          return refused("Ingen i bot/town.yaml heter " + whose + ". Där finns " + known + ".");
        }
        Optional<AccountSettings> settings = settings();
        if (settings.isEmpty()) {
          return Commands.BAD_INPUT;
        }
        return add(town, settings.get());
      }
    }

    private int add(OpenTown town, AccountSettings settings) {
      UUID caseworker = Caseworkers.idOf(whose);
      boolean isThere =
          town.transactions().in(town.calendars()::all).stream()
              .filter(it -> it.caseworker().equals(caseworker) && it.kind() == settings.kind())
              .anyMatch(it -> it.settings().filter(settings::leadsToSame).isPresent());
      if (isThere) {
        return refused("Kalendern är redan inkopplad. ./nara calendar list visar den.");
      }
      try {
        town.calendars().attempt(settings, new Web());
      } catch (CalendarFault e) {
        return refused("Det gick inte: " + CalendarTexts.problem(e.code()));
      }
      UUID id = town.transactions().in(tx -> town.calendars().add(tx, caseworker, settings));
      spec.commandLine()
          .getOut()
          .println("Kalendern är inkopplad: " + id.toString().substring(0, 8) + ".");
      return 0;
    }

    final int refused(String problem) {
      spec.commandLine().getErr().println(problem);
      return Commands.BAD_INPUT;
    }

    final Optional<AccountSettings> refusedFor(String problem) {
      refused(problem);
      return Optional.empty();
    }

    /** Never an argument: those can be read by everybody on the machine. */
    final String secret(String variable, String prompt) {
      return SecretInput.read(variable, prompt, spec.commandLine().getErr());
    }
  }

  /** A calendar on a CalDAV server. */
  @Command(
      name = "caldav",
      description = {
        "En kalender på en CalDAV-server, som Nextcloud: läses och skrivs.",
        "Lösenordet frågas efter, eller står i " + PASSWORD + "."
      },
      mixinStandardHelpOptions = true)
  static final class CalDavKind extends Kind {
    @Option(
        names = "--url",
        required = true,
        paramLabel = "ADRESS",
        description = "adressen till själva kalendern")
    private String url = "";

    @Option(names = "--user", required = true, paramLabel = "NAMN", description = "användaren där")
    private String user = "";

    @Override
    Optional<AccountSettings> settings() {
      Optional<URI> address = AccountSettings.collection(url);
      if (address.isEmpty()) {
        return refusedFor(
            "--url ska vara en https-adress utan inloggning och frågetecken, som"
                + " https://moln.exempelstad.se/remote.php/dav/calendars/sara/personal/");
      }
      Secret password = new Secret(secret(PASSWORD, "Lösenord för " + user + ": "));
      return Optional.of(new CalDav(address.get(), user, password));
    }
  }

  /** A published calendar. */
  @Command(
      name = "feed",
      description = {
        "En publicerad kalender (iCalendar), som Outlook kan ge: bara upptagen tid läses.",
        "Adressen frågas efter, eller står i " + URL + ": den som har den kan läsa kalendern."
      },
      mixinStandardHelpOptions = true)
  static final class FeedKind extends Kind {
    @Override
    Optional<AccountSettings> settings() {
      return AccountSettings.address(secret(URL, "Kalenderns adress: "))
          .<AccountSettings>map(it -> new Feed(new Secret(it.toString())))
          .or(() -> refusedFor("Adressen ska börja med https:// (eller webcal://)."));
    }
  }

  /** A mailbox. */
  @Command(
      name = "invitation",
      description = {
        "Inbjudningar med e-post, för Outlook och Exchange: möten skrivs, inget läses.",
        "Lösenordet till e-postservern frågas efter om --user finns, eller står i " + PASSWORD + "."
      },
      mixinStandardHelpOptions = true)
  static final class InvitationKind extends Kind {
    @Option(
        names = "--to",
        required = true,
        paramLabel = "ADRESS",
        description = "handläggarens e-postadress i arbetet")
    private String to = "";

    @Option(
        names = "--from",
        required = true,
        paramLabel = "ADRESS",
        description = "e-postadressen som bjuder in")
    private String from = "";

    @Option(
        names = "--smtp",
        required = true,
        paramLabel = "VÄRD:PORT",
        description = "e-postservern, som smtp.exempelstad.se:587")
    private String smtp = "";

    @Option(
        names = "--tls",
        paramLabel = "HUR",
        description = "starttls, implicit eller none (bara till den egna datorn); annars starttls")
    private String tls = "starttls";

    @Option(names = "--user", paramLabel = "NAMN", description = "användaren på e-postservern")
    private @Nullable String user;

    @Override
    Optional<AccountSettings> settings() {
      if (!AccountSettings.isMail(to) || !AccountSettings.isMail(from)) {
        return refusedFor("--to och --from ska vara e-postadresser, som sara.lind@exempelstad.se.");
      }
      String host = smtp.replaceFirst(":.*", "");
      Optional<Integer> port = port();
      Optional<Tls> way = way();
      if (port.isEmpty() || host.isEmpty()) {
        return refusedFor("--smtp ska vara värd och port, som smtp.exempelstad.se:587.");
      }
      if (way.isEmpty()) {
        return refusedFor("--tls är starttls, implicit eller none.");
      }
      if (way.get() == Tls.NONE && !AccountSettings.mayBeOpen(host)) {
        return refusedFor("--tls none går bara till den egna datorn (127.0.0.1).");
      }
      Secret password =
          new Secret(user == null ? "" : secret(PASSWORD, "Lösenord för " + user + ": "));
      String login = user == null ? "" : user;
      return Optional.of(
          new Invitation(new Smtp(host, port.get(), way.get(), login, password), from, to));
    }

    private Optional<Integer> port() {
      String digits = smtp.contains(":") ? smtp.substring(smtp.indexOf(':') + 1) : "";
      return Optional.of(digits)
          .filter(it -> it.matches("[0-9]{1,5}"))
          .map(Integer::valueOf)
          .filter(it -> it >= 1 && it <= 65_535);
    }

    private Optional<Tls> way() {
      try {
        return Optional.of(Tls.valueOf(tls.toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }
  }
}
