package nara.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nara.authoring.Content;
import nara.cli.draw.FlowPictures;
import nara.flow.Flow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code ./nara draw} on the flows that ship. */
class DrawCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  @Test
  void allPicturesAndAPageThatShowsThemAreWritten() throws Exception {
    assertThat(draw("--out", folder.toString())).isZero();

    FlowPictures pictures = FlowPictures.of(Content.read(Path.of(".")).flows());
    List<String> files =
        Stream.concat(
                Stream.concat(pictures.flows().stream(), pictures.patterns().stream())
                    .map(Flow::id),
                Stream.of(FlowPictures.WHOLE))
            .map(FlowPictures::file)
            .toList();
    String page = Files.readString(folder.resolve("index.html"));
    assertThat(files).allSatisfy(it -> assertThat(folder.resolve(it)).isNotEmptyFile());
    assertThat(files).allSatisfy(it -> assertThat(page).contains("href=\"" + it, "data=\"" + it));
    assertThat(page).doesNotContain("http:", "https:", "<script");
    assertThat(out.toString()).contains(folder.resolve("index.html").toString());
  }

  @Test
  void oneFlowIsDrawnAlone() throws Exception {
    assertThat(draw("book_meeting", "--out", folder.toString())).isZero();

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("book_meeting.svg"));
    }
    assertThat(out.toString().strip()).isEqualTo(folder.resolve("book_meeting.svg").toString());
  }

  @Test
  void aPatternIsDrawnLikeAFlow() {
    assertThat(draw("human", "--out", folder.toString())).isZero();
    assertThat(folder.resolve("human.svg")).isNotEmptyFile();
  }

  @Test
  void anUnknownFlowIsAnsweredWithThoseThatAre() {
    assertThat(draw("bok_meeting", "--out", folder.toString())).isEqualTo(2);

    assertThat(err.toString()).contains("bok_meeting", "book_meeting", "human").hasLineCount(1);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFolderThatCannotBeMadeIsToldInPlainWords() throws Exception {
    Path file = Files.writeString(folder.resolve("taken"), "");

    assertThat(draw("human", "--out", file.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("Det går inte att skriva", "--out").hasLineCount(1);
  }

  /** What orders maps and sets by chance does so anew in each process. */
  @Test
  void anotherProcessDrawsTheSameBytes(@TempDir Path other) throws Exception {
    assertThat(draw("--out", folder.toString())).isZero();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "nara.Main",
                "draw",
                "--out",
                other.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(said).isZero();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files)
          .isNotEmpty()
          .allSatisfy(it -> assertThat(other.resolve(it.getFileName())).hasSameBinaryContentAs(it));
    }
  }

  private int draw(String... arguments) {
    return new CommandLine(new DrawCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .setExecutionExceptionHandler(new Explanation())
        .execute(arguments);
  }
}
