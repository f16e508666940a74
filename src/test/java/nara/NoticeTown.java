package nara;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import nara.delivery.OutgoingSms;
import nara.mail.MailServer;
import nara.people.Caseworkers;
import nara.people.NoticeChoice;
import nara.people.NoticeChoice.Wanted;
import nara.people.NoticeChoice.Way;
import nara.people.NoticeChoices;
import nara.people.OpenDesks;
import nara.town.Staff;
import nara.town.Town;

/** The town, with what its staff are told while their desks are closed. */
final class NoticeTown {
  static final String WAITING = "Nära: något väntar på dig. Logga in när du kan.";
  static final String DEADLINE = "Nära: ett löfte eller en frist går snart ut. Logga in.";

  final Town2026 town;
  final MeterRegistry meters = new SimpleMeterRegistry();
  private final Town roster = TestLibrary.get().get().town();
  private final NoticeService notices;
  private int written;

  NoticeTown(Town2026 town, Optional<MailServer> server) {
    this.town = town;
    this.notices =
        new NoticeService(
            server,
            URI.create("https://chat.exempelstad.se"),
            roster,
            town.assistant,
            town.transactions,
            Town2026.Provider.NAME,
            town.clock,
            town.machine,
            meters);
  }

  /** Gunilla, who is Sara's, writes. */
  void write(String text) {
    town.write("N" + written++, Town2026.GUNILLA, text);
  }

  void decide() {
    notices.decide();
  }

  /** One round of everything; returns what somebody's mobile was sent in it. */
  List<String> round(String key) {
    int before = town.provider.sent().size();
    notices.decide();
    notices.send();
    town.sender.runDue();
    List<OutgoingSms> sent = town.provider.sent();
    return sent.subList(before, sent.size()).stream()
        .filter(it -> it.to().equals(staff(key).alarmPhone()))
        .map(OutgoingSms::text)
        .toList();
  }

  Staff staff(String key) {
    return roster.staff(key).orElseThrow();
  }

  void choose(String key, Way way, Wanted wanted) {
    NoticeChoice choice = new NoticeChoice(way, wanted);
    town.transactions.run(
        tx -> NoticeChoices.choose(tx, Caseworkers.idOf(key), choice, town.clock.instant()));
  }

  void act(String key) {
    town.transactions.run(tx -> OpenDesks.acted(tx, Caseworkers.idOf(key), town.clock.instant()));
  }

  void beat(String key) {
    town.transactions.run(tx -> OpenDesks.seen(tx, Caseworkers.idOf(key), town.clock.instant()));
  }

  void pass(Duration time) {
    town.clock.pass(time);
    town.machine.pass(time);
  }

  /** Local time, such as 2026-11-24T11:00. */
  void at(String time) {
    Instant at = LocalDateTime.parse(time).atZone(Town.ZONE).toInstant();
    town.clock.set(at);
    town.machine.set(at);
  }
}
