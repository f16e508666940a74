package nara.sms;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of an {@code application/x-www-form-urlencoded} text, in the order they came. Anything
 * can be read: a percent sign that escapes nothing stands for itself, and bytes that are not UTF-8
 * become U+FFFD.
 */
final class FormFields {
  private final Map<String, List<String>> values = new LinkedHashMap<>();

  private FormFields() {}

  static FormFields parse(byte[] text) {
    FormFields fields = new FormFields();
    // one char a byte, so that no byte is lost before it is decoded
    for (String pair : new String(text, StandardCharsets.ISO_8859_1).split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        fields.values.computeIfAbsent(decode(name), n -> new ArrayList<>()).add(decode(value));
      }
    }
    return fields;
  }

  /** The field's first value, which may be empty. */
  Optional<String> first(String name) {
    return Optional.ofNullable(values.get(name)).map(all -> all.get(0));
  }

  /** Every field with all of its values. */
  Map<String, List<String>> all() {
    return values;
  }

  private static String decode(String bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length());
    for (int i = 0; i < bytes.length(); i++) {
      char c = bytes.charAt(i);
      if (c == '%' && i + 2 < bytes.length() && isHex(bytes, i + 1) && isHex(bytes, i + 2)) {
        out.write(Integer.parseInt(bytes, i + 1, i + 3, 16));
        i += 2;
      } else {
        out.write(c == '+' ? ' ' : c);
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static boolean isHex(String bytes, int index) {
    return Character.digit(bytes.charAt(index), 16) >= 0;
  }
}
