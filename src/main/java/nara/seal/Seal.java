package nara.seal;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Encrypts texts for the database, each for its own field. */
public final class Seal {
  private final Aead aead;

  Seal(Aead aead) {
    this.aead = aead;
  }

  /** The text encrypted with the primary key, whose id it begins with; never twice the same. */
  public byte[] seal(String text, Field field) {
    try {
      return aead.encrypt(text.getBytes(StandardCharsets.UTF_8), field.associatedData());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot seal " + field, e);
    }
  }

  /**
   * The text that was sealed.
   *
   * @throws SealBrokenException if the bytes are not what {@link #seal} gave for this very field,
   *     under any of our keys
   */
  public String open(byte[] sealed, Field field) {
    try {
      return new String(aead.decrypt(sealed, field.associatedData()), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new SealBrokenException(field, e);
    }
  }
}
