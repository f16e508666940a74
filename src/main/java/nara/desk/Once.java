package nara.desk;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Forms that did what they asked for, so that one that is sent twice has one effect. */
final class Once {
  private static final Set<String> NOT_ITS_CONTENT = Set.of("csrf", "seen", "anyway");

  private Once() {}

  /**
   * What a form is known by: the mark that its page gave it, where it was sent, and what stood in
   * it. A page that somebody goes back to, and writes something else on, is another form.
   *
   * @return empty if the page gave no mark: then it never was done
   */
  static Optional<UUID> mark(Context ctx) {
    Map<String, List<String>> content = new TreeMap<>(ctx.formParamMap());
    content.keySet().removeAll(NOT_ITS_CONTENT);
    return Form.id(Form.text(ctx, "once"))
        .map(it -> (ctx.path() + content).getBytes(StandardCharsets.UTF_8))
        .map(UUID::nameUUIDFromBytes);
  }

  /** Whether a form has been done before; asked under the thread's lock. */
  static boolean wasDone(Handle tx, Optional<UUID> mark) {
    return mark.map(
            it ->
                tx.createQuery("select exists (select from desk_deed where id = :id)")
                    .bind("id", it)
                    .mapTo(Boolean.class)
                    .one())
        .orElse(false);
  }

  /** It is done. */
  static void note(Handle tx, Optional<UUID> mark, Instant now) {
    mark.ifPresent(
        it ->
            tx.createUpdate(
                    "insert into desk_deed (id, at) values (:id, :now) on conflict do nothing")
                .bind("id", it)
                .bind("now", now)
                .execute());
  }
}
