package nara.desk;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Forms that did what they asked for, so that one that is sent twice has one effect. */
final class Once {
  private Once() {}

  /**
   * Whether a form has been done before; asked under the thread's lock.
   *
   * @param mark what the page gave it; a form without one never was
   */
  static boolean wasDone(Handle tx, String mark) {
    return Form.id(mark)
        .map(
            it ->
                tx.createQuery("select exists (select from desk_deed where id = :id)")
                    .bind("id", it)
                    .mapTo(Boolean.class)
                    .one())
        .orElse(false);
  }

  /** It is done. */
  static void note(Handle tx, String mark, Instant now) {
    Form.id(mark)
        .ifPresent(
            it ->
                tx.createUpdate(
                        "insert into desk_deed (id, at) values (:id, :now) on conflict do nothing")
                    .bind("id", it)
                    .bind("now", now)
                    .execute());
  }
}
