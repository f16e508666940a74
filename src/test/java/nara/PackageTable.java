package nara;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table of packages in ARCHITECTURE.md: {@code | ring | package | may use |}, where the last
 * column names packages or whole rings.
 *
 * @param rows by the package's name below the root package
 */
record PackageTable(Map<String, Row> rows) {
  /** The root package's own name stands in the table for the classes that lie in no other. */
  static final String ROOT = "nara";

  private static final String HEAD = "| ring | package | may use |";

  record Row(String ring, Set<String> mayUse) {
    boolean allows(String used) {
      return mayUse.contains("everything") || mayUse.contains(used);
    }
  }

  static PackageTable read(Path file) throws IOException {
    return parse(Files.readString(file));
  }

  static PackageTable parse(String markdown) {
    Map<String, Row> written = new LinkedHashMap<>();
    for (List<String> cells : cells(markdown)) {
      Row row = new Row(cells.get(0), names(cells.get(2)));
      if (written.put(cells.get(1), row) != null) {
        throw new IllegalArgumentException("twice in the table: " + cells.get(1));
      }
    }
    Map<String, Row> rows = new LinkedHashMap<>();
    written.forEach((name, row) -> rows.put(name, new Row(row.ring, unfold(row.mayUse, written))));
    return new PackageTable(rows);
  }

  Set<String> packagesOf(String ring) {
    return packagesOf(ring, rows);
  }

  /**
   * The table's name for a Java package: the longest row that it lies in, so that {@code
   * nara.sms.twilio} is {@code sms} where it has no row of its own.
   */
  String nameOf(String javaPackage, String root) {
    if (javaPackage.equals(root)) {
      return ROOT;
    }
    String name = javaPackage.substring(root.length() + 1);
    while (!rows.containsKey(name) && name.contains(".")) {
      name = name.substring(0, name.lastIndexOf('.'));
    }
    return name;
  }

  private static List<List<String>> cells(String markdown) {
    List<List<String>> table =
        markdown
            .lines()
            .dropWhile(line -> !line.equals(HEAD))
            .skip(2)
            .takeWhile(line -> line.startsWith("|"))
            .map(line -> Arrays.stream(line.substring(1).split("\\|")).map(PackageTable::bare))
            .map(Stream::toList)
            .toList();
    if (table.isEmpty()) {
      throw new IllegalArgumentException("no table that begins with " + HEAD);
    }
    return table;
  }

  private static String bare(String cell) {
    return cell.replace("`", "").strip();
  }

  private static Set<String> names(String cell) {
    return cell.equals("–") ? Set.of() : Set.of(cell.split(", "));
  }

  private static Set<String> unfold(Set<String> names, Map<String, Row> rows) {
    Set<String> unfolded = new LinkedHashSet<>();
    for (String name : names) {
      Set<String> ofRing = packagesOf(name, rows);
      if (rows.containsKey(name) == !ofRing.isEmpty() && !name.equals("everything")) {
        throw new IllegalArgumentException("neither one package nor one ring: " + name);
      }
      unfolded.addAll(ofRing.isEmpty() ? Set.of(name) : ofRing);
    }
    return unfolded;
  }

  private static Set<String> packagesOf(String ring, Map<String, Row> rows) {
    return rows.entrySet().stream()
        .filter(row -> row.getValue().ring.equals(ring))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
