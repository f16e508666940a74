package nara.authoring;

import java.util.List;

/** What may stand at each place of {@code bot/town.yaml}. */
final class TownKeys {
  static final List<String> TOWN =
      List.of(
          "name",
          "sms_number",
          "switchboard",
          "calls",
          "website",
          "allowed_addresses",
          "speaks",
          "hours",
          "hours_in_words",
          "closed",
          "staff",
          "places",
          "languages",
          "help_lines",
          "promises",
          "notices",
          "booking");
  static final List<String> PERSON =
      List.of(
          "name",
          "roles",
          "team",
          "substitute",
          "works",
          "meets",
          "places",
          "alarm_phone",
          "phone",
          "mail",
          "sign_in");
  static final List<String> CALLS = List.of("to", "number");
  static final List<String> CLOSED_DAY = List.of("date", "from");

  /** A language. */
  static final List<String> NAMED = List.of("name", "also");

  static final List<String> PLACE = List.of("name", "also", "travel", "link", "address");

  static final List<String> HELP_LINE = List.of("name", "number", "verified");
  static final List<String> PROMISES = List.of("while_open", "while_closed", "maybe_danger");
  static final List<String> WHILE_OPEN = List.of("next_working_day", "at_the_latest");
  static final List<String> WHILE_CLOSED = List.of("next_opening", "at_the_latest");
  static final List<String> MAYBE_DANGER = List.of("within", "margin", "at_the_latest");
  static final List<String> NOTICES = List.of("before_deadline", "twice_daily");
  static final List<String> BOOKING =
      List.of("length", "pause", "notice", "interpreter_notice", "horizon", "kept", "reminds_at");
  static final List<String> KEPT = List.of("share", "until");

  private TownKeys() {}
}
