package nara.flow;

import java.util.Map;

/** An action that the engine wants performed before it can go on. */
public record Call(String action, Map<String, Value> with) {
  public Call {
    with = Map.copyOf(with);
  }
}
