package nara.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What is said of a command line that is not right. */
class WrongUseTest {
  private final StringWriter err = new StringWriter();

  /** Every option of every command, with a value if it wants one. */
  static List<Arguments> options() {
    List<Arguments> options = new ArrayList<>();
    CommandLine all = line(new StringWriter());
    all.getSubcommands()
        .forEach(
            (command, line) ->
                line.getCommandSpec().options().stream()
                    .filter(it -> !it.usageHelp() && !it.versionHelp())
                    .forEach(
                        it -> options.add(Arguments.of(command, it.longestName(), value(it)))));
    return options;
  }

  private static String value(OptionSpec option) {
    if (option.arity().max() == 0) {
      return "";
    }
    return option.type().getSimpleName().equals("LocalDateTime") ? "2026-11-23T09:10" : "x";
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("options")
  void anOptionThatStandsTwiceIsNamed(String command, String option, String value) {
    List<String> words = new ArrayList<>(List.of(command));
    for (int i = 0; i < 2; i++) {
      words.add(option);
      if (!value.isEmpty()) {
        words.add(value);
      }
    }

    assertThat(line(err).execute(words.toArray(String[]::new))).isEqualTo(Commands.BAD_INPUT);

    assertThat(err.toString().lines())
        .containsExactly(
            option + " står två gånger. Skriv det en gång.",
            "./nara " + command + " --help visar vad som går.");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "tlk, '\"tlk\" finns inte. Menade du talk?'",
    "talk --wach, '\"--wach\" finns inte. Menade du --watch?'",
    "draw greet human, '\"human\" är ett ord för mycket.'",
    "talk --as, 'Något saknas: --as VEM.'",
    "talk --now tisdag, '\"tisdag\" går inte att ha för --now.'"
  })
  void whatIsWrongIsSaidInPlainWords(String words, String said) {
    assertThat(line(err).execute(words.split(" "))).isEqualTo(Commands.BAD_INPUT);

    assertThat(err.toString().lines()).first().isEqualTo(said);
  }

  private static CommandLine line(StringWriter err) {
    return Commands.line(new PrintWriter(new StringWriter()), new PrintWriter(err, true));
  }
}
