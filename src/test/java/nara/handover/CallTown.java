package nara.handover;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import nara.audit.AuditLog;
import nara.authoring.Problems;
import nara.authoring.TownReader;
import nara.db.Database;
import nara.db.Transactions;
import nara.message.Language;
import nara.message.PhoneNumber;
import nara.people.Absences;
import nara.people.Caseworkers;
import nara.people.ContactPoints;
import nara.people.Resident;
import nara.people.Residents;
import nara.seal.Keys;
import nara.seal.Seal;
import nara.town.Town;

/** The shipped town on a database of its own, with residents who call. */
public final class CallTown {
  private static final Path FILE = Path.of("bot/town.yaml");
  private static final Instant REGISTERED = at("2026-11-02T09:00");

  /** Shared, as a town whose roster has changed keeps its keys. */
  private static final Keys KEYS = Keys.create();

  private final Town town;
  private final Transactions transactions;
  private final ContactPoints contactPoints;
  private final Residents residents;
  private final CallRouting routing;

  public CallTown(Database database, Town town) {
    this.town = town;
    this.transactions = Transactions.pooled(database.jdbi());
    Seal seal = KEYS.seal();
    this.contactPoints =
        new ContactPoints(seal, KEYS.keyedHash("contact_point.address"), UUID::randomUUID);
    this.residents = new Residents(seal);
    this.routing = new CallRouting(town, contactPoints, residents);
    transactions.run(tx -> new Caseworkers(town).addMissing(tx, seal, REGISTERED));
  }

  /** The town as it ships, with each first text of a pair replaced by the second. */
  public static Town shipped(String... pairs) {
    try {
      String file = Files.readString(FILE);
      for (int i = 0; i < pairs.length; i += 2) {
        if (!file.contains(pairs[i])) {
          throw new IllegalArgumentException("not in the town: " + pairs[i]);
        }
        file = file.replace(pairs[i], pairs[i + 1]);
      }
      Problems problems = new Problems();
      Town town = TownReader.read(FILE.toString(), file, problems);
      if (!problems.isEmpty()) {
        throw new IllegalArgumentException(problems.all().toString());
      }
      return town;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The shipped town, where calls go to one's own caseworker. */
  public static Town ownCaseworker(String... pairs) {
    String[] all = java.util.Arrays.copyOf(pairs, pairs.length + 2);
    all[pairs.length] = "calls: {to: switchboard";
    all[pairs.length + 1] = "calls: {to: own_caseworker";
    return shipped(all);
  }

  public Town town() {
    return town;
  }

  /** A resident with a caseworker, whose safe contact this number is from now on. */
  public UUID register(String number, String caseworker) {
    UUID id = UUID.randomUUID();
    Resident resident =
        new Resident(
            id,
            "Gunilla",
            "Gunilla Berg",
            Optional.of(caseworker).filter(it -> !it.isEmpty()).map(Caseworkers::idOf),
            Language.SWEDISH,
            Optional.empty(),
            false,
            false);
    transactions.run(
        tx -> {
          residents.add(tx, resident, REGISTERED);
          UUID contact = contactPoints.of(tx, new PhoneNumber(number), "twilio", REGISTERED);
          residents.addContact(tx, id, contact, REGISTERED);
        });
    return id;
  }

  /** A number is not a resident's any more. */
  public void end(UUID resident) {
    transactions.run(
        tx ->
            tx.execute(
                "update resident_contact set ended_at = ? where resident_id = ?",
                REGISTERED,
                resident));
  }

  /** Somebody is away for three days, and somebody stands in if there is a name. */
  public void away(String who, String from, String standIn) {
    Instant start = at(from);
    Absences absences = new Absences(UUID::randomUUID, new AuditLog(UUID::randomUUID));
    transactions.run(
        tx -> {
          UUID absence =
              absences.add(
                  tx, Caseworkers.idOf(who), start, start.plusSeconds(259_200), "lena", start);
          if (!standIn.isEmpty()) {
            Absences.standIn(tx, absence, Caseworkers.idOf(standIn));
          }
        });
  }

  /** The telephone of whoever takes a call from this number then. */
  public Optional<PhoneNumber> colleague(PhoneNumber caller, Instant now) {
    return transactions.in(tx -> routing.colleague(tx, caller, now));
  }

  /** How many rows a table has. */
  public long rows(String table) {
    return transactions.in(
        tx -> tx.createQuery("select count(*) from " + table).mapTo(Long.class).one());
  }

  /** A time as the town's clocks show it. */
  public static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(Town.ZONE).toInstant();
  }
}
