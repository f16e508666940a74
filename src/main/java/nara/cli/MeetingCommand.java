package nara.cli;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import nara.OpenTown;
import nara.booking.Bookings.Doer;
import nara.booking.Meeting;
import nara.booking.Meeting.State;
import nara.booking.MeetingChange.By;
import nara.people.Caseworkers;
import nara.town.Staff;
import org.jdbi.v3.core.Handle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./nara meeting}: how a meeting went, until the desk is there. */
@Command(
    name = "meeting",
    description = {
      "Noterar hur ett möte gick: held (ni sågs), absent (invånaren kom inte) eller cancelled (inställt).",
      "Den som inte kom erbjuds en ny tid, utan skuld."
    },
    mixinStandardHelpOptions = true)
final class MeetingCommand implements Callable<Integer> {
  /** What can be noted. */
  enum Outcome {
    held,
    absent,
    cancelled
  }

  @Parameters(
      index = "0",
      paramLabel = "NUMMER",
      description = "mötets nummer, som det står i kalendern")
  private long number;

  @Parameters(index = "1", paramLabel = "HUR", description = "${COMPLETION-CANDIDATES}")
  private Outcome outcome = Outcome.held;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    try (OpenTown town = CalendarCommand.open(spec)) {
      boolean noted = town.transactions().in(tx -> note(tx, town));
      spec.commandLine()
          .getOut()
          .println(
              noted
                  ? "Noterat."
                  : "Inget är ändrat: mötet finns inte, är redan avslutat, eller har inte varit (cancelled: har redan varit).");
      return noted ? 0 : Commands.BAD_INPUT;
    }
  }

  private boolean note(Handle tx, OpenTown town) {
    Instant now = town.clock().instant();
    Optional<Meeting> meeting = town.assistant().booking().meetings().numbered(tx, number);
    return meeting
        .flatMap(
            it -> {
              String key =
                  new Caseworkers(town.town())
                      .find(it.caseworker())
                      .map(Staff::key)
                      .orElse("staff");
              Doer doer = Doer.staff(By.CASEWORKER, key);
              return town.assistant().booking().bookings().end(tx, it.id(), state(), doer, now);
            })
        .isPresent();
  }

  private State state() {
    return switch (outcome) {
      case held -> State.HELD;
      case absent -> State.ABSENT;
      case cancelled -> State.CANCELLED;
    };
  }
}
