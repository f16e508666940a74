package nara.db;

import java.util.List;

/**
 * Whether data must outlive the loss of power.
 *
 * @param initdbOptions how the data folder is made
 * @param serverSettings {@code name=value}, how the server runs
 */
record Durability(List<String> initdbOptions, List<String> serverSettings) {
  /**
   * Written to disk before a commit is answered. Rows of conversations that were only tried are
   * swept away soon: each would make the next a little slower.
   */
  static final Durability KEPT =
      new Durability(
          List.of(),
          List.of(
              "fsync=on", "full_page_writes=on", "synchronous_commit=on", "autovacuum_naptime=2s"));

  /** For tests: lost with the machine, but fast, and with room for many pools. */
  static final Durability THROWN_AWAY =
      new Durability(
          List.of("--no-sync"),
          List.of(
              "fsync=off",
              "full_page_writes=off",
              "synchronous_commit=off",
              "max_connections=300"));
}
