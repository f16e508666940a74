package nara.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import nara.KeysMismatchException;
import nara.Library.UnknownActionsException;
import nara.authoring.BrokenFilesException;
import nara.authoring.Problem;
import nara.cli.converse.StagingException;
import nara.config.SettingsProblems;
import nara.db.DatabaseInUseException;
import nara.db.DatabaseUnreachableException;
import nara.http.PortTakenException;
import nara.seal.KeysUnreadableException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in plain words what stands in the way, one line each, and what to do. */
final class Explanation implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    lines(e).forEach(err::println);
    return Commands.BAD_INPUT;
  }

  private static List<String> lines(Exception e) {
    if (e instanceof SettingsProblems it) {
      return it.problems();
    }
    if (e instanceof BrokenFilesException it) {
      return it.problems().stream().map(Problem::toString).toList();
    }
    if (e instanceof PortTakenException) {
      return List.of(
          "Ett annat program använder redan porten. Stäng det, eller välj en annan med NARA_PORT.");
    }
    if (e instanceof DatabaseInUseException
        || e instanceof DatabaseUnreachableException
        || e instanceof KeysUnreadableException
        || e instanceof KeysMismatchException
        || e instanceof UnknownActionsException
        || e instanceof StagingException
        || e instanceof UncheckedIOException) {
      return String.valueOf(e.getMessage()).lines().toList();
    }
    return List.of("Det gick inte: " + e, "Det här är ett fel i Nära. Berätta gärna om det.");
  }
}
