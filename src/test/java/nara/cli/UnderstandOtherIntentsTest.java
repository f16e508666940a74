package nara.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnderstandOtherIntentsTest {
  private static final String CARDS =
      "my card is lost\nI lost my card\nwhere is my card, I cannot find it\nlost card\nmy card is gone\n";
  private static final String RATES =
      "what is the exchange rate\nexchange rate for euros\nhow much is a dollar in euros\nrate of the pound\nwhat rate do I get\n";
  private static final String OTHER =
      "who won the football game\nsing me a song\nhow tall is the tower\ntell me a joke about cats\nwhat do dogs eat\n";

  @TempDir Path folder;
  @TempDir Path models;

  @BeforeEach
  void setUp() throws IOException {
    write("lost or stolen?.txt", CARDS);
    write("exchange-rate.txt", RATES);
    write("oos.txt", OTHER);
  }

  @Test
  void answersAreTheLabelsOfTheFolder() {
    List<JsonNode> answers = run("I have lost my card", "exchange rate please").answers();

    assertThat(answers)
        .extracting(it -> it.get("intent").textValue())
        .containsExactly("lost or stolen?", "exchange-rate");
    assertThat(answers.get(0).get("alternatives").findValuesAsText("intent"))
        .containsExactlyInAnyOrder("exchange-rate", "oos");
  }

  @Test
  void whatIsOutOfScopeIsNeverActedOn() {
    JsonNode answer = run("tell me a joke about cats").answers().get(0);

    assertThat(answer.get("intent").textValue()).isEqualTo("oos");
    assertThat(answer.get("decision").textValue()).isNotEqualTo("act");
  }

  @Test
  void noKeyWordComesBeforeTheModel() {
    assertThat(run("MÄNNISKA").answers().get(0).get("intent").textValue())
        .isIn("lost or stolen?", "exchange-rate", "oos");
  }

  @Test
  void theModelIsKeptApartFromTheAssistantsOwn() throws IOException {
    String first = run("lost card").err();
    String second = run("lost card").err();

    assertThat(first).contains("Tränar språkmodellen");
    assertThat(second).isEmpty();
    try (var files = Files.list(models)) {
      assertThat(files.map(it -> it.getFileName().toString()))
          .singleElement()
          .asString()
          .startsWith("others-");
    }
  }

  @Test
  void anotherExampleMakesAnotherModel() throws IOException {
    run("lost card");
    write("exchange-rate.txt", RATES + "euro rate\n");

    assertThat(run("lost card").err()).contains("Tränar språkmodellen");
  }

  @Test
  void labelsOfSeveralLanguagesAreOne() throws IOException {
    write("sv/exchange-rate.txt", "# voice: ove\nvad är växelkursen\nväxelkurs för euro\n");

    List<JsonNode> answers = run("växelkursen för euro", "exchange rate").answers();

    assertThat(answers)
        .extracting(it -> it.get("intent").textValue())
        .containsOnly("exchange-rate");
  }

  @Test
  void repeatedSentencesAreNoMistakeThere() throws IOException {
    write("oos.txt", OTHER + "Sing me a song\n\n" + OTHER);

    assertThat(run("lost card").exitCode()).isZero();
  }

  @Test
  void everythingWrongIsToldWithItsLineAndItsMend() throws IOException {
    write("tabbed.txt", "one\ntwo\tthree\n");
    write("empty.txt", "# nothing but this\n");
    Files.write(folder.resolve("old.txt"), "fine\nå\n".getBytes(StandardCharsets.ISO_8859_1));
    write("german-ish/x.txt", "ja\n");

    UnderstandRun run = run("hej");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines())
        .containsExactlyInAnyOrder(
            folder + "/tabbed.txt:2:1: en tabb i meningen. Skriv ett mellanslag.",
            folder + "/empty.txt:1:1: inga meningar. Skriv minst en, eller ta bort filen.",
            folder + "/old.txt:2:1: inte UTF-8. Spara filen som UTF-8",
            folder
                + "/german-ish:1:1: german-ish är inget språk."
                + " Döp den efter språket, till exempel sv");
  }

  @Test
  void whatCannotBeReadIsNotToBeFetchedFromTheProgram() throws IOException {
    Files.createSymbolicLink(folder.resolve("taken.txt"), folder.resolve("nowhere"));

    assertThat(run("hej").err().lines())
        .containsExactly(
            folder
                + "/taken.txt:1:1: filen saknas eller går inte att läsa."
                + " Se efter att den finns och får läsas");
  }

  @Test
  void aFolderThatIsNotThereIsToldSo() {
    UnderstandRun run =
        UnderstandRun.of(models, List.of("hej"), "--intents=" + folder.resolve("nowhere"));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("nowhere:1:1: mappen finns inte. Rätta namnet");
  }

  @Test
  void oneIntentIsNothingToTellApart() throws IOException {
    Files.delete(folder.resolve("exchange-rate.txt"));
    Files.delete(folder.resolve("oos.txt"));

    UnderstandRun run = run("hej");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("färre än två avsikter");
  }

  private void write(String file, String content) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }

  private UnderstandRun run(String... texts) {
    return UnderstandRun.of(models, List.of(texts), "--intents=" + folder);
  }
}
