package nara.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import nara.authoring.BotReader;
import nara.authoring.BrokenFilesException;
import nara.authoring.ExampleFolder;
import nara.authoring.Lessons;
import nara.authoring.ModelShelf;
import nara.authoring.Problem;
import nara.cli.report.ReportPage;
import nara.cli.report.Source;
import nara.cli.report.UnderstandingReport;
import nara.understand.IntentModel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./nara understand}. */
@Command(
    name = "understand",
    description = {
      "Visar vad assistenten förstår: en text per rad in, en rad JSON för varje ut.",
      "Avsluta med Ctrl-D. Eller skriv en text efter kommandot."
    },
    mixinStandardHelpOptions = true)
final class UnderstandCommand implements Callable<Integer> {
  private static final int BROKEN_FILES = 1;
  private static final String REPORTS = "data/report";

  private final InputStream in;
  private final Path home;
  private final Path modelFolder;

  @Parameters(paramLabel = "TEXT", description = "vad som ska förstås, i stället för rader in")
  private List<String> words = List.of();

  @Option(
      names = "--now",
      paramLabel = "TID",
      description =
          "när texterna skrevs, till exempel 2026-11-23T09:10; annars NARA_NOW eller klockan")
  private @Nullable LocalDateTime now;

  @Option(
      names = "--intents",
      paramLabel = "MAPP",
      description = {
        "svarar med avsikterna i en annan mapp än bot/intents:",
        "MAPP/<avsikt>.txt eller MAPP/<språk>/<avsikt>.txt, en mening per rad;",
        "out_of_scope eller oos för det som inte är någon av dem"
      })
  private @Nullable Path intents;

  @Option(
      names = "--report",
      description = {
        "mäter hur bra den förstår på rader av andra än dem den övade på, och skriver en sida",
        "om det: " + REPORTS + "/understanding.html, med --intents understanding-MAPP.html.",
        "Det tar några minuter."
      })
  private boolean report;

  @Spec private CommandSpec spec;

  UnderstandCommand() {
    this(System.in, Home.find(), Home.find().resolve("data/models"));
  }

  /**
   * Reads texts from elsewhere.
   *
   * @param home the folder in which {@code bot/} lies
   * @param modelFolder keeps what is trained here
   */
  UnderstandCommand(InputStream in, Path home, Path modelFolder) {
    this.in = in;
    this.home = home;
    this.modelFolder = modelFolder;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    Optional<Clock> clock = CommandTime.clock(now, System.getenv());
    if (clock.isEmpty()) {
      err.println("NARA_NOW ska vara en tid som 2026-11-23T09:10.");
      return Commands.BAD_INPUT;
    }
    try {
      if (report) {
        return report(LocalDate.now(clock.get()));
      }
      answer(understanding(), clock.get());
      return 0;
    } catch (BrokenFilesException e) {
      e.problems().stream().map(Problem::toString).forEach(err::println);
      return BROKEN_FILES;
    }
  }

  private UnderstandingJson understanding() throws BrokenFilesException {
    PrintWriter err = spec.commandLine().getErr();
    ModelShelf models = new ModelShelf(modelFolder, it -> err.println("· " + it));
    if (intents == null) {
      return new UnderstandingJson(BotReader.read(home, models), IntentModel.OUT_OF_SCOPE);
    }
    ExampleFolder folder = ExampleFolder.read(intents);
    return new UnderstandingJson(BotReader.read(home, folder, models), folder.outOfScope());
  }

  /** Measures, and writes the page; what the figures are is said here, too. */
  private int report(LocalDate today) throws BrokenFilesException {
    PrintWriter err = spec.commandLine().getErr();
    Consumer<String> progress = it -> err.println("· " + it);
    UnderstandingReport measured =
        intents == null
            ? UnderstandingReport.ofAll(BotReader.lessons(home), today, progress)
            : reportOfOthers(intents, today, progress);
    Path file = home.resolve(REPORTS).resolve(measured.source().fileName());
    try {
      ReportPage.write(measured, file);
    } catch (IOException e) {
      throw new UncheckedIOException("Rapporten gick inte att skriva i " + file, e);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println("Rapporten: " + file);
    measured.keyFigures().forEach(out::println);
    return 0;
  }

  private UnderstandingReport reportOfOthers(
      Path folder, LocalDate today, Consumer<String> progress) throws BrokenFilesException {
    ExampleFolder examples = ExampleFolder.read(folder);
    Lessons lessons = BotReader.lessons(home, examples, new ModelShelf(modelFolder, progress));
    Source source = Source.of(folder, examples.outOfScope());
    return UnderstandingReport.ofIntents(lessons, source, today, progress);
  }

  /** Until the texts end, or nobody reads the answers any more. */
  private void answer(UnderstandingJson json, Clock clock) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    TextLines lines = new TextLines(words.isEmpty() ? in : typed(), UnderstandingJson.LONGEST);
    int number = 1;
    List<String> texts = lines.next();
    while (!texts.isEmpty() && !out.checkError()) {
      for (String text : texts) {
        warnOfLength(text, number++);
      }
      Instant read = clock.instant();
      texts.parallelStream().map(it -> json.line(it, read)).forEachOrdered(out::println);
      out.flush();
      texts = lines.next();
    }
  }

  private InputStream typed() {
    return new ByteArrayInputStream(String.join(" ", words).getBytes(StandardCharsets.UTF_8));
  }

  private void warnOfLength(String text, int number) {
    if (text.length() > UnderstandingJson.LONGEST) {
      String read = "bara de första " + UnderstandingJson.LONGEST + " tecknen läses";
      spec.commandLine()
          .getErr()
          .println("Rad " + number + " är längre än något meddelande: " + read + ".");
    }
  }
}
