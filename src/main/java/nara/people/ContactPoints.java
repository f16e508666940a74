package nara.people;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nara.message.Address;
import nara.message.Channel;
import nara.message.PhoneNumber;
import nara.seal.Field;
import nara.seal.Hashed;
import nara.seal.KeyedHash;
import nara.seal.Seal;
import org.jdbi.v3.core.Handle;

/** Addresses; the only place that holds them, sealed, and found by a keyed hash. */
public final class ContactPoints {
  private final Seal seal;
  private final KeyedHash hash;
  private final Supplier<UUID> ids;

  public ContactPoints(Seal seal, KeyedHash hash, Supplier<UUID> ids) {
    this.seal = seal;
    this.hash = hash;
    this.ids = ids;
  }

  /** The contact point of this address, made if there is none; answered over this provider. */
  public UUID of(Handle tx, Address address, String provider, Instant now) {
    Optional<Known> known = known(tx, address);
    known
        .filter(it -> !it.provider().equals(provider))
        .ifPresent(it -> answerOver(tx, it.id(), provider));
    return known.map(Known::id).orElseGet(() -> create(tx, address, provider, now));
  }

  /**
   * The contact point of this number, reached as it was before; one that is new is reached over
   * this provider.
   */
  public UUID ofKnown(Handle tx, PhoneNumber number, String ifNew, Instant now) {
    return known(tx, number).map(Known::id).orElseGet(() -> create(tx, number, ifNew, now));
  }

  /** The contact point of this address, if there is one. */
  public Optional<UUID> find(Handle tx, Address address) {
    return known(tx, address).map(Known::id);
  }

  /** The way in which whoever is there is reached. */
  public Channel channel(Handle tx, UUID id) {
    return tx.createQuery("select channel from contact_point where id = :id")
        .bind("id", id)
        .mapTo(Channel.class)
        .one();
  }

  private static void answerOver(Handle tx, UUID id, String provider) {
    tx.createUpdate("update contact_point set provider = :provider where id = :id")
        .bind("provider", provider)
        .bind("id", id)
        .execute();
  }

  private record Known(UUID id, String provider) {}

  private Optional<Known> known(Handle tx, Address address) {
    for (Hashed candidate : hash.allHashes(address.written())) {
      Optional<Known> found =
          tx.createQuery(
                  """
                  select id, provider from contact_point
                  where mac_key_id = :key and address_mac = :mac
                  """)
              .bind("key", candidate.keyId())
              .bind("mac", candidate.mac())
              .map(
                  row ->
                      new Known(
                          row.getColumn("id", UUID.class), row.getColumn("provider", String.class)))
              .findOne();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private UUID create(Handle tx, Address address, String provider, Instant now) {
    UUID id = ids.get();
    Hashed hashed = hash.hash(address.written());
    return tx.createQuery(
            """
            insert into contact_point
              (id, channel, provider, mac_key_id, address_mac, address_sealed, created_at)
            values (:id, :channel, :provider, :key, :mac, :address, :now)
            on conflict do nothing returning id
            """)
        .bind("id", id)
        .bind("channel", address.channel().name())
        .bind("provider", provider)
        .bind("key", hashed.keyId())
        .bind("mac", hashed.mac())
        .bind("address", seal.seal(address.written(), field(id)))
        .bind("now", now)
        .mapTo(UUID.class)
        .findOne()
        .or(() -> known(tx, address).map(Known::id))
        .orElseThrow();
  }

  /** Whoever was answered over a provider that is no longer there is answered over this one. */
  public void answerUnknownOver(Handle tx, Set<String> known, String provider) {
    tx.createUpdate(
            "update contact_point set provider = :provider where channel = 'SMS' and not (provider = any(:known))")
        .bind("provider", provider)
        .bindArray("known", String.class, known.toArray())
        .execute();
    tx.createUpdate(
            """
            update outbox set provider = :provider
            where state = 'queued' and not (provider = any(:known))
            """)
        .bind("provider", provider)
        .bindArray("known", String.class, known.toArray())
        .execute();
  }

  /** The provider over which this contact point is answered. */
  public String provider(Handle tx, UUID id) {
    return tx.createQuery("select provider from contact_point where id = :id")
        .bind("id", id)
        .mapTo(String.class)
        .one();
  }

  /** The number of this contact point. */
  public PhoneNumber number(Handle tx, UUID id) {
    byte[] sealed =
        tx.createQuery("select address_sealed from contact_point where id = :id")
            .bind("id", id)
            .mapTo(byte[].class)
            .one();
    return new PhoneNumber(seal.open(sealed, field(id)));
  }

  /** The last three digits of a number, which tell two apart and name nobody; none of a chat. */
  public Optional<String> ending(Handle tx, UUID id) {
    if (channel(tx, id) != Channel.SMS) {
      return Optional.empty();
    }
    String number = number(tx, id).e164();
    return Optional.of(number.substring(number.length() - 3));
  }

  private static Field field(UUID id) {
    return new Field("contact_point", "address_sealed", id);
  }
}
