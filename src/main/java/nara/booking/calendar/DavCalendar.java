package nara.booking.calendar;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nara.booking.Span;
import nara.booking.calendar.AccountSettings.CalDav;
import nara.booking.calendar.CalendarFault.Code;
import nara.booking.calendar.MultiStatus.Item;
import nara.booking.calendar.Web.Answer;
import nara.booking.calendar.Web.Login;
import nara.booking.calendar.Web.Request;

/** One calendar on a CalDAV server (RFC 4791, 6578). */
final class DavCalendar {
  private static final String SYNC = "sync ";
  private static final String CTAG = "ctag ";
  private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

  private final Web web;
  private final CalDav settings;
  private final Deadline deadline;

  DavCalendar(Web web, CalDav settings, Deadline deadline) {
    this.web = web;
    this.settings = settings;
    this.deadline = deadline;
  }

  /**
   * What is known of the calendar itself.
   *
   * @param position to ask from there whether anything has changed; empty where it cannot be asked
   * @param isReadOnly whether the server says that we may not write
   */
  record State(Optional<String> position, boolean isReadOnly) {}

  /** An event as it is kept. */
  record Resource(String href, Optional<String> etag, String text) {}

  /**
   * What became of an event that was written.
   *
   * @param isRefused whether somebody has written it meanwhile
   */
  record Put(boolean isRefused, Optional<String> etag) {}

  /**
   * Asks for the calendar itself.
   *
   * @throws CalendarFault also if it is there no more, or is no calendar
   */
  State state() throws CalendarFault {
    Item item = self(ask("PROPFIND", settings.url(), Map.of("Depth", "0"), DavQueries.STATE));
    if (!item.isCalendar()) {
      throw new CalendarFault(Code.NOT_A_CALENDAR);
    }
    Optional<String> position =
        item.syncToken().map(it -> SYNC + it).or(() -> item.ctag().map(it -> CTAG + it));
    return new State(position, item.isReadOnly());
  }

  private Item self(Answer answer) throws CalendarFault {
    List<Item> items = DavAnswers.multiStatus(answer).items();
    if (items.isEmpty()) {
      throw new CalendarFault(Code.NONSENSE);
    }
    if (DavAnswers.isGone(items.get(0).status())) {
      throw new CalendarFault(Code.NOT_FOUND);
    }
    return items.get(0);
  }

  /** Whether nothing has changed since then. A server that has forgotten cannot say so. */
  boolean isUnchanged(String position) throws CalendarFault {
    if (position.startsWith(CTAG)) {
      Item item = self(ask("PROPFIND", settings.url(), Map.of("Depth", "0"), DavQueries.STATE));
      return item.ctag().filter(it -> position.equals(CTAG + it)).isPresent();
    }
    String body = DavQueries.SINCE.formatted(escaped(position.substring(SYNC.length())));
    Answer answer = ask("REPORT", settings.url(), Map.of("Depth", "0"), body);
    if (DavAnswers.isMultiStatus(answer)) {
      MultiStatus since = MultiStatus.read(answer.body());
      return since.items().isEmpty() && since.syncToken().isPresent();
    }
    if (answer.status() == 401 || answer.status() >= 500) {
      throw DavAnswers.fault(answer);
    }
    return false;
  }

  /**
   * The events that lie within, also in part. That there is none is believed only when the calendar
   * lists none at all.
   */
  List<Resource> events(Span within) throws CalendarFault {
    List<Resource> found = query(DavQueries.WITHIN.formatted(utc(within.from()), utc(within.to())));
    if (!found.isEmpty()) {
      return found;
    }
    List<Resource> all = query(DavQueries.ALL);
    if (all.isEmpty() && hasEvents()) {
      throw new CalendarFault(Code.NONSENSE);
    }
    return all;
  }

  private List<Resource> query(String body) throws CalendarFault {
    Answer answer = ask("REPORT", settings.url(), Map.of("Depth", "1"), body);
    List<Resource> found = new ArrayList<>();
    for (Item it : DavAnswers.multiStatus(answer).items()) {
      if (!DavAnswers.isGone(it.status())) {
        // one without a text is one that cannot be read, and not none
        String text = it.data().orElse("");
        found.add(new Resource(it.href(), it.etag().flatMap(DavAnswers::strong), text));
      }
    }
    return found;
  }

  /** Whether anything is listed there that may be an event. */
  private boolean hasEvents() throws CalendarFault {
    Answer answer = ask("PROPFIND", settings.url(), Map.of("Depth", "1"), DavQueries.MEMBERS);
    List<Item> items = DavAnswers.multiStatus(answer).items();
    if (items.isEmpty()) {
      throw new CalendarFault(Code.NONSENSE);
    }
    return items.stream().anyMatch(Item::mayBeEvent);
  }

  /** One event; empty only where the server says that it is gone. */
  Optional<Resource> event(String href) throws CalendarFault {
    Answer answer = ask("GET", at(href), Map.of(), "");
    if (DavAnswers.isGone(answer.status())) {
      return Optional.empty();
    }
    if (!answer.isSuccess()) {
      throw DavAnswers.fault(answer);
    }
    return Optional.of(new Resource(href, DavAnswers.etag(answer), answer.body()));
  }

  /** Writes an event where nothing is yet. */
  Put create(String href, String text) throws CalendarFault {
    return put(href, text, Map.of("If-None-Match", "*"));
  }

  /** Writes an event in the place of the one that we know. */
  Put change(String href, Optional<String> known, String text) throws CalendarFault {
    return put(href, text, known.map(it -> Map.of("If-Match", it)).orElse(Map.of()));
  }

  private Put put(String href, String text, Map<String, String> condition) throws CalendarFault {
    Map<String, String> headers = new HashMap<>(condition);
    headers.put("Content-Type", "text/calendar; charset=utf-8");
    Answer answer = ask("PUT", at(href), headers, text);
    boolean isRefused = DavAnswers.isOutrun(answer, condition.containsKey("If-Match"));
    if (isRefused) {
      return new Put(true, Optional.empty());
    }
    if (!answer.isSuccess()) {
      throw DavAnswers.writingFault(answer);
    }
    Optional<String> etag = DavAnswers.etag(answer);
    return new Put(false, etag.isPresent() ? etag : event(href).flatMap(Resource::etag));
  }

  /** Takes an event away, however it looks now; nothing happens if it is gone. */
  void delete(String href) throws CalendarFault {
    Answer answer = ask("DELETE", at(href), Map.of(), "");
    if (!answer.isSuccess() && !DavAnswers.isGone(answer.status())) {
      throw DavAnswers.writingFault(answer);
    }
  }

  /** Where an event of this name lies. */
  String href(String file) {
    return settings.url().getRawPath() + file;
  }

  private URI at(String href) throws CalendarFault {
    try {
      URI at = settings.url().resolve(new URI(href));
      if (Web.isSameServer(settings.url(), at)) {
        return at;
      }
    } catch (URISyntaxException e) {
      throw new CalendarFault(Code.NONSENSE, e);
    }
    throw new CalendarFault(Code.NONSENSE);
  }

  private Answer ask(String method, URI at, Map<String, String> headers, String body)
      throws CalendarFault {
    Map<String, String> all = new HashMap<>(headers);
    if (!body.isEmpty()) {
      all.putIfAbsent("Content-Type", "application/xml; charset=utf-8");
    }
    Login login = new Login(settings.user(), settings.password());
    return web.send(new Request(method, at, all, body, Optional.of(login)), deadline);
  }

  private static String utc(Instant at) {
    return UTC.format(at.atZone(ZoneOffset.UTC));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
