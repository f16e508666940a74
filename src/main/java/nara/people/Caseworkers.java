package nara.people;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nara.seal.Field;
import nara.seal.Seal;
import nara.town.Staff;
import nara.town.Town;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The people of the roster as rows. What they are called and when they work stands in the town. */
public final class Caseworkers {
  private final Town town;
  private final Map<UUID, Staff> byId;

  public Caseworkers(Town town) {
    this.town = town;
    this.byId =
        town.staff().values().stream()
            .collect(Collectors.toUnmodifiableMap(it -> idOf(it.key()), Function.identity()));
  }

  /** The row id of whoever has this key; the same in every database. */
  public static UUID idOf(String key) {
    return UUID.nameUUIDFromBytes(("caseworker:" + key).getBytes(StandardCharsets.UTF_8));
  }

  /** Whose row this is; empty for somebody who is no longer in the roster. */
  public Optional<Staff> find(UUID id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Adds rows for those of the roster who have none. */
  public void addMissing(Handle tx, Seal seal, Instant now) {
    try (PreparedBatch rows =
        tx.prepareBatch(
            """
            insert into caseworker (id, key_sealed, created_at) values (:id, :key, :now)
            on conflict do nothing
            """)) {
      for (Staff staff : town.staff().values()) {
        UUID id = idOf(staff.key());
        rows.bind("id", id)
            .bind("key", seal.seal(staff.key(), new Field("caseworker", "key_sealed", id)))
            .bind("now", now)
            .add();
      }
      rows.execute();
    }
  }
}
