package nara.cli.draw;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements; what stands in them is escaped. */
final class Svg {
  static final String NAMESPACE = "http://www.w3.org/2000/svg";

  private final StringWriter out = new StringWriter();
  private final XMLStreamWriter xml;

  Svg() {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An element that is not yet ended, with names and values of attributes in turn. */
  Svg open(String element, Object... attributes) {
    try {
      xml.writeStartElement(element);
      for (int i = 0; i < attributes.length; i += 2) {
        xml.writeAttribute(attributes[i].toString(), value(attributes[i + 1]));
      }
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An element without content. */
  Svg leaf(String element, Object... attributes) {
    return open(element, attributes).close();
  }

  Svg text(String text) {
    try {
      xml.writeCharacters(allowed(text));
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends the element that was opened last. */
  Svg close() {
    try {
      xml.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  String end() {
    try {
      xml.close();
      return out + "\n";
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** To a tenth of a pixel. */
  static String number(double number) {
    BigDecimal rounded = BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private static String value(Object value) {
    return value instanceof Double it ? number(it) : allowed(value.toString());
  }

  /** XML has no place for most control characters, escaped or not. */
  private static String allowed(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
  }
}
