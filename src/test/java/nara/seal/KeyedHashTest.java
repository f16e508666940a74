package nara.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeyedHashTest {
  private static final String NUMBER = "+46701740605";

  private final Keys keys = Keys.create();
  private final KeyedHash addresses = keys.keyedHash("contact_point.address");

  @Test
  void equalValuesHaveEqualHashesOf32Bytes() {
    assertThat(addresses.hash(NUMBER))
        .isEqualTo(addresses.hash(NUMBER))
        .hasSameHashCodeAs(addresses.hash(NUMBER))
        .isNotEqualTo(addresses.hash("+46701740606"));
    assertThat(addresses.hash(NUMBER).mac()).hasSize(32);
  }

  @Test
  void theSameValueOfAnotherContextHasAnotherHash() {
    assertThat(keys.keyedHash("opt_out.address").hash(NUMBER)).isNotEqualTo(addresses.hash(NUMBER));
    assertThat(keys.keyedHash("a").hash("bc").mac())
        .isNotEqualTo(keys.keyedHash("ab").hash("c").mac());
  }

  @Test
  void anotherTownsKeysGiveAnotherHash() {
    assertThat(Keys.create().keyedHash("contact_point.address").hash(NUMBER).mac())
        .isNotEqualTo(addresses.hash(NUMBER).mac());
  }

  @Test
  void afterAChangeOfKeysTheOldHashIsStillLookedUp() {
    Hashed stored = addresses.hash(NUMBER);
    KeyedHash prepared = keys.withNextKeys().keyedHash("contact_point.address");
    KeyedHash changed =
        keys.withNextKeys().withNewestAsPrimary().keyedHash("contact_point.address");

    assertThat(prepared.hash(NUMBER)).isEqualTo(stored);
    assertThat(changed.hash(NUMBER)).isNotEqualTo(stored);
    List<Hashed> all = changed.allHashes(NUMBER);
    assertThat(all).hasSize(2).containsExactly(changed.hash(NUMBER), stored);
  }

  @Test
  void nothingPrintsAHashOrAKey() {
    assertThat(addresses.hash(NUMBER)).hasToString("Hashed[***]");
    assertThat(keys).hasToString("Keys[***]");
  }

  @Test
  void theMacCannotBeChangedFromOutside() {
    Hashed hashed = addresses.hash(NUMBER);
    hashed.mac()[0] ^= 1;

    assertThat(hashed).isEqualTo(addresses.hash(NUMBER));
  }

  @Test
  void aContextIsAPlainName() {
    assertThatThrownBy(() -> keys.keyedHash("a\0b")).isInstanceOf(IllegalArgumentException.class);
  }
}
