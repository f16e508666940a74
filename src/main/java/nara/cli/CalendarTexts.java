package nara.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nara.booking.calendar.AccountSettings;
import nara.booking.calendar.AccountSettings.Kind;
import nara.booking.calendar.CalendarFault.Code;
import nara.booking.calendar.CalendarStatus;
import nara.people.Caseworkers;
import nara.town.Staff;
import nara.town.Town;

/** How calendars fare, in words for those who look after them. */
final class CalendarTexts {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d/M 'kl' HH.mm", Locale.forLanguageTag("sv"));
  private static final int SHORT_ID = 8;

  private final Town town;
  private final Instant now;

  CalendarTexts(Town town, Instant now) {
    this.town = town;
    this.now = now;
  }

  /** Whose it is, and of what kind. */
  String name(CalendarStatus calendar) {
    String whose =
        new Caseworkers(town)
            .find(calendar.caseworker())
            .map(Staff::fullName)
            .orElse("någon som inte finns i bot/town.yaml längre");
    return "%s  %s, %s"
        .formatted(
            calendar.id().toString().substring(0, SHORT_ID), whose, calendar.kind().written());
  }

  /** A line for the calendar, and one for each thing that is to be known of it. */
  List<String> lines(CalendarStatus calendar) {
    List<String> lines = new ArrayList<>();
    String place = calendar.settings().map(AccountSettings::place).orElse("?");
    lines.add(name(calendar) + ", " + place);
    lines.add("          " + state(calendar));
    calendar
        .failingSince()
        .ifPresent(
            since ->
                lines.add(
                    "          FEL sedan %s: %s"
                        .formatted(
                            MOMENT.format(since.atZone(Town.ZONE)),
                            calendar.problem().map(CalendarTexts::problem).orElse(""))));
    if (calendar.waiting() > 0) {
      lines.add(
          "          %d %s väntar på att komma dit"
              .formatted(calendar.waiting(), calendar.waiting() == 1 ? "möte" : "möten"));
    }
    return lines;
  }

  private String state(CalendarStatus calendar) {
    if (calendar.kind() == Kind.INVITATION) {
      return "bara inbjudningar: upptagen tid läses inte här";
    }
    return calendar
        .busyAsOf()
        .map(it -> "upptagen tid känd för " + age(Duration.between(it, now)) + " sedan")
        .orElse("upptagen tid är inte läst än");
  }

  private static String age(Duration age) {
    if (age.toMinutes() < 2) {
      return Math.max(0, age.toSeconds()) + " s";
    }
    return age.toHours() < 2 ? age.toMinutes() + " min" : age.toHours() + " timmar";
  }

  /** What is wrong, and how it is mended. */
  static String problem(Code code) {
    return switch (code) {
      case UNREACHABLE -> "servern går inte att nå. Kontrollera adressen och att servern är igång.";
      case TIMEOUT -> "servern svarar inte i tid. Det går över av sig självt om den bara är trög.";
      case CERTIFICATE -> "serverns certifikat godtas inte. Förnya det, eller rätta adressen.";
      case LOGIN ->
          "servern godtar inte användaren eller lösenordet. Koppla bort kalendern och koppla in den igen.";
      case SERVER_ERROR -> "servern säger att något är fel hos den. Fråga den som sköter den.";
      case REDIRECTED ->
          "servern skickar oss till en annan adress, och dit går vi inte. Koppla in den adressen i stället.";
      case NOT_FOUND ->
          "det finns ingenting på adressen. Har kalendern tagits bort eller bytt namn?";
      case NOT_A_CALENDAR ->
          "adressen är ingen kalender. Ange adressen till själva kalendern, som https://moln.exempelstad.se/remote.php/dav/calendars/sara/personal/";
      case NONSENSE -> "svaret går inte att förstå. Leder adressen till en kalender?";
      case TOO_LARGE -> "kalendern är större än vi läser. Dela upp den, eller rensa gammalt.";
      case READ_ONLY -> "vi får läsa men inte skriva. Ge kontot rätt att skriva i kalendern.";
      case REFUSED -> "servern tog inte emot ett möte. Nytt försök görs av sig självt.";
      case MANY_GONE ->
          "många möten är borta ur kalendern på en gång, så inget har ställts in. Fråga den vars kalender det är, och kör sedan ./nara calendar sync ID --gone restore eller --gone cancel.";
      case MANY_MOVED ->
          "många möten har flyttats i kalendern på en gång, så inget har flyttats. Fråga den vars kalender det är, och kör sedan ./nara calendar sync ID --moved restore eller --moved follow.";
      case NEVER_SEEN ->
          "servern säger att den tar emot möten, men de syns inte i kalendern. Handläggaren ser dem kanske inte. Fråga den som sköter servern.";
      case FULL ->
          "kalendern har inte plats för fler möten. Rensa gammalt, eller ge den mer plats.";
      case SETTINGS ->
          "uppgifterna om kalendern går inte att öppna. Koppla bort den och koppla in den igen.";
      case INTERNAL -> "det här är ett fel i Nära. Berätta gärna om det; loggen säger mer.";
    };
  }
}
