package nara.config;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names of all settings. */
final class Names {
  static final String PORT = "NARA_PORT";
  static final String PUBLIC_URL = "NARA_PUBLIC_URL";
  static final String DATABASE_URL = "NARA_DATABASE_URL";
  static final String KEYS = "NARA_KEYS";
  static final String NOW = "NARA_NOW";
  static final String TWILIO_ACCOUNT_SID = "NARA_TWILIO_ACCOUNT_SID";
  static final String TWILIO_AUTH_TOKEN = "NARA_TWILIO_AUTH_TOKEN";
  static final String TWILIO_FROM = "NARA_TWILIO_FROM";
  static final String TWILIO_API_URL = "NARA_TWILIO_API_URL";
  static final String ELKS_USER = "NARA_ELKS_USER";
  static final String ELKS_PASSWORD = "NARA_ELKS_PASSWORD";
  static final String ELKS_FROM = "NARA_ELKS_FROM";
  static final String ELKS_SECRET_PATH = "NARA_ELKS_SECRET_PATH";
  static final String ELKS_API_URL = "NARA_ELKS_API_URL";
  static final String ELKS_ALLOWED_ADDRESSES = "NARA_ELKS_ALLOWED_ADDRESSES";
  static final String ELKS_WEBHOOK_USER = "NARA_ELKS_WEBHOOK_USER";
  static final String ELKS_WEBHOOK_PASSWORD = "NARA_ELKS_WEBHOOK_PASSWORD";
  static final String OIDC_ISSUER = "NARA_OIDC_ISSUER";
  static final String OIDC_CLIENT_ID = "NARA_OIDC_CLIENT_ID";
  static final String OIDC_CLIENT_SECRET = "NARA_OIDC_CLIENT_SECRET";
  static final String OIDC_ROLES_CLAIM = "NARA_OIDC_ROLES_CLAIM";
  static final String OIDC_NAME_CLAIM = "NARA_OIDC_NAME_CLAIM";

  static final String MAIL_URL = "NARA_MAIL_URL";
  static final String MAIL_FROM = "NARA_MAIL_FROM";

  static final List<String> TWILIO =
      List.of(TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_FROM, TWILIO_API_URL);
  static final List<String> ELKS =
      List.of(
          ELKS_USER,
          ELKS_PASSWORD,
          ELKS_FROM,
          ELKS_SECRET_PATH,
          ELKS_API_URL,
          ELKS_ALLOWED_ADDRESSES,
          ELKS_WEBHOOK_USER,
          ELKS_WEBHOOK_PASSWORD);
  static final List<String> OIDC =
      List.of(OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_ROLES_CLAIM, OIDC_NAME_CLAIM);
  static final List<String> MAIL = List.of(MAIL_URL, MAIL_FROM);
  private static final List<String> OTHERS =
      List.of(
          PORT,
          PUBLIC_URL,
          DATABASE_URL,
          KEYS,
          NOW,
          "NARA_HOME",
          // of single commands
          "NARA_LANGUAGE",
          "NARA_CALENDAR_PASSWORD",
          "NARA_CALENDAR_URL");
  private static final int SLIP = 3;

  private Names() {}

  /** A line for each variable that looks like a setting of ours but is none. */
  static List<String> warnings(Map<String, String> environment) {
    return environment.keySet().stream()
        .filter(name -> name.startsWith("NARA_") && !all().contains(name))
        .sorted()
        .map(Names::warning)
        .toList();
  }

  private static String warning(String name) {
    return nearest(name)
        .map(near -> name + " är ingen inställning och gör ingenting. Menar ni " + near + "?")
        .orElse(name + " är ingen inställning och gör ingenting. Ta bort den.");
  }

  private static Optional<String> nearest(String name) {
    return all().stream()
        .min(Comparator.comparingInt(known -> distance(known, name)))
        .filter(known -> distance(known, name) <= SLIP);
  }

  private static List<String> all() {
    return List.of(TWILIO, ELKS, OIDC, MAIL, OTHERS).stream().flatMap(List::stream).toList();
  }

  /** How many letters must be added, removed or changed (Levenshtein). */
  private static int distance(String one, String two) {
    int[] row = new int[two.length() + 1];
    for (int j = 0; j <= two.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= two.length(); j++) {
        int changed = diagonal + (one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[two.length()];
  }
}
