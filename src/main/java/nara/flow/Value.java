package nara.flow;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;

/** What a flow knows under a name. It goes into the session's JSON. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Value.Text.class, name = "text"),
  @JsonSubTypes.Type(value = Value.Sensitive.class, name = "sensitive"),
  @JsonSubTypes.Type(value = Value.Moment.class, name = "moment"),
  @JsonSubTypes.Type(value = Value.Wishes.class, name = "wishes"),
  @JsonSubTypes.Type(value = Value.Options.class, name = "options")
})
public sealed interface Value {
  /** Words that are shown as they stand. */
  record Text(String text) implements Value {}

  /** Words that must not be shown in a text message. */
  record Sensitive(String text) implements Value {
    @Override
    public String toString() {
      return "Sensitive[***]";
    }
  }

  /** A moment, shown in the resident's language. */
  record Moment(Instant at, Style style) implements Value {}

  /** When the resident would like something to be. */
  record Wishes(List<Wish> wishes) implements Value {
    public Wishes {
      wishes = List.copyOf(wishes);
    }
  }

  /** What the resident can choose from, in the order offered. */
  record Options(List<Option> options) implements Value {
    public Options {
      options = List.copyOf(options);
    }
  }

  /** How a moment is written. */
  enum Style {
    /** {@code ons 25/11 kl 10.00}. */
    MEETING,
    /** {@code tisdag kl 16}, with the date when it is far off. */
    DEADLINE,
    /** {@code tisdag}, or {@code mån 28/12} when it is far off. */
    DAY,
    /** {@code mån 28/12}, however near. */
    DATE,
    /** {@code kl 16}. */
    HOUR
  }
}
