package nara.booking.calendar;

/** What a CalDAV server is asked. */
final class DavQueries {
  static final String STATE =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <d:propfind xmlns:d="DAV:" xmlns:cs="http://calendarserver.org/ns/"><d:prop>
      <d:resourcetype/><d:sync-token/><cs:getctag/><d:current-user-privilege-set/>
      </d:prop></d:propfind>
      """;

  static final String SINCE =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <d:sync-collection xmlns:d="DAV:"><d:sync-token>%s</d:sync-token>
      <d:sync-level>1</d:sync-level><d:prop><d:getetag/></d:prop></d:sync-collection>
      """;

  static final String WITHIN =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <c:calendar-query xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav">
      <d:prop><d:getetag/><c:calendar-data/></d:prop>
      <c:filter><c:comp-filter name="VCALENDAR"><c:comp-filter name="VEVENT">
      <c:time-range start="%s" end="%s"/></c:comp-filter></c:comp-filter></c:filter>
      </c:calendar-query>
      """;

  static final String ALL =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <c:calendar-query xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav">
      <d:prop><d:getetag/><c:calendar-data/></d:prop>
      <c:filter><c:comp-filter name="VCALENDAR"><c:comp-filter name="VEVENT"/></c:comp-filter>
      </c:filter></c:calendar-query>
      """;

  static final String MEMBERS =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <d:propfind xmlns:d="DAV:"><d:prop><d:resourcetype/><d:getcontenttype/></d:prop>
      </d:propfind>
      """;

  private DavQueries() {}
}
