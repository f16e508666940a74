package nara.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in plain words what was written wrong on the command line, and how to see what is right. */
final class WrongUse implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().println(problem(e, command));
    command.getErr().println("./" + name + " --help visar vad som går.");
    return Commands.BAD_INPUT;
  }

  private static String problem(ParameterException e, CommandLine command) {
    if (e instanceof UnmatchedArgumentException it) {
      return unmatched(it, command);
    }
    if (e instanceof OverwrittenOptionException it) {
      return names(it.getOverwritten(), command) + " står två gånger. Skriv det en gång.";
    }
    if (e instanceof MissingParameterException it) {
      return "Något saknas: " + missing(it, command) + ".";
    }
    String value = e.getValue() == null ? "" : "\"" + e.getValue() + "\" ";
    return value + "går inte att ha för " + names(e.getArgSpec(), command) + ".";
  }

  private static String unmatched(UnmatchedArgumentException e, CommandLine command) {
    String word = "\"" + e.getUnmatched().get(0) + "\"";
    if (!e.isUnknownOption() && command.getSubcommands().isEmpty()) {
      return word + " är ett ord för mycket.";
    }
    List<String> suggestions = e.getSuggestions();
    String near = suggestions.isEmpty() ? "" : " Menade du " + suggestions.get(0) + "?";
    return word + " finns inte." + near;
  }

  private static String missing(MissingParameterException e, CommandLine command) {
    return e.getMissing().isEmpty() ? names(e.getArgSpec(), command) : name(e.getMissing().get(0));
  }

  private static String name(ArgSpec missing) {
    return missing instanceof OptionSpec it
        ? it.longestName() + " " + it.paramLabel()
        : missing.paramLabel();
  }

  private static String names(@Nullable ArgSpec of, CommandLine command) {
    if (of instanceof OptionSpec option) {
      return option.longestName();
    }
    return of == null ? command.getCommandName() : of.paramLabel();
  }
}
