package nara.seal;

import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfSet;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * HMAC-SHA256 of values of one context, so that equal values of different columns do not show as
 * equal.
 */
public final class KeyedHash {
  private static final int MAC_BYTES = 32;
  private static final Pattern CONTEXT = Pattern.compile("[a-z0-9_.]+");

  private final PrfSet prfs;
  private final byte[] context;

  KeyedHash(PrfSet prfs, String context) {
    if (!CONTEXT.matcher(context).matches()) {
      throw new IllegalArgumentException("not a context such as contact_point.address: " + context);
    }
    this.prfs = prfs;
    this.context = context.getBytes(StandardCharsets.US_ASCII);
  }

  /** Under the primary key: what is stored. */
  public Hashed hash(String value) {
    return allHashes(value).get(0);
  }

  /** Under every key, the primary first: what is looked up, while older rows await their turn. */
  public List<Hashed> allHashes(String value) {
    byte[] input = input(value);
    int primary = prfs.getPrimaryId();
    List<Hashed> hashes = new ArrayList<>();
    try {
      for (Map.Entry<Integer, Prf> key : prfs.getPrfs().entrySet()) {
        Hashed hashed = new Hashed(key.getKey(), key.getValue().compute(input, MAC_BYTES));
        hashes.add(hashed.keyId() == primary ? 0 : hashes.size(), hashed);
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot hash", e);
    }
    return List.copyOf(hashes);
  }

  private byte[] input(String value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(context);
    // A context holds no zero, so no two pairs of context and value give the same bytes.
    bytes.write(0);
    bytes.writeBytes(value.getBytes(StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }
}
