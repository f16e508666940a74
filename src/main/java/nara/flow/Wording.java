package nara.flow;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nara.message.Channel;
import nara.message.Language;
import org.jspecify.annotations.Nullable;

/** Fills in phrases, and writes times and choices as people write them in text messages. */
public final class Wording {
  /** How many days ahead a weekday alone is clear. */
  private static final int CLEAR_DAYS = 3;

  /** In place of what must not be shown in a text message. */
  private static final String HIDDEN = "***";

  private static final Locale SV = Locale.forLanguageTag("sv-SE");

  private final Language language;
  private final Channel channel;
  private final ZoneId zone;
  private final Instant now;

  public Wording(Language language, Channel channel, ZoneId zone, Instant now) {
    this.language = language;
    this.channel = channel;
    this.zone = zone;
    this.now = now;
  }

  /**
   * The phrase with its arguments filled in.
   *
   * @param values what is known under a name; null where nothing is
   * @throws IllegalStateException if an argument that is shown has no value; one that only selects
   *     may have none
   */
  public String fill(Phrase phrase, Function<String, @Nullable Value> values) {
    String pattern = phrase.pattern(language, channel);
    MessagePattern parsed = new MessagePattern(pattern);
    Map<String, Object> arguments = new HashMap<>();
    for (int i = 0; i < parsed.countParts(); i++) {
      MessagePattern.Part part = parsed.getPart(i);
      if (part.getType() == MessagePattern.Part.Type.ARG_NAME) {
        String name = parsed.getSubstring(part);
        boolean selects = parsed.getPart(i - 1).getArgType() == MessagePattern.ArgType.SELECT;
        arguments.merge(name, argument(name, values, selects), Wording::better);
      }
    }
    return new MessageFormat(pattern, ULocale.forLanguageTag(language.code()))
        .format(arguments)
        .strip();
  }

  private Object argument(String name, Function<String, @Nullable Value> values, boolean selects) {
    Value value = values.apply(name);
    if (value != null) {
      return write(value);
    }
    return selects ? "other" : new Missing(name);
  }

  private static Object better(Object one, Object other) {
    return one instanceof Missing ? other : one;
  }

  /** What is not known; it is an error only where it would be shown. */
  private record Missing(String name) {
    @Override
    public String toString() {
      throw new IllegalStateException("nothing is known as {" + name + "}");
    }
  }

  /** The value as it stands in a sentence. */
  public String write(Value value) {
    if (value instanceof Value.Text it) {
      return it.text();
    }
    if (value instanceof Value.Sensitive it) {
      return channel == Channel.SMS ? HIDDEN : it.text();
    }
    if (value instanceof Value.Moment it) {
      return moment(it);
    }
    if (value instanceof Value.Options it) {
      return options(it.options());
    }
    return "";
  }

  /** {@code 1 eller 2}, for a choice of so many; {@code JA} where there is but one. */
  public String numbers(int count) {
    if (count == 1) {
      return isEnglish() ? "YES" : "JA";
    }
    return join(IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList());
  }

  private String options(List<Option> options) {
    boolean numbered =
        options.size() > 1 && options.stream().anyMatch(it -> it.shown() instanceof Value.Text);
    return join(
        IntStream.range(0, options.size())
            .mapToObj(i -> (numbered ? (i + 1) + ") " : "") + write(options.get(i).shown()))
            .toList());
  }

  private String join(List<String> parts) {
    String or = isEnglish() ? " or " : " eller ";
    int last = parts.size() - 1;
    return last < 1
        ? String.join("", parts)
        : parts.subList(0, last).stream().collect(Collectors.joining(", ")) + or + parts.get(last);
  }

  private String moment(Value.Moment moment) {
    ZonedDateTime local = moment.at().atZone(zone);
    return switch (moment.style()) {
      case MEETING -> shortDate(local.toLocalDate()) + " " + clock(local.toLocalTime(), true);
      case DEADLINE -> longDay(local.toLocalDate()) + " " + clock(local.toLocalTime(), false);
      case DAY -> isClear(local.toLocalDate()) ? weekday(local) : shortDate(local.toLocalDate());
      case DATE -> shortDate(local.toLocalDate());
      case HOUR -> clock(local.toLocalTime(), false);
    };
  }

  private String longDay(LocalDate date) {
    String day = weekday(date.atStartOfDay(zone));
    if (isClear(date)) {
      return day;
    }
    return day + " " + date.format(pattern(isEnglish() ? "d MMM" : "d/M"));
  }

  private boolean isClear(LocalDate date) {
    return ChronoUnit.DAYS.between(now.atZone(zone).toLocalDate(), date) <= CLEAR_DAYS;
  }

  private String weekday(ZonedDateTime day) {
    if (day.toLocalDate().equals(now.atZone(zone).toLocalDate())) {
      return isEnglish() ? "today" : "idag";
    }
    return day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale());
  }

  private String shortDate(LocalDate date) {
    if (isEnglish()) {
      return date.format(pattern("EEE d MMM"));
    }
    String day = SWEDISH_SHORT_DAYS.get(date.getDayOfWeek().getValue() - 1);
    return day + " " + date.format(pattern("d/M"));
  }

  private static final List<String> SWEDISH_SHORT_DAYS =
      List.of("mån", "tis", "ons", "tors", "fre", "lör", "sön");

  private String clock(LocalTime time, boolean withMinutes) {
    boolean bare = !withMinutes && time.getMinute() == 0;
    if (isEnglish()) {
      return time.format(pattern("HH:mm"));
    }
    return "kl " + time.format(pattern(bare ? "H" : "HH.mm"));
  }

  private boolean isEnglish() {
    return language.equals(Language.ENGLISH);
  }

  private Locale locale() {
    return isEnglish() ? Locale.UK : SV;
  }

  private DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, locale());
  }
}
