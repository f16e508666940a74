package nara;

import static nara.NoticeTown.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nara.db.TestDatabase;
import nara.mail.MailServer;
import nara.mail.MailServer.Security;
import nara.mail.Mailer;
import nara.people.NoticeChoice.Wanted;
import nara.people.NoticeChoice.Way;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notices that go by mail, over a real server. */
class NoticeMailTest {
  private static final String SARA = "sara.lind@exempelstad.example";
  private static final String TOWN = "nara@exempelstad.example";

  private TestDatabase database;
  private GreenMail mail;
  private NoticeTown notices;

  @BeforeEach
  void open() {
    mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    mail.setUser(TOWN, TOWN, "hemligt");
    database = TestDatabase.fresh();
    notices = new NoticeTown(new Town2026(database.database()), Optional.of(server(Security.NONE)));
    notices.choose("sara", Way.MAIL, Wanted.AT_ONCE);
  }

  @AfterEach
  void close() {
    mail.stop();
    database.close();
  }

  private MailServer server(Security security) {
    return new MailServer("127.0.0.1", mail.getSmtp().getPort(), security, TOWN, "hemligt", TOWN);
  }

  @Test
  void aMailSaysThatSomethingWaitsAndNothingElse() throws Exception {
    notices.write("människa");
    assertThat(notices.round("sara")).isEmpty();
    assertThat(notices.round("sara")).isEmpty();

    MimeMessage letter = only();
    assertThat(letter.getSubject()).isEqualTo("Nära");
    assertThat(letter.getAllRecipients()).extracting(Object::toString).containsExactly(SARA);
    assertThat(letter.getFrom()).extracting(Object::toString).containsExactly(TOWN);
    assertThat(letter.getContent().toString().replace("\r\n", "\n").strip())
        .isEqualTo(WAITING + "\n\nhttps://chat.exempelstad.se/desk");
    assertThat(states()).containsExactly("mail sent");
  }

  @Test
  void aProcessThatDiesBeforeItSendsIsFollowedByOneThatSendsOnce() {
    notices.write("människa");
    notices.decide();

    Town2026 again = new Town2026(database.database());
    NoticeTown next = new NoticeTown(again, Optional.of(server(Security.NONE)));
    next.round("sara");
    next.round("sara");
    notices.round("sara");
    assertThat(mail.getReceivedMessages()).hasSize(1);
  }

  @Test
  void aProcessThatDiesWhileItSendsMayHaveSentAndNothingIsSentTwice() {
    notices.write("människa");
    notices.decide();
    notices.town.transactions.run(
        tx ->
            tx.createUpdate("update desk_notice set state = 'sending', lease_until = :until")
                .bind("until", notices.town.machine.instant().plusSeconds(60))
                .execute());
    notices.pass(Duration.ofMinutes(2));

    assertThat(notices.round("sara")).isEmpty();
    assertThat(mail.getReceivedMessages()).isEmpty();
    assertThat(states()).containsExactly("mail unknown");
  }

  @Test
  void mailThatCannotBeSentIsTriedAgainAndThenGoesToTheMobile() {
    mail.stop();
    notices.write("människa");
    assertThat(notices.round("sara")).isEmpty();
    assertThat(notices.round("sara")).as("not at once").isEmpty();
    for (int minutes : new int[] {1, 4}) {
      notices.pass(Duration.ofMinutes(minutes));
      assertThat(notices.round("sara")).isEmpty();
    }
    assertThat(states()).containsExactly("mail queued");
    notices.pass(Duration.ofMinutes(15));

    assertThat(notices.round("sara")).containsExactly(WAITING);
    notices.pass(Duration.ofMinutes(15));
    assertThat(notices.round("sara")).isEmpty();
    assertThat(states()).containsExactly("mobile sent");
    assertThat(count("mail", "retried")).isEqualTo(3);
    assertThat(count("mail", "failed")).isEqualTo(1);
    assertThat(count("mobile", "sent")).isEqualTo(1);
  }

  @Test
  void whoeverComesMeanwhileIsNotWrittenTo() {
    mail.stop();
    notices.write("människa");
    notices.round("sara");
    notices.pass(Duration.ofMinutes(1));
    notices.act("sara");
    notices.pass(Duration.ofMinutes(20));

    assertThat(notices.round("sara")).isEmpty();
    assertThat(states()).containsExactly("mail dropped");
  }

  @Test
  void aServerThatCannotEncryptIsToldNothing() {
    Mailer mailer = new Mailer(server(Security.STARTTLS));

    assertThat(mailer.send(new Mailer.Mail("a@b", Instant.EPOCH, SARA, "Nära", "x"))).isFalse();
    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  @Test
  void aServerWithoutATrustedCertificateIsToldNothing() {
    GreenMail encrypted =
        new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
    encrypted.start();
    try {
      int port = encrypted.getSmtps().getPort();
      Mailer mailer = new Mailer(new MailServer("127.0.0.1", port, Security.TLS, "", "", TOWN));
      assertThat(mailer.send(new Mailer.Mail("a@b", Instant.EPOCH, SARA, "Nära", "x"))).isFalse();
      assertThat(encrypted.getReceivedMessages()).isEmpty();
    } finally {
      encrypted.stop();
    }
  }

  @Test
  void noHeaderCanBeMadeOfAnAddressOrASubject() {
    for (String end : List.of("\r\n", "\n", "\r", "\0")) {
      String more = end + "Bcc: x@exempelstad.example";
      assertThatThrownBy(() -> new Mailer.Mail("a@b", Instant.EPOCH, SARA + more, "Nära", "x"))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new Mailer.Mail("a@b", Instant.EPOCH, SARA, "Nära" + more, "x"))
          .isInstanceOf(IllegalArgumentException.class);
    }
    Mailer mailer = new Mailer(server(Security.NONE));
    String two = SARA + ", x@exempelstad.example";
    assertThat(mailer.send(new Mailer.Mail("a@b", Instant.EPOCH, two, "Nära", "x"))).isFalse();
    assertThat(server(Security.NONE).toString()).doesNotContain("hemligt");
  }

  private MimeMessage only() {
    assertThat(mail.getReceivedMessages()).hasSize(1);
    return mail.getReceivedMessages()[0];
  }

  private List<String> states() {
    return notices.town.transactions.in(
        tx ->
            tx.createQuery("select way || ' ' || state from desk_notice")
                .mapTo(String.class)
                .list());
  }

  private double count(String way, String outcome) {
    return notices.meters.counter("nara.desk.notices", "way", way, "outcome", outcome).count();
  }
}
