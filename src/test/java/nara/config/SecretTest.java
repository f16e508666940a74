package nara.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTest {
  @Test
  void itPrintsStarsAndKnowsItself() {
    Secret secret = new Secret("hemligt");

    assertThat(secret).hasToString("***");
    assertThat(secret.matches("hemligt")).isTrue();
    assertThat(secret.matches("hemlig")).isFalse();
  }
}
