package nara.cli.draw;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import nara.flow.Flow;

/** The page that shows all pictures that lie beside it; it needs nothing else. */
public final class IndexPage {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, IndexPage.class.getClassLoader(), "jte");

  private IndexPage() {}

  /** One picture of the page. */
  public record Entry(String name, String purpose) {
    /** The picture's file. */
    public String file() {
      return FlowPictures.file(name);
    }
  }

  /** The page as HTML. */
  public static String html(FlowPictures pictures) {
    StringOutput output = new StringOutput();
    TEMPLATES.render(
        "draw/index.jte",
        Map.of("flows", entries(pictures.flows()), "patterns", entries(pictures.patterns())),
        output);
    return output.toString();
  }

  private static List<Entry> entries(List<Flow> flows) {
    return flows.stream().map(it -> new Entry(it.id(), it.purpose())).toList();
  }
}
