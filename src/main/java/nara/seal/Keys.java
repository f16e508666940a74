package nara.seal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig2026;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * The keys of one town: those that seal fields, and those that hash what is looked up. Of each kind
 * there may be several; the primary one is used for what is new, the others read what is old.
 *
 * <p>Keys change in two steps, so that no node meets what it cannot open: first every node gets a
 * file {@link #withNextKeys}, then every node one {@link #withNewestAsPrimary}.
 */
public final class Keys {
  static final Configuration SEALING = AeadConfig2026.get();
  static final Configuration HASHING = PrfConfig2026.get();

  private final KeysetHandle fields;
  private final KeysetHandle hashes;

  /**
   * @throws GeneralSecurityException if a key set cannot do its work
   */
  Keys(KeysetHandle fields, KeysetHandle hashes) throws GeneralSecurityException {
    this.fields = fields;
    this.hashes = hashes;
    aead();
    prfs();
  }

  /** New random keys, one of each kind. */
  public static Keys create() {
    try {
      return new Keys(
          KeysetHandle.generateNew(fieldParameters(), SEALING),
          KeysetHandle.generateNew(hashParameters(), HASHING));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot make keys", e);
    }
  }

  /**
   * Reads the keys from their file.
   *
   * @throws KeysUnreadableException if there is no such file, others may read it, or it is broken
   */
  public static Keys read(Path file) {
    return KeyFile.read(file);
  }

  /**
   * Reads the file, or makes new keys and the file, readable by its owner alone.
   *
   * @throws KeysUnreadableException as {@link #read}, or if it cannot be written
   */
  public static Keys readOrCreate(Path file) {
    if (!Files.exists(file)) {
      create().write(file);
    }
    return read(file);
  }

  /** Writes all keys to the file, readable by its owner alone; an existing file is replaced. */
  public void write(Path file) {
    KeyFile.write(this, file);
  }

  /** The same keys and a new one of each kind, which only reads as yet. */
  public Keys withNextKeys() {
    try {
      return new Keys(
          added(fields, fieldParameters(), SEALING), added(hashes, hashParameters(), HASHING));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot make keys", e);
    }
  }

  /** The same keys, the newest of each kind being used for what is new. */
  public Keys withNewestAsPrimary() {
    try {
      return new Keys(promoted(fields, SEALING), promoted(hashes, HASHING));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot change the primary key", e);
    }
  }

  public Seal seal() {
    return new Seal(require(this::aead));
  }

  /**
   * The hashes of one context.
   *
   * @param context the column whose values are hashed, such as {@code contact_point.address}
   */
  public KeyedHash keyedHash(String context) {
    return new KeyedHash(require(this::prfs), context);
  }

  KeysetHandle fields() {
    return fields;
  }

  KeysetHandle hashes() {
    return hashes;
  }

  private Aead aead() throws GeneralSecurityException {
    return fields.getPrimitive(SEALING, Aead.class);
  }

  private PrfSet prfs() throws GeneralSecurityException {
    return hashes.getPrimitive(HASHING, PrfSet.class);
  }

  private static KeysetHandle added(KeysetHandle keys, Parameters parameters, Configuration use)
      throws GeneralSecurityException {
    return KeysetHandle.newBuilder(keys)
        .addEntry(KeysetHandle.generateEntryFromParameters(parameters).withRandomId())
        .setConfiguration(use)
        .build();
  }

  private static KeysetHandle promoted(KeysetHandle keys, Configuration use)
      throws GeneralSecurityException {
    KeysetHandle.Builder builder = KeysetHandle.newBuilder(keys).setConfiguration(use);
    builder.getAt(builder.size() - 1).makePrimary();
    return builder.build();
  }

  private static Parameters fieldParameters() {
    return PredefinedAeadParameters.AES256_GCM;
  }

  private static Parameters hashParameters() {
    return PredefinedPrfParameters.HMAC_SHA256_PRF;
  }

  private static <T> T require(Primitive<T> primitive) {
    try {
      return primitive.get();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("checked when the keys were made", e);
    }
  }

  private interface Primitive<T> {
    T get() throws GeneralSecurityException;
  }

  @Override
  public String toString() {
    return "Keys[***]";
  }
}
