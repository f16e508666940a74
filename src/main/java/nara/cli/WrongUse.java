package nara.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
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
      List<String> suggestions = it.getSuggestions();
      String near = suggestions.isEmpty() ? "" : " Menade du " + suggestions.get(0) + "?";
      return "\"" + it.getUnmatched().get(0) + "\" finns inte." + near;
    }
    if (e instanceof MissingParameterException it) {
      return "Något saknas: " + missing(it, command) + ".";
    }
    String value = e.getValue() == null ? "" : "\"" + e.getValue() + "\" ";
    return value + "går inte att ha för " + names(e, command) + ".";
  }

  private static String missing(MissingParameterException e, CommandLine command) {
    return e.getMissing().isEmpty() ? names(e, command) : name(e.getMissing().get(0));
  }

  private static String name(ArgSpec missing) {
    return missing instanceof OptionSpec it
        ? it.longestName() + " " + it.paramLabel()
        : missing.paramLabel();
  }

  private static String names(ParameterException e, CommandLine command) {
    if (e.getArgSpec() instanceof OptionSpec option) {
      return option.longestName();
    }
    return e.getArgSpec() == null ? command.getCommandName() : e.getArgSpec().paramLabel();
  }
}
