package nara.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import nara.Assistant;
import nara.authoring.Problem;
import nara.authoring.check.Checkup;
import nara.authoring.check.Findings;
import nara.message.Language;
import nara.town.Town;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./nara check}. */
@Command(
    name = "check",
    description = {
      "Granskar flows/, bot/ och conversations/, och visar allt som är fel på en gång:",
      "var det står, vad som är fel och hur det rättas. Slutar med 1 om något är fel."
    },
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private static final String LANGUAGE = "NARA_LANGUAGE";

  /** What a sentence may end in. */
  private static final String ENDS = ".!?";

  private final Path home;
  private final Map<String, String> environment;
  private final Clock clock;
  private final Function<Language, Supplier<List<Problem>>> besides;

  @Option(
      names = "--language",
      paramLabel = "SPRÅK",
      description = "språket i svaren, sv eller en; annars " + LANGUAGE + ", annars sv")
  private @Nullable String language;

  @Spec private CommandSpec spec;

  CheckCommand() {
    this(
        Home.find(),
        System.getenv(),
        Clock.systemUTC(),
        language ->
            new CoverageGaps(Home.find(), language, CheckCommand::tell, Clock.systemUTC())::find);
  }

  /**
   * Checks elsewhere.
   *
   * @param home the folder in which {@code bot/}, {@code flows/} and {@code conversations/} lie
   * @param besides finds what only running the conversations shows, such as what none of them
   *     covers
   */
  CheckCommand(
      Path home,
      Map<String, String> environment,
      Clock clock,
      Function<Language, Supplier<List<Problem>>> besides) {
    this.home = home;
    this.environment = environment;
    this.clock = clock;
    this.besides = besides;
  }

  @Override
  public Integer call() {
    Optional<CheckTexts> texts =
        CheckTexts.in(language == null ? environment.getOrDefault(LANGUAGE, "sv") : language);
    if (texts.isEmpty()) {
      spec.commandLine().getErr().println("--language och " + LANGUAGE + " är sv eller en.");
      return Commands.BAD_INPUT;
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), Town.ZONE);
    Language told = texts.get().language();
    Findings findings =
        new Checkup(home, told, Assistant::abilities, today).all(besides.apply(told));
    print(findings, texts.get());
    return findings.problems().isEmpty() ? 0 : 1;
  }

  private static void tell(String progress) {
    System.err.println("· " + progress);
  }

  private void print(Findings findings, CheckTexts texts) {
    PrintWriter out = spec.commandLine().getOut();
    list(findings.problems());
    int files = (int) findings.problems().stream().map(Problem::file).distinct().count();
    out.println(texts.count(findings.problems().size(), files));
    if (!findings.notes().isEmpty()) {
      out.println();
      out.println(texts.notes());
      out.println();
      list(findings.notes());
    }
  }

  /** Some problems tell what others said, in sentences of their own. */
  private static String ended(String sentence) {
    boolean isEnded = ENDS.indexOf(sentence.charAt(sentence.length() - 1)) >= 0;
    return isEnded ? sentence : sentence + ".";
  }

  /** A heading for each file, and its lines in order. */
  private void list(List<Problem> problems) {
    PrintWriter out = spec.commandLine().getOut();
    String file = "";
    for (Problem it : problems) {
      if (!it.file().equals(file)) {
        file = it.file();
        out.println(file);
      }
      out.println(
          "  " + it.file() + ":" + it.line() + ":" + it.column() + ": " + ended(it.problem()));
      out.println("      " + ended(it.mend()));
    }
    if (!problems.isEmpty()) {
      out.println();
    }
  }
}
