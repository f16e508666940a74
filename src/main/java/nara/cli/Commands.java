package nara.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** All commands. */
@Command(
    name = "nara",
    synopsisSubcommandLabel = "KOMMANDO",
    description = "Nära håller invånare nära sin egen socialsekreterare.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      StartCommand.class,
      TalkCommand.class,
      ConverseCommand.class,
      CheckCommand.class,
      UnderstandCommand.class,
      DrawCommand.class,
      CalendarCommand.class,
      AbsenceCommand.class,
      RepresentativeCommand.class,
      ResidentCommand.class,
      MeetingCommand.class,
      KeysCommand.class,
      PackModelsCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Commands implements Runnable {
  static final int BAD_INPUT = 2;

  @Spec private CommandSpec spec;

  /** Runs the command that the arguments name, and returns its exit code. */
  public static int run(String[] args) {
    return line(
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .execute(args);
  }

  /** All commands, as they read what is written after {@code ./nara}. */
  static CommandLine line(PrintWriter out, PrintWriter err) {
    return new CommandLine(new Commands())
        .setOut(out)
        .setErr(err)
        .setExecutionExceptionHandler(new Explanation())
        .setParameterExceptionHandler(new WrongUse())
        .setResourceBundle(ResourceBundle.getBundle("nara.cli.help"))
        // what residents write may begin so
        .setExpandAtFiles(false);
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
