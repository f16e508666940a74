package nara.flow;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;

/**
 * One of several things to choose.
 *
 * @param key what an action gets when it is chosen
 * @param shown what the resident sees
 * @param names other words that choose it, lower-case, such as whom it would be with
 */
public record Option(
    String key, Value shown, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> names) {
  public Option {
    names = List.copyOf(Objects.requireNonNullElse(names, List.of()));
  }

  /** One that is chosen by its number or by what is shown. */
  public Option(String key, Value shown) {
    this(key, shown, List.of());
  }
}
