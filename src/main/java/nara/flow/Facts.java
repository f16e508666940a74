package nara.flow;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import nara.message.Channel;
import nara.message.IdentityLevel;

/**
 * What holds around a turn, whatever the flow.
 *
 * @param team the team of the resident's caseworker; empty if there is none
 * @param values names that any phrase may use, such as {@code switchboard}
 */
public record Facts(
    Instant now,
    ZoneId zone,
    Channel channel,
    IdentityLevel identity,
    String team,
    Map<String, Value> values) {
  public Facts {
    values = Map.copyOf(values);
  }
}
