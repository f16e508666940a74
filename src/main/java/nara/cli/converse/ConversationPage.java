package nara.cli.converse;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nara.cli.converse.Coverage.Gap;
import nara.cli.draw.Covered;
import nara.cli.draw.FlowPictures;
import nara.flow.FlowBook;

/**
 * How the conversations went, as one page: bubbles for each, and what they come by in the flows.
 */
public final class ConversationPage {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, ConversationPage.class.getClassLoader(), "jte");

  private ConversationPage() {}

  /**
   * A conversation on the page.
   *
   * @param name what it is called
   */
  public record Played(String name, Result result) {
    /** Where it stands on the page. */
    public String anchor() {
      String file = result.file().replaceAll(".*/", "").replace(".yaml", "");
      return file + "-" + channel();
    }

    /** The channel, as a reader knows it. */
    public String channel() {
      return result.channel() == nara.message.Channel.SMS ? "SMS" : "webb";
    }
  }

  /** A flow's picture, coloured by what the conversations come by. */
  public record Picture(String name, String purpose, String svg, List<Gap> gaps) {}

  /** The page, well-formed as XML too. */
  static String html(List<Played> played, FlowBook book) {
    Coverage coverage = new Coverage();
    played.forEach(it -> coverage.add(it.result()));
    StringOutput output = new StringOutput();
    TEMPLATES.render(
        "converse/page.jte",
        Map.of("played", played, "pictures", pictures(coverage, book)),
        output);
    return output.toString();
  }

  private static List<Picture> pictures(Coverage coverage, FlowBook book) {
    FlowPictures pictures =
        FlowPictures.of(book).covering(new Covered(coverage.steps(), coverage.routes()));
    Map<String, List<Gap>> gaps =
        coverage.gaps(book.all()).stream().collect(Collectors.groupingBy(Gap::flow));
    return book.all().stream()
        .sorted((one, other) -> one.id().compareTo(other.id()))
        .map(
            flow ->
                new Picture(
                    flow.id(),
                    flow.purpose(),
                    pictures.picture(flow),
                    gaps.getOrDefault(flow.id(), List.of())))
        .toList();
  }

  /**
   * Writes the page in the place of an earlier one; its folder is made.
   *
   * @throws IOException if that cannot be done; then an earlier one is still there
   */
  public static void write(List<Played> played, FlowBook book, Path file) throws IOException {
    Path folder = file.toAbsolutePath().normalize().getParent();
    if (folder == null) {
      throw new IOException("Det är ingen fil: " + file);
    }
    Files.createDirectories(folder);
    Path half = folder.resolve(file.getFileName() + ".half");
    Files.writeString(half, html(played, book));
    Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
