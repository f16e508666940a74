package nara.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The letters of a file. */
class ResidentFileTest {
  private static final String TEXT = "namn;nummer\nÅsa Öberg;070-174 06 31";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252"})
  void lettersAreReadAsTheyWereWritten(String charset) {
    assertThat(ResidentFile.decoded(TEXT.getBytes(Charset.forName(charset)))).isEqualTo(TEXT);
  }

  @Test
  void theMarkAtTheBeginningOfSomeFilesIsNoLetter() {
    byte[] bytes = ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8);

    assertThat(ResidentFile.decoded(bytes)).isEqualTo(TEXT);
  }
}
