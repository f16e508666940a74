package nara;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nara.config.Mail;
import nara.config.Settings;
import nara.db.Transactions;
import nara.delivery.Outbox;
import nara.handover.DeskNotices;
import nara.handover.DeskNotices.Ways;
import nara.handover.NoticeLedger;
import nara.handover.NoticeMail;
import nara.handover.StaffNotices;
import nara.jobs.Schedule.Recurring;
import nara.mail.MailServer;
import nara.mail.MailServer.Security;
import nara.mail.Mailer;
import nara.town.Town;

/**
 * The notices to staff whose desk is closed, while the program runs. What waits for whom and the
 * mail are two works: a mail server that hangs keeps no text message.
 */
final class NoticeService {
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final DeskNotices notices;
  private final NoticeMail mail;
  private final Clock clock;

  /**
   * @param provider by which staff are reached who were never sent anything
   * @param clock the business clock
   */
  NoticeService(
      Optional<MailServer> server,
      URI publicUrl,
      Town town,
      Assistant assistant,
      Transactions transactions,
      String provider,
      Clock clock,
      Clock machine,
      MeterRegistry meters) {
    Outbox outbox = new Outbox(assistant.seal(), UUID::randomUUID, machine);
    StaffNotices sms = new StaffNotices(outbox, assistant.contactPoints());
    Ways ways =
        new Ways(
            server.isPresent(),
            provider,
            (way, outcome) ->
                meters
                    .counter(
                        "nara.desk.notices",
                        "way",
                        way.name().toLowerCase(Locale.ROOT),
                        "outcome",
                        outcome)
                    .increment());
    this.clock = clock;
    this.notices =
        new DeskNotices(town, transactions, new NoticeLedger(UUID::randomUUID), sms, ways);
    this.mail =
        new NoticeMail(
            town,
            transactions,
            sms,
            ways,
            new NoticeMail.Post(
                server.map(Mailer::new), URI.create(publicUrl + "/desk"), publicUrl.getHost()),
            new NoticeMail.Clocks(clock, machine));
  }

  /** The server that the settings name. */
  static Optional<MailServer> server(Settings settings) {
    return settings.mail().map(NoticeService::server);
  }

  private static MailServer server(Mail mail) {
    Security unencrypted = mail.mayBePlain() ? Security.NONE : Security.STARTTLS;
    return new MailServer(
        mail.host(),
        mail.port(),
        mail.isEncryptedFirst() ? Security.TLS : unencrypted,
        mail.user(),
        mail.password().reveal(),
        mail.from());
  }

  /** Decides who is told. */
  boolean decide() {
    return notices.runDue(clock.instant());
  }

  /** Sends what goes by mail. */
  boolean send() {
    return mail.runDue();
  }

  /** What one node at a time does. */
  List<Recurring> works(Runnable wakeSenders) {
    return List.of(
        new Recurring(
            "desk-notices",
            PAUSE,
            () -> {
              if (decide()) {
                wakeSenders.run();
              }
            }),
        new Recurring(
            "desk-notice-mail",
            PAUSE,
            () -> {
              if (send()) {
                wakeSenders.run();
              }
            }));
  }
}
