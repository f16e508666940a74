package nara.understand.times;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts a text into words, numbers and signs, and looks the words up, longest phrase first. */
final class TimeTokenizer {
  private static final Map<TimeKind, String> NOTHING = Map.of();
  private static final Pattern PIECE = Pattern.compile(pieces());

  /** A piece that begins with a letter, which is most of a text. */
  private static final Pattern LETTERS =
      Pattern.compile(
          "(?<address>https?://\\S++|www\\.\\S++)"
              + "|(?<dotted>(?:[efap]\\. ?m|fr\\. ?o\\. ?m|t\\. ?o\\. ?m)(?!\\p{L})\\.?)"
              + "|[\\p{L}\\p{M}]++(?:['\u2019]\\p{L}++)?");

  private static final Pattern DAY_NAME_FIRST =
      Pattern.compile("(.*?dag|.*?day|imorgon|imorrn|imorn|ikväll|tors|fre|ons)s?(.{2,})");

  private final TimeLexicon lexicon;

  TimeTokenizer(TimeLexicon lexicon) {
    this.lexicon = lexicon;
  }

  private static String pieces() {
    return String.join(
        "|",
        // phone numbers, personal identity numbers, amounts: never a time
        "(?<blob>(?:\\+|00)\\d[\\d -]{6,14}\\d"
            + "|0\\d{1,3}[- ]?(?:\\d{3}(?: ?\\d{2,3}){1,3}|\\d{2}(?: \\d{2}){2})(?!\\d)|\\d{6,8}[-+]?\\d{4}(?!\\d)"
            + "|\\d{1,3}(?:[.,]\\d{3})+(?!\\d)|\\d{5,}+)",
        "(?<iso>20\\d\\d-[01]?\\d-[0-3]?\\d(?!\\d))",
        "(?<slash>[0-3]?\\d/[01]?\\d(?!\\d)(?:(?:[ -](?:19|20)|/(?:19|20)?| -|-(?=[4-9]))\\d\\d(?![\\d.:/-]))?)",
        "(?<dashdate>(?<![\\d/-])(?:[12]\\d-0[1-9]|3[01]-0[1-9]|(?:2[5-9]|3[01])-(?:[1-9]|1[0-2]))(?![\\d.:/-]))",
        "(?<dotyear>[0-3]?\\d(?<sep>[.-])[01]?\\d\\k<sep>(?:19|20)\\d\\d(?!\\d))",
        "(?<dotdate>[0-3]?\\d\\.(?:0?[1-9]|1[0-2])\\.(?!\\d))",
        "(?<clock>(?:[01]?\\d|2[0-3])[.:][0-5]\\d(?![\\d%]))",
        "(?<dayfirst>(?:2[5-9]|3[01])\\.(?:0?[1-9]|1[0-2])(?!\\d))",
        "(?<comma>(?:[01]?\\d|2[0-3]),[0-5]\\d(?!\\d))",
        "(?<choice>\\d{1,2}:?an(?!\\p{L}))",
        "(?<ordinal>[0-3]?\\d(?::| )?(?:e|st|nd|rd|th)(?!\\p{L})|[0-3]?\\d:?[ae](?!\\p{L}))",
        "(?<number>\\d++)",
        "(?<word>[\\p{L}\\p{M}]++(?:['\u2019]\\p{L}++)?|[&@%])",
        "(?<sign>[.!?;\\n,/\u2026\u2013\u2014-])");
  }

  TimeTokens tokens(String text) {
    List<Raw> raws = cut(text);
    List<TimeToken> tokens = new ArrayList<>();
    int i = 0;
    while (i < raws.size()) {
      int next = addPhrase(raws, i, tokens);
      i = next > i ? next : addOne(raws.get(i), tokens, i + 1);
    }
    return new TimeTokens(tokens);
  }

  /** One piece of the text; words in lower case, other pieces with their meanings. */
  private record Raw(int start, int end, @Nullable String word, Map<TimeKind, String> meanings) {}

  private List<Raw> cut(String text) {
    List<Raw> raws = new ArrayList<>();
    Matcher letters = LETTERS.matcher(text).useTransparentBounds(true);
    Matcher others = PIECE.matcher(text).useTransparentBounds(true);
    int at = 0;
    while (at < text.length()) {
      boolean letter = Character.isLetter(text.charAt(at));
      Matcher matcher = letter ? letters : others;
      if (text.charAt(at) == ' ' || !matcher.region(at, text.length()).lookingAt()) {
        at++;
        continue;
      }
      Raw raw = letter ? word(matcher) : raw(matcher, text);
      at = raw.end();
      if (!raw.meanings().isEmpty() || raw.word() != null || !endsAbbreviation(raws, raw)) {
        raws.add(raw);
      }
    }
    return raws;
  }

  /** An address of the web is never a time. */
  private static Raw word(Matcher matcher) {
    boolean address = matcher.start("address") >= 0;
    return address
        ? new Raw(matcher.start(), matcher.end(), null, Map.of(TimeKind.NOISE, "-"))
        : new Raw(matcher.start(), matcher.end(), TimeSpelling.lower(matcher.group()), NOTHING);
  }

  private boolean endsAbbreviation(List<Raw> raws, Raw dot) {
    if (raws.isEmpty()) {
      return false;
    }
    Raw last = raws.get(raws.size() - 1);
    return last.end() == dot.start()
        && last.word() != null
        && lexicon.find(last.word()).containsKey(TimeKind.ABBREVIATION);
  }

  private static Raw raw(Matcher matcher, String text) {
    int start = matcher.start();
    int end = matcher.end();
    String piece = matcher.group();
    if (matcher.group("word") != null) {
      return new Raw(start, end, TimeSpelling.lower(piece), NOTHING);
    }
    if (matcher.group("sign") != null) {
      return new Raw(start, end, null, piece.equals(".") ? NOTHING : sign(piece));
    }
    return new Raw(start, end, null, TimeNumerals.meanings(matcher, piece, text));
  }

  private static Map<TimeKind, String> sign(String sign) {
    return switch (sign) {
      case "," -> Map.of(TimeKind.COMMA, sign);
      case "/" -> Map.of(TimeKind.SLASH, sign);
      case "-", "\u2013", "\u2014" -> Map.of(TimeKind.DASH, sign);
      default -> Map.of(TimeKind.STOP, sign);
    };
  }

  /** Adds the longest phrase that begins here; returns where it ends, or {@code first}. */
  private int addPhrase(List<Raw> raws, int first, List<TimeToken> tokens) {
    String word = raws.get(first).word();
    int words = word == null ? 0 : lexicon.longestPhrase(word);
    int longest = Math.min(raws.size(), first + words);
    for (int next = longest; next > first; next--) {
      String phrase = phrase(raws, first, next);
      Map<TimeKind, String> found = phrase == null ? NOTHING : lexicon.find(phrase);
      if (!found.isEmpty()) {
        tokens.add(new TimeToken(raws.get(first).start(), raws.get(next - 1).end(), found));
        return next;
      }
    }
    return first;
  }

  private static @Nullable String phrase(List<Raw> raws, int first, int next) {
    StringBuilder words = new StringBuilder();
    for (Raw raw : raws.subList(first, next)) {
      if (raw.word() == null) {
        return null;
      }
      words.append(words.length() == 0 ? "" : " ").append(raw.word());
    }
    return words.toString();
  }

  private int addOne(Raw raw, List<TimeToken> tokens, int next) {
    String word = raw.word();
    if (word == null) {
      boolean isDot = raw.meanings().isEmpty();
      Map<TimeKind, String> stop = Map.of(TimeKind.STOP, ".");
      tokens.add(new TimeToken(raw.start(), raw.end(), isDot ? stop : raw.meanings()));
    } else if (!addCompound(raw, word, tokens)) {
      tokens.add(new TimeToken(raw.start(), raw.end(), lexicon.mend(word)));
    }
    return next;
  }

  /** "fredagskväll" is a day and its part, "halvtre" an hour, "tretiden" an hour and its tail. */
  private boolean addCompound(Raw raw, String word, List<TimeToken> tokens) {
    Matcher day = DAY_NAME_FIRST.matcher(word);
    if (word.length() <= 30 && day.matches()) {
      return addBoth(raw, day.group(1), day.group(2), TimeKind.PART, tokens);
    }
    if (word.length() <= 10 && word.startsWith("halv")) {
      return addBoth(raw, "halv", word.substring("halv".length()), TimeKind.NUMBER, tokens);
    }
    if (word.length() <= 12 && word.endsWith("tiden")) {
      String hour = word.substring(0, word.length() - "tiden".length());
      return addBoth(raw, hour, "tiden", TimeKind.OCLOCK_TAIL, tokens);
    }
    return false;
  }

  private boolean addBoth(
      Raw raw, String head, String tail, TimeKind tailKind, List<TimeToken> tokens) {
    Map<TimeKind, String> first = lexicon.find(head);
    Map<TimeKind, String> second = lexicon.find(tail);
    if (first.isEmpty() || !second.containsKey(tailKind)) {
      return false;
    }
    int middle = Math.min(raw.end(), raw.start() + head.length());
    tokens.add(new TimeToken(raw.start(), middle, first));
    tokens.add(new TimeToken(middle, raw.end(), second));
    return true;
  }
}
