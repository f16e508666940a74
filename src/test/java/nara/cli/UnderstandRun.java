package nara.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;

/** What {@code ./nara understand} answered to what it was given. */
record UnderstandRun(int exitCode, String out, String err) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static UnderstandRun of(Path models, List<String> texts, String... arguments) {
    byte[] input = (String.join("\n", texts) + "\n").getBytes(StandardCharsets.UTF_8);
    return of(models, new ByteArrayInputStream(input), new StringWriter(), arguments);
  }

  static UnderstandRun of(Path models, InputStream in, StringWriter out, String... arguments) {
    StringWriter err = new StringWriter();
    int exitCode =
        new CommandLine(new UnderstandCommand(in, Path.of("."), models))
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .setExecutionExceptionHandler(new Explanation())
            .execute(arguments);
    return new UnderstandRun(exitCode, out.toString(), err.toString());
  }

  List<JsonNode> answers() {
    return out.lines().map(UnderstandRun::parsed).toList();
  }

  private static JsonNode parsed(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + line, e);
    }
  }
}
