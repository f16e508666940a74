package nara.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Brings the JSON of sessions that an earlier program wrote to the shape of today. */
final class SessionUpgrade {
  private SessionUpgrade() {}

  static JsonNode toNewest(JsonNode session) {
    return session.path("schema").asInt() == 1 && session instanceof ObjectNode it
        ? fromOne(it)
        : session;
  }

  /** Since schema 1: the last text, what is remembered, and what frames know of their questions. */
  private static JsonNode fromOne(ObjectNode session) {
    session.put("schema", 2);
    session.putObject("last").put("step", session.path("lastStep").asText()).put("text", "");
    session.remove("lastStep");
    session.putObject("memory");
    for (JsonNode frame : session.path("frames")) {
      ObjectNode it = (ObjectNode) frame;
      it.put("called", false).put("resumed", false);
      it.putArray("answered");
      it.putObject("asked");
    }
    return session;
  }
}
