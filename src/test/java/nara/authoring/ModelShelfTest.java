package nara.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nara.message.Language;
import nara.understand.Example;
import nara.understand.IntentModel;
import nara.understand.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelShelfTest {
  private static final Instant NOON = Instant.parse("2020-11-23T12:00:00Z");

  @TempDir private Path folder;
  private final List<String> said = new ArrayList<>();

  @Test
  void aModelThatWasKeptIsNotTrainedAgain() throws IOException {
    train(new ModelShelf(folder, said::add), "boka");
    said.clear();

    assertThat(answer(train(new ModelShelf(folder, said::add), "boka"), "boka")).isEqualTo("one");
    assertThat(said).isEmpty();
  }

  @Test
  void whoeverWaitsIsToldSoOnceBeforeAndInPlainWords() throws IOException {
    ModelShelf shelf = new ModelShelf(folder, said::add);
    train(shelf, "boka");
    train(shelf, "köpa");

    assertThat(said.get(0)).contains("Språkmodellerna tränas", "Det tar någon minut");
    assertThat(said.get(1)).isEqualTo("Tränar språkmodellen för avsikter");
    assertThat(said.stream().filter(it -> it.contains("Det tar någon minut"))).hasSize(1);
  }

  @Test
  void aModelThatCannotBeSavedServesAllTheSame() throws IOException {
    Path taken = Files.writeString(folder.resolve("models"), "in the way");
    ModelShelf shelf = new ModelShelf(taken, said::add);

    assertThat(answer(train(shelf, "boka"), "boka")).isEqualTo("one");
    assertThat(said)
        .last()
        .asString()
        .startsWith("Språkmodellen används, men mappen " + taken + " gick inte att skriva i.");
    assertThatThrownBy(shelf::writeIndex)
        .as("it must not be packed without its models")
        .isInstanceOf(IOException.class);
  }

  @Test
  void anUnreadableModelIsTrainedAnew() throws IOException {
    train(new ModelShelf(folder, said::add), "boka");
    Path kept = kept().get(0);
    Files.write(kept, new byte[] {1, 2, 3});

    train(new ModelShelf(folder, said::add), "boka");

    assertThat(said).contains("En sparad språkmodell gick inte att läsa och används inte mer");
    assertThat(Files.size(kept)).isGreaterThan(3);
  }

  @Test
  void unreadableOldModelsAreRemovedAndTheNextServes() throws IOException {
    train(new ModelShelf(folder, said::add), "boka");
    Path good = kept().get(0);
    at(NOON.minusSeconds(60), good);
    Path cut = folder.resolve("intents-cut");
    Files.write(cut, Arrays.copyOf(Files.readAllBytes(good), 100));
    at(NOON, cut);
    Path bad = Files.createDirectory(folder.resolve("intents-folder"));
    at(NOON.plusSeconds(60), bad);
    ModelShelf shelf = ModelShelf.atOnce(folder, said::add);

    assertThat(answer(train(shelf, "köpa"), "boka")).isEqualTo("one");
    assertThat(shelf.servesOlder()).isTrue();
    assertThat(kept()).containsExactly(good);
  }

  @Test
  void theNewestTwoOfEachKindStayAndWhatWasHalfWrittenLongAgoGoes() throws IOException {
    Path oldest = at(NOON.minusSeconds(600), Files.createFile(folder.resolve("intents-1")));
    Path old = at(NOON.minusSeconds(500), Files.createFile(folder.resolve("intents-2")));
    Path older = at(NOON.minusSeconds(9_000), Files.createFile(folder.resolve("danger-1")));
    Path other = at(NOON.minusSeconds(9_999), Files.createFile(folder.resolve("others-1")));
    Path left = at(NOON.minusSeconds(9_000), Files.createFile(folder.resolve("danger-3.half")));
    Path written = Files.createFile(folder.resolve("danger-4.half"));

    train(new ModelShelf(folder, said::add), "boka");

    assertThat(kept()).hasSize(5).contains(old, older, other, written);
    assertThat(kept()).doesNotContain(oldest, left);
  }

  private static IntentModel train(ModelShelf shelf, String first) {
    List<Example> lines = new ArrayList<>();
    for (String voice : List.of("moa", "gerd", "emir")) {
      lines.add(new Example("one", Language.SWEDISH, voice, first));
      lines.add(new Example("two", Language.SWEDISH, voice, "sluta"));
    }
    return shelf.intents(lines, Vocabulary.none());
  }

  private static String answer(IntentModel model, String text) {
    return model.guess(text, Language.SWEDISH).get(0).intent();
  }

  private List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static Path at(Instant time, Path file) throws IOException {
    return Files.setLastModifiedTime(file, FileTime.from(time));
  }
}
