package nara.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nara.desk.ImportView.Row;
import nara.desk.ResidentFile.Line;
import nara.signin.Colleague;
import nara.signin.SignIn;
import nara.town.Staff;
import org.jdbi.v3.core.Handle;

/** Several residents at once, from a table: first shown, then added all together or not at all. */
final class ResidentImport {
  private static final int LARGEST = 256 * 1024;

  private final DeskStores stores;
  private final SignIn signIn;
  private final DeskPages pages;
  private final NewResidents residents;
  private final ResidentFile files;

  ResidentImport(DeskStores stores, SignIn signIn, DeskPages pages, NewResidents residents) {
    this.stores = stores;
    this.signIn = signIn;
    this.pages = pages;
    this.residents = residents;
    this.files = new ResidentFile(stores.town());
  }

  void register(RoutesConfig routes) {
    routes.get("/desk/residents/import", ctx -> show(ctx, "", List.of(), ""));
    routes.post("/desk/residents/import", this::read);
  }

  private void show(Context ctx, String text, List<Row> rows, String alert) {
    Colleague who = signIn.require(ctx, ResidentPages.WHO_HAVE_RESIDENTS);
    Words words = pages.words(ctx);
    Frame frame = pages.frame(ctx, who, "residents", words.say("residents.import"), words);
    pages.html(ctx, "desk/import.jte", new ImportView(frame, text, rows, alert));
  }

  private void read(Context ctx) {
    Colleague who = signIn.require(ctx, ResidentPages.WHO_HAVE_RESIDENTS);
    Words words = pages.words(ctx);
    String text = text(ctx);
    Optional<List<Line>> lines =
        text.length() > LARGEST ? Optional.empty() : files.read(text, who.key());
    if (lines.isEmpty() || lines.get().isEmpty()) {
      ctx.status(HttpStatus.CONFLICT);
      show(ctx, text, List.of(), words.say("import.unreadable"));
      return;
    }
    List<Row> rows =
        stores.transactions().in(tx -> lines.get().stream().map(it -> row(tx, it, words)).toList());
    boolean isWhole = rows.stream().allMatch(it -> it.problem().isEmpty());
    if (!isWhole || !Objects.equals(ctx.formParam("confirm"), "yes")) {
      show(ctx, text, rows, "");
      return;
    }
    add(lines.get(), Objects.requireNonNullElse(ctx.formParam("once"), ""), who, words);
    ctx.redirect("/desk/residents?told=imported", HttpStatus.SEE_OTHER);
  }

  /** The file, or what was pasted. */
  private static String text(Context ctx) {
    UploadedFile file = ctx.uploadedFile("file");
    if (file == null || file.size() == 0) {
      return Objects.requireNonNullElse(ctx.formParam("text"), "");
    }
    try (InputStream content = file.content()) {
      return ResidentFile.decoded(content.readNBytes(LARGEST));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Row row(Handle tx, Line line, Words words) {
    NewResident it = line.resident();
    return new Row(
        line.number(),
        it.name(),
        it.number(),
        stores.town().staff(it.caseworker()).map(Staff::fullName).orElse(it.caseworker()),
        it.problem(stores.town()).map(key -> words.say("resident.alert." + key)).orElse(""),
        residents.isThere(tx, it) ? words.say("import.doubt") : "");
  }

  /**
   * Each has an id that follows from the form, so that a form that is sent twice adds them once.
   */
  private void add(List<Line> lines, String once, Colleague who, Words words) {
    stores
        .transactions()
        .run(
            tx ->
                lines.forEach(
                    it ->
                        residents.add(
                            tx, it.resident(), mark(once, it), who.actor(), words.now())));
  }

  private static Optional<UUID> mark(String once, Line line) {
    NewResident it = line.resident();
    String content = String.join("/", once, "" + line.number(), it.name(), it.number());
    return Optional.of(UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)));
  }
}
