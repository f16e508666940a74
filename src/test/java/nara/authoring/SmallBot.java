package nara.authoring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of an assistant that knows three intents from a few lines, and is trained at once. */
public final class SmallBot {
  /** What nobody else's bot says. */
  public static final String BOOK = "kan jag boka en tid %s";

  public static final String CANCEL = "avboka mötet %s";

  private static final List<String> VOICES =
      List.of("moa", "gerd", "emir", "tage", "linda", "kofi", "jonny", "anita");

  private final Path home;

  private SmallBot(Path home) {
    this.home = home;
  }

  /** Writes it into a folder, with the flows, the town and the danger rules that ship. */
  public static SmallBot in(Path home) throws IOException {
    SmallBot bot = new SmallBot(home);
    for (String folder : List.of("flows", "flows/patterns", "bot/danger/rules")) {
      bot.copy(folder);
    }
    Files.copy(Path.of("bot/town.yaml"), home.resolve("bot/town.yaml"));
    for (String folder : List.of("words", "concepts", "keywords")) {
      Files.createDirectories(home.resolve("bot").resolve(folder));
    }
    bot.write("bot/danger/always/sv.txt", "# what must be met as danger\n");
    bot.write(
        "bot/intents/labels.yaml", "book_meeting: boka\ncancel_meeting: avboka\nout_of_scope:\n");
    bot.lines("bot/intents/sv/book_meeting.txt", BOOK);
    bot.lines("bot/intents/sv/cancel_meeting.txt", CANCEL);
    bot.lines("bot/intents/sv/out_of_scope.txt", "hur blir vädret %s");
    bot.lines("bot/languages/sv.txt", "jag heter %s och bor här");
    bot.lines("bot/languages/fi.txt", "minun nimeni on %s ja asun täällä");
    bot.lines("bot/danger/lines/sv/suicide.txt", "jag vill dö %s");
    bot.lines("bot/danger/lines/sv/suicide.unclear.txt", "allt känns tungt %s");
    bot.lines("bot/danger/lines/sv/violence.txt", "han slår mig %s");
    bot.lines("bot/danger/lines/sv/none.txt", "jag dör av skratt %s");
    return bot;
  }

  private void copy(String folder) throws IOException {
    Files.createDirectories(home.resolve(folder));
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, home.resolve(folder).resolve(file.getFileName()));
      }
    }
  }

  /** Writes a line of each voice, its name in the place of {@code %s}. */
  public void lines(String file, String line) throws IOException {
    write(
        file,
        VOICES.stream()
            .map(voice -> "# voice: " + voice + "\n" + line.formatted(voice) + "\n")
            .collect(Collectors.joining()));
  }

  /** Writes a file anew. */
  public void write(String file, String content) throws IOException {
    Files.createDirectories(home.resolve(file).getParent());
    Files.writeString(home.resolve(file), content);
  }

  /** Writes a line after the others. */
  public void append(String file, String line) throws IOException {
    write(file, Files.readString(home.resolve(file)) + line + "\n");
  }

  /** Saves a file as editors of before did, so that its first å, ä or ö is no UTF-8. */
  public void saveAsLatin1(String file) throws IOException {
    String content = Files.readString(home.resolve(file));
    Files.write(home.resolve(file), content.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Removes files. */
  public void remove(String... files) throws IOException {
    for (String file : files) {
      Files.delete(home.resolve(file));
    }
  }
}
