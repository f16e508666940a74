package nara;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Empties the demo's database of all that has happened there. */
final class DemoReset {
  /** What the program itself goes by: its schema, its keys, its schedule, who is signed in. */
  private static final Set<String> KEPT =
      Set.of(
          "flyway_schema_history",
          "key_check",
          "scheduled_tasks",
          "staff_session",
          "sign_in_attempt",
          "calendar_town");

  private DemoReset() {}

  /** In one statement, so that nobody sees half of it. */
  static void empty(Handle tx) {
    List<String> tables =
        tx.createQuery(
                "select quote_ident(tablename) from pg_tables where schemaname = current_schema()")
            .mapTo(String.class)
            .list();
    String emptied =
        tables.stream().filter(it -> !KEPT.contains(it)).sorted().collect(Collectors.joining(", "));
    tx.execute("truncate " + emptied + " restart identity");
  }
}
