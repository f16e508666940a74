package nara;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nara.booking.Meeting;
import nara.booking.calendar.AccountSettings.Invitation;
import nara.booking.calendar.AccountSettings.Smtp;
import nara.booking.calendar.AccountSettings.Tls;
import nara.booking.calendar.CalendarFault.Code;
import nara.config.Secret;
import nara.town.Town;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Invitations by mail, as a calendar program gets them. */
class InvitationTest {
  private static final String SARA = "sara.lind@exempelstad.se";
  private static final String TOWN = "nara@exempelstad.se";

  private GreenMail mail;
  private CalendarTown town;
  private UUID account;

  @BeforeEach
  void open() {
    mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    mail.setUser(TOWN, TOWN, "hemligt");
    town = new CalendarTown();
    account = town.connect(settings("hemligt"));
  }

  @AfterEach
  void close() {
    town.close();
    mail.stop();
  }

  private Invitation settings(String password) {
    int port = mail.getSmtp().getPort();
    Smtp smtp = new Smtp("127.0.0.1", port, Tls.NONE, TOWN, new Secret(password));
    return new Invitation(smtp, TOWN, SARA);
  }

  @Test
  void aMeetingIsAnInvitationThatCalendarProgramsUnderstand() throws Exception {
    Meeting meeting = town.book();
    town.sync();
    MimeMessage letter = only();

    assertThat(letter.getSubject()).isEqualTo("Möte " + meeting.number());
    assertThat(letter.getFrom()[0]).hasToString(TOWN);
    assertThat(letter.getAllRecipients()[0]).hasToString(SARA);
    assertThat(words(letter)).contains("onsdag 25 november kl 10.00–10.45", "Plats: kontoret");
    assertThat(calendarPart(letter).getContentType())
        .contains("text/calendar")
        .contains("method=REQUEST");
    assertThat(words(letter) + calendar(letter)).doesNotContain("Gunilla", "Berg", "4670");

    Calendar strict = new CalendarBuilder().build(new StringReader(calendar(letter)));
    assertThat(strict.validate().getEntries()).isEmpty();
    DtStart<ZonedDateTime> start =
        strict.getComponents(Component.VEVENT).get(0).getRequiredProperty(Property.DTSTART);
    assertThat(start.getDate().toInstant()).isEqualTo(meeting.starts());

    ICalendar other = Biweekly.parse(calendar(letter)).first();
    assertThat(other.getMethod().getValue()).isEqualTo("REQUEST");
    assertThat(other.validate(ICalVersion.V2_0).isEmpty())
        .as(other.validate(ICalVersion.V2_0).toString())
        .isTrue();
    biweekly.component.VEvent read = other.getEvents().get(0);
    assertThat(read.getDateStart().getValue().toInstant()).isEqualTo(meeting.starts());
    assertThat(read.getDateEnd().getValue().toInstant()).isEqualTo(meeting.talks().to());
    assertThat(read.getSummary().getValue()).isEqualTo("Möte " + meeting.number());
    assertThat(read.getAttendees().get(0).getEmail()).isEqualTo(SARA);
    assertThat(read.getOrganizer().getEmail()).isEqualTo(TOWN);
    assertThat(read.getSequence().getValue()).isEqualTo(1);
  }

  @Test
  void whatIsMovedIsSentAnewUnderTheSameNameAndWhatIsOffIsCalledOff() throws Exception {
    Meeting meeting = town.book();
    town.sync();
    town.town.write("B1", Town2026.GUNILLA, "kan jag flytta min tid till fredag");
    town.town.write("B2", Town2026.GUNILLA, "1");
    town.sync();
    town.sync();
    town.town.write("C1", Town2026.GUNILLA, "avboka min tid");
    town.town.write("C2", Town2026.GUNILLA, "ja");
    town.sync();

    List<ICalendar> all =
        Arrays.stream(mail.getReceivedMessages())
            .map(InvitationTest::calendarQuietly)
            .map(it -> Biweekly.parse(it).first())
            .toList();
    assertThat(all)
        .extracting(it -> it.getMethod().getValue())
        .containsExactly("REQUEST", "REQUEST", "CANCEL");
    assertThat(all)
        .extracting(it -> it.getEvents().get(0).getSequence().getValue())
        .containsExactly(1, 2, 3);
    assertThat(all)
        .extracting(it -> it.getEvents().get(0).getUid().getValue())
        .containsOnly(all.get(0).getEvents().get(0).getUid().getValue());
    assertThat(
            all.get(1).getEvents().get(0).getDateStart().getValue().toInstant().atZone(Town.ZONE))
        .hasToString("2026-11-27T09:30+01:00[Europe/Stockholm]");
    assertThat(all.get(2).getEvents().get(0).getStatus().isCancelled()).isTrue();
    Calendar cancelled =
        new CalendarBuilder()
            .build(new StringReader(calendarQuietly(mail.getReceivedMessages()[2])));
    assertThat(cancelled.validate().getEntries()).isEmpty();
    assertThat(meeting.version()).isEqualTo(1);
  }

  @Test
  void whileTheMailServerIsDownInvitationsWait() {
    mail.stop();
    town.book();
    town.sync();
    assertThat(town.status(account).problem()).contains(Code.UNREACHABLE);
    assertThat(town.status(account).waiting()).isEqualTo(1);
  }

  @Test
  void aWrongPasswordIsCalledSo() {
    town.town.transactions.run(tx -> town.town.assistant.calendars().remove(tx, account));
    UUID wrong = town.connect(settings("gissning"));
    town.book();
    town.sync();

    assertThat(town.status(wrong).problem()).contains(Code.LOGIN);
    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  private MimeMessage only() {
    assertThat(mail.getReceivedMessages()).hasSize(1);
    return mail.getReceivedMessages()[0];
  }

  private static String words(MimeMessage letter) throws Exception {
    return (String) ((MimeMultipart) letter.getContent()).getBodyPart(0).getContent();
  }

  private static Part calendarPart(MimeMessage letter) throws Exception {
    return ((MimeMultipart) letter.getContent()).getBodyPart(1);
  }

  private static String calendar(MimeMessage letter) throws Exception {
    try (InputStream content = calendarPart(letter).getInputStream()) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String calendarQuietly(MimeMessage letter) {
    try {
      return calendar(letter);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
