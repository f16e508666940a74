package nara.flow;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import nara.message.Language;

/** Writes a session as JSON and reads it back. */
public final class SessionJson {
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .registerModule(languages())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  private SessionJson() {}

  public static String write(Session session) {
    try {
      return MAPPER.writeValueAsString(session);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a session that cannot be written", e);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalStateException if it is of a schema that this program does not know
   */
  public static Session read(String json) {
    try {
      JsonNode tree = SessionUpgrade.toNewest(MAPPER.readTree(json));
      int schema = tree.path("schema").asInt();
      if (schema != Session.SCHEMA) {
        throw new IllegalStateException("a session of schema " + schema);
      }
      return MAPPER.treeToValue(tree, Session.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a session that cannot be read", e);
    }
  }

  /** Writes where a flow stands, for a timer that goes on from there. */
  public static String writeFrame(Frame frame) {
    try {
      return MAPPER.writeValueAsString(frame);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a frame that cannot be written", e);
    }
  }

  /** Reads what {@link #writeFrame} wrote. */
  public static Frame readFrame(String json) {
    try {
      return MAPPER.readValue(json, Frame.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a frame that cannot be read", e);
    }
  }

  private static SimpleModule languages() {
    return new SimpleModule()
        .addSerializer(Language.class, ToStringSerializer.instance)
        .addDeserializer(Language.class, new LanguageDeserializer());
  }

  private static final class LanguageDeserializer extends StdDeserializer<Language> {
    LanguageDeserializer() {
      super(Language.class);
    }

    @Override
    public Language deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return new Language(parser.getText());
    }
  }
}
