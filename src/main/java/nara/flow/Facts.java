package nara.flow;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import nara.message.Channel;
import nara.message.IdentityLevel;

/**
 * What holds around a turn, whatever the flow.
 *
 * @param values names that any phrase may use, such as {@code switchboard}
 */
public record Facts(
    Instant now, ZoneId zone, Channel channel, IdentityLevel identity, Map<String, Value> values) {
  public Facts {
    values = Map.copyOf(values);
  }
}
