package nara.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import nara.TestLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class UnderstandCommandTest {
  private static final String MONDAY = "--now=2026-11-23T09:10";

  @TempDir Path models;

  @Test
  void anOrdinaryTextHasEveryKeyInItsOrder() {
    JsonNode answer = answers("kan jag få en tid på torsdag em").get(0);

    assertThat(answer.fieldNames())
        .toIterable()
        .containsExactly(
            "text",
            "language",
            "languages",
            "intent",
            "confidence",
            "alternatives",
            "decision",
            "times",
            "danger");
    assertThat(answer.get("text").textValue()).isEqualTo("kan jag få en tid på torsdag em");
    assertThat(answer.get("language").textValue()).isEqualTo("sv");
    assertThat(answer.get("languages").fieldNames().next()).isEqualTo("sv");
    assertThat(answer.get("languages").get("sv").doubleValue()).isBetween(0.9, 1.0);
    assertThat(answer.get("intent").textValue()).isEqualTo("book_meeting");
    assertThat(answer.get("confidence").doubleValue()).isBetween(0.6, 1.0);
    assertThat(answer.get("decision").textValue()).isEqualTo("act");
    assertThat(answer.get("danger")).hasToString("{\"level\":\"none\",\"category\":null}");
  }

  @Test
  void alternativesAreTheNextBestFour() {
    JsonNode answer = answers("kan jag få en tid på torsdag em").get(0);

    List<Double> confidences =
        answer.get("alternatives").findValues("confidence").stream()
            .map(JsonNode::doubleValue)
            .toList();
    assertThat(answer.get("alternatives"))
        .hasSize(4)
        .allSatisfy(
            it -> assertThat(it.fieldNames()).toIterable().containsExactly("intent", "confidence"));
    assertThat(confidences).isSortedAccordingTo((one, two) -> Double.compare(two, one));
    assertThat(confidences.get(0)).isLessThanOrEqualTo(answer.get("confidence").doubleValue());
    assertThat(answer.get("alternatives").findValuesAsText("intent"))
        .doesNotHaveDuplicates()
        .doesNotContain("book_meeting");
  }

  @Test
  void timesAreLocalWithTheirOffsetAndLackWhatIsOpen() {
    List<JsonNode> answers =
        answers(
            "har ni tid torsdag em",
            "fredag kl 10?",
            "nästa vecka men inte måndag eller fredag",
            "jag kan mellan 9 och 11",
            "tidigast 1 juli",
            "vill ha pengar");

    assertThat(answers)
        .extracting(it -> it.get("times").toString())
        .containsExactly(
            "[{\"text\":\"torsdag em\",\"from\":\"2026-11-26T12:00:00+01:00\",\"to\":\"2026-11-26T17:00:00+01:00\"}]",
            "[{\"text\":\"fredag kl 10\",\"from\":\"2026-11-27T10:00:00+01:00\"}]",
            "[{\"text\":\"nästa vecka men inte måndag eller fredag\",\"from\":\"2026-11-30T00:00:00+01:00\",\"to\":\"2026-12-07T00:00:00+01:00\",\"not_days\":[\"MO\",\"FR\"]}]",
            "[{\"text\":\"mellan 9 och 11\",\"daily_from\":\"09:00\",\"daily_to\":\"11:00\"}]",
            "[{\"text\":\"tidigast 1 juli\",\"from\":\"2027-07-01T00:00:00+02:00\"}]",
            "[]");
  }

  @Test
  void nowDecidesWhatTimesMean() {
    String later = run(List.of("imorgon"), "--now=2027-03-27T09:10").out();

    assertThat(later)
        .contains("\"from\":\"2027-03-28T00:00:00+01:00\",\"to\":\"2027-03-29T00:00:00+02:00\"");
  }

  @Test
  void dangerIsToldWithItsCategory() {
    JsonNode danger = answers("jag orkar inte leva längre, jag vill dö").get(0).get("danger");

    assertThat(danger).hasToString("{\"level\":\"danger\",\"category\":\"suicide\"}");
  }

  @Test
  void aKeyWordStandsAlone() {
    JsonNode answer = answers("STOPP").get(0);

    assertThat(answer.get("intent").textValue()).isEqualTo("stop_messages");
    assertThat(answer.get("alternatives")).isEmpty();
  }

  @Test
  void whatHasNothingToReadIsAnsweredWithoutAnIntent() {
    List<String> texts = List.of("", "   ", "\u200B\u200D", "\0");

    List<JsonNode> answers = run(texts, MONDAY).answers();

    assertThat(answers).extracting(it -> it.get("text").textValue()).isEqualTo(texts);
    assertThat(answers)
        .allSatisfy(
            it ->
                assertThat(it.fieldNames())
                    .toIterable()
                    .containsExactly(
                        "text",
                        "language",
                        "languages",
                        "alternatives",
                        "decision",
                        "times",
                        "danger"))
        .allSatisfy(it -> assertThat(it.get("decision").textValue()).isEqualTo("fallback"));
  }

  @Test
  void anyTextIsAnsweredInItsPlaceWithItsOwnWords() {
    List<String> texts =
        List.of(
            "kan inte komma ".repeat(107).substring(0, 1_600),
            "å".repeat(1_000),
            "😀🎉👍🏽",
            "أريد موعدا غدا",
            "bo\u200Bka\u00AD tid",
            "boka\0tid",
            "boka\rtid\u2028nu\u0085",
            "\"citat\" \\ {json}",
            "a.".repeat(800));

    UnderstandRun run = run(texts, MONDAY);

    assertThat(run.answers()).extracting(it -> it.get("text").textValue()).isEqualTo(texts);
    assertThat(run.answers()).allSatisfy(it -> assertThat(it.get("intent").isTextual()).isTrue());
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void whatIsLongerThanAnyMessageIsReadInPartAndToldSo() {
    String endless = "a.".repeat(100_000);

    UnderstandRun run = run(List.of("hej", endless), MONDAY);

    assertThat(run.answers().get(1).get("text").textValue())
        .isEqualTo(endless.substring(0, UnderstandingJson.LONGEST));
    assertThat(run.err()).startsWith("Rad 2 är längre än något meddelande");
  }

  @Test
  void bytesThatAreNoTextAreAnsweredToo() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("\uFEFFhej\r\n".getBytes(StandardCharsets.UTF_8));
    bytes.write(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80, '\n'});
    bytes.write(new byte[] {'h', 'e', 'j', ' ', (byte) 0xE5, '\n'});
    bytes.write("utan radslut".getBytes(StandardCharsets.UTF_8));

    UnderstandRun run =
        UnderstandRun.of(models, new ByteArrayInputStream(bytes.toByteArray()), new StringWriter());

    assertThat(run.answers())
        .extracting(it -> it.get("text").textValue())
        .containsExactly("hej", "\uFFFD", "hej \uFFFD", "utan radslut");
  }

  @Test
  void aLoneSurrogateMakesJsonAllTheSame() throws Exception {
    UnderstandingJson json =
        new UnderstandingJson(TestLibrary.get().get().understander(), "out_of_scope");

    assertThat(json.line("hej \uD83D du", Instant.EPOCH)).contains("\"decision\":");
  }

  @Test
  void eachLineIsAnsweredBeforeTheNextIsWritten() {
    StringWriter out = new StringWriter();
    Typing typing = new Typing(out, List.of("hej\n", "boka tid\n"));

    UnderstandRun run = UnderstandRun.of(models, typing, out);

    assertThat(typing.answeredBefore.get(0)).isEmpty();
    assertThat(typing.answeredBefore.get(1)).startsWith("{\"text\":\"hej\"").endsWith("}\n");
    assertThat(run.answers()).hasSize(2);
  }

  /** Somebody who writes a line when asked for one, and notes what has been answered by then. */
  private static final class Typing extends InputStream {
    private final StringWriter out;
    private final Deque<String> texts;
    private final List<String> answeredBefore = new ArrayList<>();

    Typing(StringWriter out, List<String> texts) {
      this.out = out;
      this.texts = new ArrayDeque<>(texts);
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (texts.isEmpty()) {
        return -1;
      }
      answeredBefore.add(out.toString());
      byte[] text = texts.remove().getBytes(StandardCharsets.UTF_8);
      System.arraycopy(text, 0, into, offset, text.length);
      return text.length;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException("read byte by byte");
    }
  }

  @Test
  void nothingInIsNothingOut() {
    UnderstandRun run = UnderstandRun.of(models, bytes(""), new StringWriter());

    assertThat(run).isEqualTo(new UnderstandRun(0, "", ""));
  }

  @Test
  void itIsACommandOfTheProgram() {
    assertThat(new CommandLine(new Commands()).getSubcommands()).containsKey("understand");
  }

  @Test
  void aTextMayFollowTheCommand() {
    List<JsonNode> answers = run(List.of("boka tid"), MONDAY, "kan jag", "flytta tiden").answers();

    assertThat(answers).hasSize(1);
    assertThat(answers.get(0).get("text").textValue()).isEqualTo("kan jag flytta tiden");
  }

  private List<JsonNode> answers(String... texts) {
    return run(List.of(texts), MONDAY).answers();
  }

  private UnderstandRun run(List<String> texts, String... arguments) {
    return UnderstandRun.of(models, texts, arguments);
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
