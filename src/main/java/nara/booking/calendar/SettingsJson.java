package nara.booking.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.Map;
import nara.booking.calendar.AccountSettings.CalDav;
import nara.booking.calendar.AccountSettings.Feed;
import nara.booking.calendar.AccountSettings.Invitation;
import nara.booking.calendar.AccountSettings.Kind;
import nara.booking.calendar.AccountSettings.Smtp;
import nara.booking.calendar.AccountSettings.Tls;
import nara.config.Secret;

/** Settings as a text, which is sealed before it reaches the database. */
final class SettingsJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

  private SettingsJson() {}

  static String write(AccountSettings settings) {
    Map<String, String> fields =
        settings.match(
            it ->
                Map.of(
                    "url", it.url().toString(),
                    "user", it.user(),
                    "password", it.password().reveal()),
            it -> Map.of("url", it.url().reveal()),
            it ->
                Map.of(
                    "host", it.smtp().host(),
                    "port", "" + it.smtp().port(),
                    "tls", it.smtp().tls().name(),
                    "user", it.smtp().user(),
                    "password", it.smtp().password().reveal(),
                    "from", it.from(),
                    "to", it.to()));
    try {
      return JSON.writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static AccountSettings read(Kind kind, String json) {
    Map<String, String> fields = fields(json);
    return switch (kind) {
      case CALDAV ->
          new CalDav(
              URI.create(get(fields, "url")),
              get(fields, "user"),
              new Secret(get(fields, "password")));
      case FEED -> new Feed(new Secret(get(fields, "url")));
      case INVITATION ->
          new Invitation(
              new Smtp(
                  get(fields, "host"),
                  Integer.parseInt(get(fields, "port")),
                  Tls.valueOf(get(fields, "tls")),
                  get(fields, "user"),
                  new Secret(get(fields, "password"))),
              get(fields, "from"),
              get(fields, "to"));
    };
  }

  private static Map<String, String> fields(String json) {
    try {
      return JSON.readValue(json, FIELDS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("settings that cannot be read", e);
    }
  }

  private static String get(Map<String, String> fields, String name) {
    String value = fields.get(name);
    if (value == null) {
      throw new IllegalStateException("settings without " + name);
    }
    return value;
  }
}
