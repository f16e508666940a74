package nara.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nara.authoring.BrokenFilesException;
import nara.authoring.Conversation;
import nara.authoring.ConversationReader;
import nara.authoring.Problem;
import nara.cli.converse.ConversationPage;
import nara.cli.converse.ConversationPage.Played;
import nara.cli.converse.Exchange;
import nara.cli.converse.Reply;
import nara.cli.converse.Result;
import nara.cli.converse.Stage;
import nara.cli.converse.Update;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./nara converse}. */
@Command(
    name = "converse",
    description = "Spelar upp samtal och jämför med vad som står i filerna.",
    mixinStandardHelpOptions = true)
final class ConverseCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Option(
      names = "--json",
      description = "jämför inget; skriver en JSON-rad för varje replik från en invånare")
  private boolean json;

  @Option(
      names = "--update",
      description = "skriver in vad assistenten sa i filerna, för författaren att läsa igenom")
  private boolean update;

  @Option(
      names = "--report",
      description = "skriver en sida med alla samtal och vad de når i flödena")
  private boolean report;

  @Parameters(paramLabel = "FIL", description = "samtal; utan filer alla i conversations/")
  private List<Path> files = new ArrayList<>();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Path home = Home.find();
    List<Path> chosen =
        files.isEmpty() ? ConversationReader.files(home.resolve("conversations")) : files;
    List<Conversation> conversations = read(chosen);
    try (Rehearsal rehearsal = Rehearsal.open(home, this::tell)) {
      List<Played> played = new ArrayList<>();
      rehearsal
          .stages(conversations.size())
          .play(conversations, Stage::run, (it, results) -> show(it, results, played));
      if (report) {
        Path page = home.resolve("target/conversations/index.html");
        ConversationPage.write(played, rehearsal.stage().knowledge().get().flows(), page);
        spec.commandLine().getOut().println("Sidan: " + page);
      }
      boolean allAsExpected = played.stream().allMatch(it -> it.result().isAsExpected());
      return allAsExpected || json ? 0 : 1;
    }
  }

  private void show(Conversation conversation, List<Result> results, List<Played> played) {
    try {
      for (Result result : results) {
        played.add(new Played(conversation.name(), result));
        print(conversation, result);
        if (update && result.channel() == conversation.channels().get(0)) {
          update(conversation, result);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  /** Beside what is piped. */
  private void tell(String progress) {
    spec.commandLine().getErr().println("· " + progress);
  }

  private static List<Conversation> read(List<Path> chosen) throws BrokenFilesException {
    List<Conversation> conversations = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Path file : chosen) {
      if (!Files.isRegularFile(file)) {
        problems.add(
            new Problem(
                "file_not_there", file.toString(), 1, 1, "filen finns inte", "Rätta namnet"));
        continue;
      }
      try {
        conversations.add(ConversationReader.read(file, file.toString()));
      } catch (BrokenFilesException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new BrokenFilesException(problems);
    }
    return conversations;
  }

  private void print(Conversation conversation, Result result) throws JsonProcessingException {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      for (Exchange exchange : result.exchanges()) {
        out.println(JSON.writeValueAsString(exchange));
      }
      result.failures().stream()
          .filter(
              it ->
                  it.problem().contains("inte att spela upp")
                      || it.problem().startsWith("gick inte"))
          .forEach(it -> spec.commandLine().getErr().println(it));
      return;
    }
    out.println(
        (result.isAsExpected() ? "✓ " : "✗ ")
            + conversation.name()
            + " ("
            + conversation.file()
            + ")");
    if (!result.isAsExpected()) {
      result.exchanges().forEach(it -> printExchange(out, it));
      result.failures().forEach(it -> out.println("  " + it));
    }
  }

  private void update(Conversation conversation, Result result) throws IOException {
    Path file = Path.of(conversation.file());
    String before = Files.readString(file);
    String after = Update.of(conversation, result, before);
    if (!after.equals(before)) {
      Files.writeString(file, after);
      spec.commandLine().getOut().println("  " + file + " är ändrad: läs igenom den.");
    }
  }

  private static void printExchange(PrintWriter out, Exchange exchange) {
    out.println(
        "    " + exchange.at().substring(11) + " " + exchange.from() + ": " + exchange.text());
    for (Reply reply : exchange.replies()) {
      out.println("          " + reply.step() + ": " + reply.text());
    }
  }
}
