package nara.cli.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The report as one page that needs nothing beside it: no script, no font, no network. */
public final class ReportPage {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, ReportPage.class.getClassLoader(), "jte");

  private ReportPage() {}

  /** The whole page, well-formed as XML too. */
  static String html(UnderstandingReport report) {
    StringOutput output = new StringOutput();
    TEMPLATES.render("report/page.jte", report, output);
    return output.toString();
  }

  /**
   * Writes it, in the place of an earlier one; its folder is made.
   *
   * @throws IOException if that cannot be done; then an earlier one is still there
   */
  public static void write(UnderstandingReport report, Path file) throws IOException {
    Path folder = file.toAbsolutePath().normalize().getParent();
    if (folder == null) {
      throw new IOException("Det är ingen fil: " + file);
    }
    Files.createDirectories(folder);
    Path half = folder.resolve(file.getFileName() + ".half");
    Files.writeString(half, html(report));
    Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
