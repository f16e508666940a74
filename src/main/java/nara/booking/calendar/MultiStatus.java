package nara.booking.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import nara.booking.calendar.CalendarFault.Code;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * What a WebDAV server says of several things at once (RFC 4918, 6578).
 *
 * @param syncToken to ask from there what has changed
 */
record MultiStatus(List<Item> items, Optional<String> syncToken) {
  private static final String DAV = "DAV:";
  private static final String CALDAV = "urn:ietf:params:xml:ns:caldav";
  private static final String DEEPEST = "50";
  private static final String CALENDAR_SERVER = "http://calendarserver.org/ns/";

  /**
   * Of one of them.
   *
   * @param href the path of its address, as the server writes it
   * @param status 404 where it is gone
   * @param isCalendar whether events can be kept in it
   */
  record Item(
      String href,
      int status,
      Optional<String> etag,
      Optional<String> data,
      Optional<String> syncToken,
      Optional<String> ctag,
      Optional<String> contentType,
      boolean isCollection,
      boolean isCalendar,
      boolean isReadOnly) {

    /** Whether it is a calendar's text, and not one of tasks or notes. */
    boolean mayBeEvent() {
      String type = contentType.orElse("").toLowerCase(Locale.ROOT);
      return !isCollection
          && type.contains("text/calendar")
          && (!type.contains("component=") || type.contains("component=vevent"));
    }
  }

  /** Reads an answer with the status 207. */
  static MultiStatus read(String xml) throws CalendarFault {
    Element root = parse(xml).getDocumentElement();
    if (!DAV.equals(root.getNamespaceURI()) || !"multistatus".equals(root.getLocalName())) {
      throw new CalendarFault(Code.NONSENSE);
    }
    List<Item> items = new ArrayList<>();
    for (Element response : children(root, DAV, "response")) {
      items.add(item(response));
    }
    return new MultiStatus(items, text(root, DAV, "sync-token"));
  }

  /** Without document types and entities: an answer may not make us read or fetch anything else. */
  private static Document parse(String xml) throws CalendarFault {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setAttribute("jdk.xml.maxElementDepth", DEEPEST);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(SILENT);
      return builder.parse(new InputSource(new StringReader(xml)));
    } catch (SAXException | IOException e) {
      throw new CalendarFault(Code.NONSENSE, e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Item item(Element response) throws CalendarFault {
    String href = text(response, DAV, "href").orElse("");
    int status = text(response, DAV, "status").map(MultiStatus::code).orElse(200);
    Optional<Element> found = Optional.empty();
    for (Element stat : children(response, DAV, "propstat")) {
      if (text(stat, DAV, "status").map(MultiStatus::code).orElse(0) == 200) {
        found = first(stat, DAV, "prop");
      }
    }
    if (href.isEmpty()) {
      throw new CalendarFault(Code.NONSENSE);
    }
    return new Item(
        path(href),
        status,
        found.flatMap(it -> text(it, DAV, "getetag")),
        found.flatMap(it -> text(it, CALDAV, "calendar-data")),
        found.flatMap(it -> text(it, DAV, "sync-token")),
        found.flatMap(it -> text(it, CALENDAR_SERVER, "getctag")),
        found.flatMap(it -> text(it, DAV, "getcontenttype")),
        found
            .flatMap(it -> first(it, DAV, "resourcetype"))
            .flatMap(it -> first(it, DAV, "collection"))
            .isPresent(),
        found
            .flatMap(it -> first(it, DAV, "resourcetype"))
            .flatMap(it -> first(it, CALDAV, "calendar"))
            .isPresent(),
        found
            .flatMap(it -> first(it, DAV, "current-user-privilege-set"))
            .filter(it -> !mayWrite(it))
            .isPresent());
  }

  private static boolean mayWrite(Element privileges) {
    return List.of("all", "write", "bind", "write-content").stream()
        .anyMatch(it -> privileges.getElementsByTagNameNS(DAV, it).getLength() > 0);
  }

  private static int code(String statusLine) {
    String[] words = statusLine.strip().split("\\s+", 3);
    return words.length > 1 && words[1].matches("[0-9]{3}") ? Integer.parseInt(words[1]) : 0;
  }

  private static String path(String href) {
    return href.strip().replaceFirst("^https?://[^/]*", "");
  }

  /** The same for all ways of writing one path: servers encode what needs no encoding. */
  static String plain(String href) {
    try {
      return URLDecoder.decode(href.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return href;
    }
  }

  private static List<Element> children(Element of, String space, String name) {
    List<Element> found = new ArrayList<>();
    NodeList all = of.getChildNodes();
    for (int i = 0; i < all.getLength(); i++) {
      if (all.item(i) instanceof Element it
          && space.equals(it.getNamespaceURI())
          && name.equals(it.getLocalName())) {
        found.add(it);
      }
    }
    return found;
  }

  private static Optional<Element> first(Element of, String space, String name) {
    return children(of, space, name).stream().findFirst();
  }

  private static Optional<String> text(Element of, String space, String name) {
    return first(of, space, name)
        .map(it -> it.getTextContent().strip())
        .filter(it -> !it.isEmpty());
  }

  /** The parser's own would write to the terminal. */
  private static final ErrorHandler SILENT =
      new ErrorHandler() {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
          throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
          throw e;
        }
      };
}
