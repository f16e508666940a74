package nara.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {
  @Test
  void userAndPasswordAreTakenOutOfTheAddress() {
    DatabaseAddress address =
        DatabaseAddress.of(
            "jdbc:postgresql://db:5433/nara?user=n%C3%A4ra&sslmode=verify-full&password=a%26b");

    assertThat(address)
        .isEqualTo(
            new DatabaseAddress(
                "jdbc:postgresql://db:5433/nara?sslmode=verify-full", "nära", "a&b"));
  }

  @Test
  void severalHostsAreAllowed() {
    DatabaseAddress address =
        DatabaseAddress.of("jdbc:postgresql://a:5432,b:5432/nara?user=u&targetServerType=primary");

    assertThat(address.url())
        .isEqualTo("jdbc:postgresql://a:5432,b:5432/nara?targetServerType=primary");
    assertThat(address.password()).isEmpty();
  }

  @Test
  void itDoesNotShowItsPassword() {
    assertThat(DatabaseAddress.of("jdbc:postgresql://db/nara?user=u&password=hemligt"))
        .hasToString("DatabaseAddress[nara på db]");
  }

  @ParameterizedTest(name = "{0} is refused")
  @ValueSource(
      strings = {
        "jdbc:mysql://db/nara?user=u",
        "postgres://u:hemligt@db/nara",
        "jdbc:postgresql://db/nara",
        "jdbc:postgresql://db?user=u",
        "jdbc:postgresql:nara?user=u",
        ""
      })
  void whatIsNoAddressIsRefusedWithoutRepeatingIt(String url) {
    assertThatThrownBy(() -> DatabaseAddress.of(url))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain("hemligt");
  }
}
