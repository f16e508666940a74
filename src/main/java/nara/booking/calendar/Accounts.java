package nara.booking.calendar;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nara.booking.Span;
import nara.booking.calendar.AccountSettings.Kind;
import nara.seal.Field;
import nara.seal.Seal;
import nara.seal.SealBrokenException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The calendars as rows. All times are the machine's, but those of what makes somebody busy. */
final class Accounts {
  private final Seal seal;
  private final Supplier<UUID> ids;

  Accounts(Seal seal, Supplier<UUID> ids) {
    this.seal = seal;
    this.ids = ids;
  }

  /** Adds a calendar; it is worked on as soon as somebody gets to it. */
  UUID add(Handle tx, UUID caseworker, AccountSettings settings, Instant now) {
    UUID id = ids.get();
    tx.createUpdate(
            """
            insert into calendar_account (id, caseworker_id, kind, settings_sealed, pull_at, created_at)
            values (:id, :caseworker, :kind, :settings, :now, :now)
            """)
        .bind("id", id)
        .bind("caseworker", caseworker)
        .bind("kind", settings.kind().written())
        .bind("settings", seal.seal(SettingsJson.write(settings), field(id)))
        .bind("now", now)
        .execute();
    return id;
  }

  /** Ends a calendar and forgets how it is reached; false if there is none of this id. */
  boolean end(Handle tx, UUID id, Instant now) {
    forgetBusy(tx, id);
    return tx.createUpdate(
                """
                update calendar_account
                set ended_at = :now, settings_sealed = null, position = null,
                    leased_by = null, lease_until = null
                where id = :id and ended_at is null
                """)
            .bind("id", id)
            .bind("now", now)
            .execute()
        == 1;
  }

  /** How a calendar is reached; empty if it cannot be opened any more. */
  static Optional<AccountSettings> settings(Seal seal, RowView row) {
    UUID id = row.getColumn("id", UUID.class);
    Kind kind = Kind.of(row.getColumn("kind", String.class));
    try {
      String json = seal.open(row.getColumn("settings_sealed", byte[].class), field(id));
      return Optional.of(SettingsJson.read(kind, json));
    } catch (SealBrokenException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  /** Nothing has changed in the calendar: what we know of it is still what it says. */
  void stillSo(Handle tx, Account account, Instant now) {
    tx.createUpdate(
            "update calendar_account set busy_as_of = :now where id = :id and leased_by = :lease")
        .bind("id", account.id())
        .bind("lease", account.lease())
        .bind("now", now)
        .execute();
  }

  /** Notes what takes the caseworker's time now, in the place of what was said before. */
  void busy(Handle tx, Account account, Collection<Span> busy, Instant now) {
    int isOurs =
        tx.createUpdate(
                """
                update calendar_account set position = null, busy_as_of = :now
                where id = :id and leased_by = :lease
                """)
            .bind("id", account.id())
            .bind("lease", account.lease())
            .bind("now", now)
            .execute();
    if (isOurs == 1) {
      forgetBusy(tx, account.id());
      addBusy(tx, account, busy);
    }
  }

  /**
   * Notes that all of a calendar is read and done.
   *
   * @param position to ask from there whether anything has changed
   */
  void read(Handle tx, Account account, Optional<String> position, Instant now) {
    tx.createUpdate(
            """
            update calendar_account set position = :position, read_at = :now
            where id = :id and leased_by = :lease
            """)
        .bind("id", account.id())
        .bind("lease", account.lease())
        .bind("position", position.orElse(null))
        .bind("now", now)
        .execute();
  }

  private static void forgetBusy(Handle tx, UUID account) {
    tx.createUpdate("delete from busy_block where source_id = :id").bind("id", account).execute();
  }

  private static void addBusy(Handle tx, Account account, Collection<Span> busy) {
    try (PreparedBatch rows =
        tx.prepareBatch(
            """
            insert into busy_block (source_id, caseworker_id, during)
            values (:id, :caseworker, tstzrange(:from, :to))
            """)) {
      for (Span it : busy) {
        rows.bind("id", account.id())
            .bind("caseworker", account.caseworker())
            .bind("from", it.from())
            .bind("to", it.to())
            .add();
      }
      rows.execute();
    }
  }

  /** The calendars that failed before that moment and of which staff has not been told; once. */
  List<UUID> tellOfFailing(Handle tx, Instant since, Instant now) {
    return tx.createQuery(
            """
            update calendar_account set told_at = :now
            where ended_at is null and told_at is null and failing_since <= :since
            returning id
            """)
        .bind("since", since)
        .bind("now", now)
        .mapTo(UUID.class)
        .list();
  }

  /** Every calendar that has not ended, the oldest first. */
  List<CalendarStatus> all(Handle tx) {
    return tx.createQuery(
            """
            select a.*, (select count(*) from calendar_entry e
                         where e.account_id = a.id and e.state = 'due') as waiting
            from calendar_account a where ended_at is null order by created_at, id
            """)
        .map(row -> status(row))
        .list();
  }

  private CalendarStatus status(RowView row) {
    return new CalendarStatus(
        row.getColumn("id", UUID.class),
        row.getColumn("caseworker_id", UUID.class),
        Kind.of(row.getColumn("kind", String.class)),
        settings(seal, row),
        Optional.ofNullable(row.getColumn("busy_as_of", Instant.class)),
        Optional.ofNullable(row.getColumn("failing_since", Instant.class)),
        Optional.ofNullable(row.getColumn("problem", String.class))
            .map(CalendarFault.Code::valueOf),
        row.getColumn("waiting", Integer.class));
  }

  static Field field(UUID id) {
    return new Field("calendar_account", "settings_sealed", id);
  }
}
