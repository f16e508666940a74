package nara.understand.times;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nara.message.Language;
import org.jspecify.annotations.Nullable;

/**
 * Finds the times that a person writes when booking, as intervals to search in.
 *
 * <p>Texts in English are read with English words, all others with Swedish ones, for dates and
 * clock times in figures look the same to most who live here. Bare hours are read as office hours:
 * "kl 3" is 15.00. What has been, durations, ages, numbers of things, phone numbers and choices
 * from a menu are no times. It may be used by several threads at once.
 */
public final class TimeParser {
  /** The zone of every time. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  private final TimeTokenizer swedish = new TimeTokenizer(TimeLexicon.read("times-sv.txt"));
  private final TimeTokenizer english = new TimeTokenizer(TimeLexicon.read("times-en.txt"));

  /** Reads the words of time, which come with the program. */
  public TimeParser() {}

  /**
   * The times in a text.
   *
   * @param language what the text is written in
   * @param now when it was written
   * @return every time, in the order written; empty if there is none
   */
  public List<TimeMention> parse(String text, Language language, Instant now) {
    TimeTokens tokens = (language.equals(Language.ENGLISH) ? english : swedish).tokens(text);
    List<TimePhrase> scanned = new PhraseScanner(tokens).scan();
    if (scanned.isEmpty()) {
      return List.of();
    }
    List<TimePhrase> kept = new ReplacedTimes(tokens, scanned).leftOut();
    List<TimePhrase> joined =
        new PhraseJoiner(tokens).join(new NegationScope(tokens, kept).apply());
    MentionResolver resolver = new MentionResolver(now.atZone(ZONE));
    List<TimeMention> wanted = new ArrayList<>();
    ExcludedDays excluded = new ExcludedDays();
    for (TimePhrase phrase : joined) {
      int start = tokens.at(phrase.first()).start();
      int end = tokens.at(phrase.next() - 1).end();
      excluded.add(phrase, start, end);
      MentionResolver.Interval interval = phrase.excluded() ? null : resolver.resolve(phrase);
      if (interval != null) {
        wanted.add(interval.at(text, start, end, tokens.others(phrase.first(), phrase.next())));
      }
    }
    return excluded.takenFrom(wanted, text);
  }

  /** The weekdays that a text rules out, and where it does so. */
  private static final class ExcludedDays {
    private final Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    private int start = Integer.MAX_VALUE;
    private int end;

    void add(TimePhrase phrase, int phraseStart, int phraseEnd) {
      Set<DayOfWeek> ruledOut = Weekdays.ruledOutBy(phrase);
      if (!ruledOut.isEmpty()) {
        days.addAll(ruledOut);
        start = Math.min(start, phraseStart);
        end = Math.max(end, phraseEnd);
      }
    }

    /** "X går inte men Y" is only Y; a wider wish keeps its exceptions. */
    List<TimeMention> takenFrom(List<TimeMention> wanted, String text) {
      if (days.isEmpty()) {
        return List.copyOf(wanted);
      }
      if (wanted.isEmpty()) {
        return List.of(without(null, text));
      }
      return wanted.stream()
          .map(mention -> appliesTo(mention) ? without(mention, text) : mention)
          .toList();
    }

    /** An exception follows the days it is taken from, but may come before mere hours. */
    private boolean appliesTo(TimeMention mention) {
      boolean mereHours = mention.from() == null && mention.to() == null;
      return mention.meetsSeveralDays() && (mereHours || mention.start() < end);
    }

    private TimeMention without(@Nullable TimeMention wide, String text) {
      if (wide == null) {
        return new TimeMention(
            text.substring(start, end), start, end, null, null, null, null, days, Set.of());
      }
      int first = Math.min(start, wide.start());
      int last = Math.max(end, wide.end());
      return new TimeMention(
          text.substring(first, last),
          first,
          last,
          wide.from(),
          wide.to(),
          wide.dailyFrom(),
          wide.dailyTo(),
          days,
          wide.others());
    }
  }
}
