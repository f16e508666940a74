package nara.message;

import java.util.regex.Pattern;

/**
 * A language by its ISO 639-1 code, such as {@code sv}.
 *
 * @param code two lower-case letters
 */
public record Language(String code) {
  private static final Pattern CODE = Pattern.compile("[a-z]{2}");

  public static final Language SWEDISH = new Language("sv");
  public static final Language ENGLISH = new Language("en");

  public Language {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("not an ISO 639-1 code: " + code);
    }
  }

  @Override
  public String toString() {
    return code;
  }
}
