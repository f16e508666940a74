package nara.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {
  private static final UUID ROW = UUID.fromString("00000000-0000-0000-0000-000000000001");
  private static final UUID OTHER_ROW = UUID.fromString("00000000-0000-0000-0000-000000000002");
  private static final Field TEXT = new Field("message", "text_sealed", ROW);

  private final Seal seal = Keys.create().seal();

  @ParameterizedTest(name = "\"{0}\" comes back")
  @ValueSource(strings = {"", "hej vill boka tid för samtal", "مرحبا 👋"})
  void whatWasSealedOpens(String text) {
    assertThat(seal.open(seal.seal(text, TEXT), TEXT)).isEqualTo(text);
  }

  @Test
  void whatIsSealedDoesNotShowTheTextNorThatTwoAreEqual() {
    byte[] one = seal.seal("hej Sara", TEXT);
    byte[] two = seal.seal("hej Sara", TEXT);

    assertThat(one).isNotEqualTo(two);
    assertThat(new String(one, StandardCharsets.ISO_8859_1)).doesNotContain("Sara");
  }

  @Test
  void everyChangedByteBreaksIt() {
    byte[] sealed = seal.seal("hej", TEXT);
    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertThatThrownBy(() -> seal.open(changed, TEXT)).isInstanceOf(SealBrokenException.class);
    }
  }

  @ParameterizedTest(name = "cut to {0} bytes it does not open")
  @ValueSource(ints = {0, 4, 5, 20})
  void aCutValueBreaksIt(int length) {
    byte[] cut = Arrays.copyOf(seal.seal("hej", TEXT), length);

    assertThatThrownBy(() -> seal.open(cut, TEXT)).isInstanceOf(SealBrokenException.class);
  }

  @Test
  void aValueMovedToAnotherRowColumnOrTableDoesNotOpen() {
    byte[] sealed = seal.seal("hej", TEXT);

    for (Field elsewhere :
        new Field[] {
          new Field("message", "text_sealed", OTHER_ROW),
          new Field("message", "name_sealed", ROW),
          new Field("resident", "text_sealed", ROW)
        }) {
      assertThatThrownBy(() -> seal.open(sealed, elsewhere))
          .isInstanceOf(SealBrokenException.class)
          .hasMessage("The sealed value of " + elsewhere + " does not open with our keys.");
    }
  }

  @Test
  void anotherTownsKeysDoNotOpenIt() {
    byte[] sealed = seal.seal("hej", TEXT);

    assertThatThrownBy(() -> Keys.create().seal().open(sealed, TEXT))
        .isInstanceOf(SealBrokenException.class);
  }

  @Test
  void newKeysReadWhatIsOldAndSealWhatIsNew() {
    Keys old = Keys.create();
    byte[] sealedBefore = old.seal().seal("hej", TEXT);
    Keys prepared = old.withNextKeys();
    Keys changed = prepared.withNewestAsPrimary();

    assertThat(changed.seal().open(sealedBefore, TEXT)).isEqualTo("hej");
    assertThat(old.seal().open(prepared.seal().seal("a", TEXT), TEXT)).isEqualTo("a");
    byte[] sealedAfter = changed.seal().seal("b", TEXT);
    assertThat(prepared.seal().open(sealedAfter, TEXT)).isEqualTo("b");
    assertThatThrownBy(() -> old.seal().open(sealedAfter, TEXT))
        .isInstanceOf(SealBrokenException.class);
  }

  @ParameterizedTest(name = "\"{0}\" is no column")
  @ValueSource(strings = {"", "a.b", "a:b", "A"})
  void aFieldHasPlainNames(String column) {
    assertThatThrownBy(() -> new Field("message", column, ROW))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
