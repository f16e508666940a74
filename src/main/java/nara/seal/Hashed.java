package nara.seal;

import java.util.Arrays;

/** The keyed hash of a value, by which the value is found without being readable. */
public final class Hashed {
  private final int keyId;
  private final byte[] mac;

  /**
   * @param keyId which key made it, any int; stored beside the mac
   * @param mac 32 bytes
   */
  public Hashed(int keyId, byte[] mac) {
    this.keyId = keyId;
    this.mac = mac.clone();
  }

  public int keyId() {
    return keyId;
  }

  public byte[] mac() {
    return mac.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hashed it && keyId == it.keyId && Arrays.equals(mac, it.mac);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(mac);
  }

  @Override
  public String toString() {
    return "Hashed[***]";
  }
}
