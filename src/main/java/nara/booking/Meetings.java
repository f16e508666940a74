package nara.booking;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nara.conversation.Situation;
import nara.message.Language;
import nara.people.Resident;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/**
 * The meetings as rows. Whoever changes one takes the locks of both people first; that none
 * overlaps another is the database's own rule besides.
 */
public final class Meetings {
  private static final String COLUMNS =
      "select *, lower(during) as starts, upper(during) as ends from meeting ";

  private final Supplier<UUID> ids;

  public Meetings(Supplier<UUID> ids) {
    this.ids = ids;
  }

  /**
   * Takes the locks of everybody concerned until the transaction ends, always in the same order, so
   * that nobody waits for one another.
   */
  void lock(Handle tx, Stream<UUID> people) {
    people
        .map(it -> it.getMostSignificantBits() ^ it.getLeastSignificantBits())
        .distinct()
        .sorted()
        .forEach(
            key ->
                tx.createQuery("select 1 from (select pg_advisory_xact_lock(:key)) it")
                    .bind("key", key)
                    .mapTo(Integer.class)
                    .one());
  }

  /**
   * Writes a new meeting.
   *
   * @param draft whose id, number and version are not looked at
   * @param occupies what it takes of the caseworker's time
   * @return empty if one of the two is taken then
   */
  Optional<Meeting> add(Handle tx, Meeting draft, Span occupies, Instant now) {
    UUID id = ids.get();
    int added =
        tx.createUpdate(
                """
                insert into meeting (id, resident_id, caseworker_id, during, occupies, place, interpreter,
                                     contact_point_id, representative_id, state, created_at)
                values (:id, :resident, :caseworker, tstzrange(:from, :to),
                        tstzrange(:takesFrom, :takesTo), :place, :interpreter, :contactPoint,
                        :representative, 'booked', :now)
                on conflict do nothing
                """)
            .bind("id", id)
            .bind("resident", draft.resident())
            .bind("caseworker", draft.caseworker())
            .bind("from", draft.talks().from())
            .bind("to", draft.talks().to())
            .bind("takesFrom", occupies.from())
            .bind("takesTo", occupies.to())
            .bind("place", draft.place())
            .bind("interpreter", draft.interpreter().map(Language::code).orElse(null))
            .bind("contactPoint", draft.contactPoint().orElse(null))
            .bind("representative", draft.representative().orElse(null))
            .bind("now", now)
            .execute();
    return added == 1 ? find(tx, id) : Optional.empty();
  }

  /**
   * Gives a meeting another time, place or person; whether that is free was looked at under the
   * locks.
   *
   * @param changed as it is to be; its version is not looked at
   */
  Meeting change(Handle tx, Meeting changed, Span occupies) {
    tx.createUpdate(
            """
            update meeting
            set caseworker_id = :caseworker, during = tstzrange(:from, :to),
                occupies = tstzrange(:takesFrom, :takesTo), place = :place,
                interpreter = :interpreter, contact_point_id = :contactPoint,
                representative_id = :representative, version = version + 1
            where id = :id
            """)
        .bind("id", changed.id())
        .bind("caseworker", changed.caseworker())
        .bind("from", changed.talks().from())
        .bind("to", changed.talks().to())
        .bind("takesFrom", occupies.from())
        .bind("takesTo", occupies.to())
        .bind("place", changed.place())
        .bind("interpreter", changed.interpreter().map(Language::code).orElse(null))
        .bind("contactPoint", changed.contactPoint().orElse(null))
        .bind("representative", changed.representative().orElse(null))
        .execute();
    return find(tx, changed.id()).orElseThrow();
  }

  /** An interpreter for this language is needed at a meeting from now on. */
  Meeting interpret(Handle tx, UUID meeting, Language language) {
    tx.createUpdate(
            "update meeting set interpreter = :language, version = version + 1 where id = :id")
        .bind("language", language.code())
        .bind("id", meeting)
        .execute();
    return find(tx, meeting).orElseThrow();
  }

  /** Notes what became of a meeting. */
  Meeting end(Handle tx, UUID meeting, Meeting.State state) {
    tx.createUpdate("update meeting set state = :state, version = version + 1 where id = :id")
        .bind("state", state.name().toLowerCase(Locale.ROOT))
        .bind("id", meeting)
        .execute();
    return find(tx, meeting).orElseThrow();
  }

  /** The meeting of this id. */
  public Optional<Meeting> find(Handle tx, UUID id) {
    return tx.createQuery(COLUMNS + "where id = :id")
        .bind("id", id)
        .map(Meetings::meeting)
        .findOne();
  }

  /** The meeting of this id, if it is of the resident whose errands these are. */
  Optional<Meeting> ofTheirs(Situation situation, UUID id) {
    Optional<UUID> whose = situation.resident().map(Resident::id);
    return find(situation.tx(), id).filter(it -> whose.equals(Optional.of(it.resident())));
  }

  /** The meeting of this reference. */
  public Optional<Meeting> numbered(Handle tx, long number) {
    return tx.createQuery(COLUMNS + "where number = :number")
        .bind("number", number)
        .map(Meetings::meeting)
        .findOne();
  }

  /** What a resident has to come, soonest first; one that has begun is not among them. */
  public List<Meeting> coming(Handle tx, UUID resident, Instant now) {
    return tx.createQuery(
            COLUMNS
                + """
                where resident_id = :resident and state = 'booked' and lower(during) > :now
                order by lower(during)
                """)
        .bind("resident", resident)
        .bind("now", now)
        .map(Meetings::meeting)
        .list();
  }

  /** The meetings of a resident that began then, and of which nobody has said how they went. */
  public List<Meeting> unsaid(Handle tx, UUID resident, Span within) {
    return tx.createQuery(
            COLUMNS
                + """
                where resident_id = :resident and state = 'booked'
                  and lower(during) >= :from and lower(during) <= :to
                order by lower(during)
                """)
        .bind("resident", resident)
        .bind("from", within.from())
        .bind("to", within.to())
        .map(Meetings::meeting)
        .list();
  }

  /** The booked meetings of a caseworker that overlap this, soonest first. */
  public List<Meeting> ofCaseworker(Handle tx, UUID caseworker, Span within) {
    return tx.createQuery(
            COLUMNS
                + """
                where caseworker_id = :caseworker and state = 'booked'
                  and during && tstzrange(:from, :to)
                order by lower(during)
                """)
        .bind("caseworker", caseworker)
        .bind("from", within.from())
        .bind("to", within.to())
        .map(Meetings::meeting)
        .list();
  }

  private static Meeting meeting(RowView row) {
    return new Meeting(
        row.getColumn("id", UUID.class),
        row.getColumn("number", Long.class),
        row.getColumn("version", Integer.class),
        row.getColumn("resident_id", UUID.class),
        row.getColumn("caseworker_id", UUID.class),
        new Span(row.getColumn("starts", Instant.class), row.getColumn("ends", Instant.class)),
        row.getColumn("place", String.class),
        Optional.ofNullable(row.getColumn("interpreter", String.class)).map(Language::new),
        Optional.ofNullable(row.getColumn("contact_point_id", UUID.class)),
        Optional.ofNullable(row.getColumn("representative_id", UUID.class)),
        Meeting.State.valueOf(row.getColumn("state", String.class).toUpperCase(Locale.ROOT)));
  }
}
