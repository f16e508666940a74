package nara.seal;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The one place of the database where a sealed value belongs. It opens nowhere else.
 *
 * @param table lower-case SQL name
 * @param column lower-case SQL name
 * @param row the row's id
 */
public record Field(String table, String column, UUID row) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  public Field {
    if (!NAME.matcher(table).matches() || !NAME.matcher(column).matches()) {
      throw new IllegalArgumentException("not a table and a column: " + table + "." + column);
    }
  }

  byte[] associatedData() {
    return toString().getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public String toString() {
    return table + "." + column + ":" + row;
  }
}
