package nara.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("data").resolve("keys.json");
  }

  @Test
  void keysAreMadeOnceAndReadFromThenOn() {
    Hashed first = Keys.readOrCreate(file).keyedHash("a").hash("x");

    assertThat(Keys.readOrCreate(file).keyedHash("a").hash("x")).isEqualTo(first);
    assertThat(Keys.read(file).keyedHash("a").hash("x")).isEqualTo(first);
  }

  @Test
  void changedKeysSurviveTheFile() {
    Keys changed = Keys.create().withNextKeys().withNewestAsPrimary();
    changed.write(file);

    assertThat(Keys.read(file).keyedHash("a").allHashes("x"))
        .hasSize(2)
        .isEqualTo(changed.keyedHash("a").allHashes("x"));
  }

  @Test
  void theFileIsForItsOwnerOnly() throws IOException {
    Keys.readOrCreate(file);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(folder.resolve("data")).isDirectoryNotContaining("glob:**.unfinished");
  }

  @ParameterizedTest(name = "{0} is accepted: {1}")
  @CsvSource({
    "r--------, true",
    "r--r-----, true",
    "rw-rw----, false",
    "rw-r--r--, false",
    "rw-----w-, false"
  })
  void whatOthersMayReadOrChangeIsRefused(String permissions, boolean isAccepted)
      throws IOException {
    Keys.readOrCreate(file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

    if (isAccepted) {
      assertThat(Keys.read(file)).isNotNull();
    } else {
      assertThatThrownBy(() -> Keys.read(file))
          .isInstanceOf(KeysUnreadableException.class)
          .hasMessage(
              "Nyckelfilen %s kan läsas eller ändras av andra; kör chmod 600 på den.", file);
    }
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> Keys.read(file))
        .hasMessage("Nyckelfilen %s finns inte; lägg dit den från er säkerhetskopia.", file);
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @ValueSource(
      strings = {
        "",
        "hemlighet",
        "[]",
        "{\"version\": 1}",
        "{\"version\": 0, \"fields\": {}, \"hashes\": {}}",
        "{\"version\": 1, \"fields\": {\"primaryKeyId\": 7, \"key\": []}, \"hashes\": {}}"
      })
  void aBrokenFileGivesOneSentenceAndIsKept(String content) throws IOException {
    Keys.readOrCreate(file);
    Files.writeString(file, content);

    assertThatThrownBy(() -> Keys.readOrCreate(file))
        .isInstanceOf(KeysUnreadableException.class)
        .hasMessage(
            "Nyckelfilen %s är trasig eller ingen nyckelfil; hämta den från er säkerhetskopia.",
            file);
    assertThat(file).hasContent(content);
  }

  @Test
  void keysOfTheWrongKindAreABrokenFile() throws IOException {
    Keys.readOrCreate(file);
    ObjectNode envelope = (ObjectNode) JSON.readTree(file.toFile());
    envelope.set("fields", envelope.get("hashes"));
    JSON.writeValue(file.toFile(), envelope);

    assertThatThrownBy(() -> Keys.read(file)).hasMessageContaining("är trasig");
  }

  @Test
  void aNewerVersionIsNamed() throws IOException {
    Keys.readOrCreate(file);
    Files.writeString(file, "{\"version\": 2}");

    assertThatThrownBy(() -> Keys.read(file)).hasMessageContaining("har version 2");
  }

  @Test
  void aFaultDoesNotShowAKey() throws IOException {
    Keys.readOrCreate(file);
    String text = Files.readString(file);
    String key = JSON.readTree(text).at("/fields/key/0/keyData/value").asText();
    Files.writeString(file, text.substring(0, text.length() / 2));

    assertThat(key).hasSizeGreaterThan(40);
    assertThatThrownBy(() -> Keys.read(file))
        .satisfies(fault -> assertThat(stackTrace(fault)).doesNotContain(key.substring(0, 12)));
  }

  private static String stackTrace(Throwable fault) {
    StringWriter text = new StringWriter();
    fault.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
