package nara.booking.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nara.booking.Meeting;
import nara.booking.Span;
import nara.booking.calendar.AccountSettings.Feed;
import nara.booking.calendar.CalendarFault.Code;
import nara.booking.calendar.Web.Answer;
import nara.booking.calendar.Web.Request;

/** Reads a published calendar: what takes the caseworker's time, and nothing else. */
final class FeedReading {
  private static final Duration READ_ANYHOW = Duration.ofHours(1);
  private static final int NOT_MODIFIED = 304;

  private final Tables tables;
  private final Clocks clocks;
  private final EventNames names;
  private final Web web;

  FeedReading(Tables tables, Clocks clocks, EventNames names, Web web) {
    this.tables = tables;
    this.clocks = clocks;
    this.names = names;
    this.web = web;
  }

  /** Reads it, unless the server says that it is as it was. */
  void read(Account account, Feed feed, Manner manner, Deadline deadline) throws CalendarFault {
    Instant asOf = clocks.machineNow();
    boolean isRecent =
        account.readAt().filter(it -> it.isAfter(asOf.minus(READ_ANYHOW))).isPresent();
    Map<String, String> conditions =
        isRecent && !manner.isWhole()
            ? account.position().map(FeedReading::conditions).orElse(Map.of())
            : Map.of();
    Answer answer = get(feed, conditions, deadline);
    if (answer.status() == NOT_MODIFIED && !conditions.isEmpty()) {
      tables.transactions().run(tx -> tables.accounts().stillSo(tx, account, asOf));
      return;
    }
    List<IcsComponent> calendars = calendars(answer);
    Span within = CalDavReading.within(tables.town(), clocks.now());
    List<Span> busy = BusyTimes.of(calendars, within, names::isOurs, meetings(account, within));
    tables
        .transactions()
        .run(
            tx -> {
              tables.accounts().busy(tx, account, busy, asOf);
              tables.accounts().read(tx, account, position(answer), asOf);
            });
  }

  /**
   * Tries whether a feed can be read.
   *
   * @throws CalendarFault if not
   */
  static void attempt(Web web, Feed feed, Deadline deadline) throws CalendarFault {
    List<IcsComponent> unused = calendars(get(web, feed, Map.of(), deadline));
  }

  private Answer get(Feed feed, Map<String, String> conditions, Deadline deadline)
      throws CalendarFault {
    return get(web, feed, conditions, deadline);
  }

  private static Answer get(Web web, Feed feed, Map<String, String> conditions, Deadline deadline)
      throws CalendarFault {
    Map<String, String> headers = new HashMap<>(conditions);
    headers.put("Accept", "text/calendar");
    return web.send(new Request("GET", feed.uri(), headers, "", Optional.empty()), deadline);
  }

  private static List<IcsComponent> calendars(Answer answer) throws CalendarFault {
    int status = answer.status();
    if (status == 200) {
      return IcsComponent.read(answer.body());
    }
    if (status == 404 || status == 410) {
      throw new CalendarFault(Code.NOT_FOUND);
    }
    if (status == 401 || status == 403) {
      throw new CalendarFault(Code.LOGIN);
    }
    throw new CalendarFault(status >= 500 || status == 429 ? Code.SERVER_ERROR : Code.NONSENSE);
  }

  /** Meetings to which she was invited by mail come back here, often without their names. */
  private Set<Span> meetings(Account account, Span within) {
    Set<Span> all = new HashSet<>();
    tables
        .transactions()
        .in(tx -> tables.meetings().ofCaseworker(tx, account.caseworker(), within))
        .stream()
        .map(Meeting::talks)
        .forEach(all::add);
    return all;
  }

  private static Optional<String> position(Answer answer) {
    String etag = answer.header("ETag").orElse("");
    String modified = answer.header("Last-Modified").orElse("");
    return Optional.of(etag + "\n" + modified).filter(it -> it.length() > 1);
  }

  private static Map<String, String> conditions(String position) {
    String[] parts = position.split("\n", 2);
    Map<String, String> conditions = new HashMap<>();
    if (!parts[0].isEmpty()) {
      conditions.put("If-None-Match", parts[0]);
    }
    if (parts.length > 1 && !parts[1].isEmpty()) {
      conditions.put("If-Modified-Since", parts[1]);
    }
    return conditions;
  }
}
