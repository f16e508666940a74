package nara.desk;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nara.town.Town;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Residents in a table, as a spreadsheet writes or copies it: a line of headings, then one each.
 * Semicolon, comma and tab are understood, and the letters of older Windows programs.
 */
final class ResidentFile {
  private static final int MOST = 500;
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Set<String> YES = Set.of("ja", "j", "yes", "y", "x", "1");

  /** The headings, in Swedish and English, of each column. */
  private static final Map<String, Set<String>> HEADINGS =
      Map.of(
          "name", Set.of("namn", "name", "hela namnet", "fullständigt namn"),
          "first_name", Set.of("tilltalsnamn", "förnamn", "first name"),
          "number", Set.of("nummer", "mobil", "mobilnummer", "telefon", "number", "phone"),
          "consent", Set.of("samtycke", "consent"),
          "language", Set.of("språk", "language"),
          "caseworker", Set.of("handläggare", "socialsekreterare", "caseworker"));

  private final Town town;

  ResidentFile(Town town) {
    this.town = town;
  }

  /**
   * A line that was read.
   *
   * @param number as a spreadsheet counts lines: the headings are the first
   */
  record Line(long number, NewResident resident) {}

  /** Text of a file, whichever of the two encodings it has. */
  static String decoded(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return new String(bytes, WINDOWS);
    }
  }

  /**
   * Reads it.
   *
   * @param caseworker the key of whose they are where the table does not say
   * @return empty if there is no line of headings with a name in it, or more than 500 lines
   */
  Optional<List<Line>> read(String text, String caseworker) {
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      return Optional.empty();
    }
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter(stripped.lines().findFirst().orElse("")))
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();
    try {
      List<CSVRecord> records = format.parse(new StringReader(stripped)).getRecords();
      Map<String, Integer> columns = columns(records.get(0));
      if (!columns.containsKey("name") || records.size() > MOST + 1) {
        return Optional.empty();
      }
      List<Line> lines = new ArrayList<>();
      for (CSVRecord it : records.subList(1, records.size())) {
        lines.add(new Line(it.getRecordNumber(), resident(it, columns, caseworker)));
      }
      return Optional.of(lines);
    } catch (IOException | IllegalArgumentException | java.io.UncheckedIOException e) {
      return Optional.empty();
    }
  }

  private static String delimiter(String headings) {
    if (headings.contains("\t")) {
      return "\t";
    }
    return headings.contains(";") ? ";" : ",";
  }

  private static Map<String, Integer> columns(CSVRecord headings) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < headings.size(); i++) {
      String heading = headings.get(i).toLowerCase(Locale.ROOT).strip();
      int column = i;
      HEADINGS.forEach(
          (name, written) -> {
            if (written.contains(heading)) {
              columns.putIfAbsent(name, column);
            }
          });
    }
    return columns;
  }

  private NewResident resident(CSVRecord line, Map<String, Integer> columns, String caseworker) {
    return new NewResident(
        cell(line, columns, "name"),
        cell(line, columns, "first_name"),
        cell(line, columns, "number"),
        YES.contains(cell(line, columns, "consent").toLowerCase(Locale.ROOT)),
        language(cell(line, columns, "language")),
        caseworker(cell(line, columns, "caseworker"), caseworker));
  }

  private static String cell(CSVRecord line, Map<String, Integer> columns, String column) {
    Integer at = columns.get(column);
    return at == null || at >= line.size() ? "" : line.get(at).strip();
  }

  /** A language by its code or by one of its names; Swedish if nothing stands there. */
  private String language(String written) {
    if (written.isEmpty()) {
      return town.speaks().get(0).code();
    }
    return town.languages().stream()
        .filter(
            it ->
                it.language().code().equalsIgnoreCase(written)
                    || town.speaks().stream()
                        .anyMatch(in -> it.name().in(in).equalsIgnoreCase(written)))
        .map(it -> it.language().code())
        .findFirst()
        .orElse(written);
  }

  /** A caseworker by key or full name. */
  private String caseworker(String written, String usual) {
    if (written.isEmpty()) {
      return usual;
    }
    return town.staff().values().stream()
        .filter(it -> it.key().equalsIgnoreCase(written) || it.fullName().equalsIgnoreCase(written))
        .map(it -> it.key())
        .findFirst()
        .orElse(written);
  }
}
