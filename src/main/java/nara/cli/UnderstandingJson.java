package nara.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nara.understand.Danger;
import nara.understand.IntentGuess;
import nara.understand.IntentModel;
import nara.understand.Understander;
import nara.understand.Understanding;
import nara.understand.times.TimeMention;
import nara.understand.times.TimeParser;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is understood of a text as a line of JSON; what is absent has no key. Of a text that
 * is longer than any message only the beginning is read, and written.
 */
final class UnderstandingJson {
  /** The longest message there is, in UTF-16 units. */
  static final int LONGEST = 1_600;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final int DECIMALS = 4;

  private final Understander understander;
  private final TimeParser times = new TimeParser();
  private final String outOfScope;

  /**
   * Writes what this understander says.
   *
   * @param outOfScope what {@link IntentModel#OUT_OF_SCOPE} is called
   */
  UnderstandingJson(Understander understander, String outOfScope) {
    this.understander = understander;
    this.outOfScope = outOfScope;
  }

  /** One line, without its end. */
  String line(String whole, Instant now) {
    String text = beginning(whole);
    Understanding understood = understander.understand(text, Optional.empty());
    ObjectNode line = JSON.objectNode();
    line.put("text", text);
    line.put("language", understood.language().code());
    ObjectNode languages = line.putObject("languages");
    understood.languages().forEach((it, share) -> languages.set(it.code(), rounded(share)));
    Optional<IntentGuess> best = understood.best();
    best.ifPresent(it -> addGuess(line, it));
    ArrayNode alternatives = line.putArray("alternatives");
    understood.intents().stream().skip(1).forEach(it -> addGuess(alternatives.addObject(), it));
    line.put("decision", understood.decision().name().toLowerCase(Locale.ROOT));
    addTimes(line.putArray("times"), times.parse(text, understood.language(), now));
    Danger danger = understander.danger(text);
    line.putObject("danger")
        .put("level", danger.level().name().toLowerCase(Locale.ROOT))
        .put("category", danger.category() == null ? null : danger.written());
    return line.toString();
  }

  private static String beginning(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    boolean halvesASign = Character.isHighSurrogate(text.charAt(LONGEST - 1));
    return text.substring(0, halvesASign ? LONGEST - 1 : LONGEST);
  }

  private void addGuess(ObjectNode json, IntentGuess guess) {
    boolean isOutOfScope = guess.intent().equals(IntentModel.OUT_OF_SCOPE);
    json.put("intent", isOutOfScope ? outOfScope : guess.intent());
    json.set("confidence", rounded(guess.confidence()));
  }

  private static void addTimes(ArrayNode json, List<TimeMention> mentions) {
    for (TimeMention mention : mentions) {
      ObjectNode time = json.addObject().put("text", mention.text());
      put(time, "from", mention.from());
      put(time, "to", mention.to());
      put(time, "daily_from", mention.dailyFrom());
      put(time, "daily_to", mention.dailyTo());
      if (!mention.notDays().isEmpty()) {
        ArrayNode days = time.putArray("not_days");
        mention.notDays().forEach(day -> days.add(day.name().substring(0, 2)));
      }
    }
  }

  private static void put(ObjectNode json, String key, @Nullable ZonedDateTime time) {
    if (time != null) {
      json.put(key, TIME.format(time.withZoneSameInstant(TimeParser.ZONE)));
    }
  }

  private static void put(ObjectNode json, String key, @Nullable LocalTime hour) {
    if (hour != null) {
      json.put(key, HOUR.format(hour));
    }
  }

  /** As people write it: 0.0008 and 1.0, not 8.0E-4. */
  private static DecimalNode rounded(double share) {
    BigDecimal rounded = BigDecimal.valueOf(share).setScale(DECIMALS, RoundingMode.HALF_UP);
    BigDecimal shortest = rounded.stripTrailingZeros();
    return DecimalNode.valueOf(shortest.scale() < 1 ? shortest.setScale(1) : shortest);
  }
}
