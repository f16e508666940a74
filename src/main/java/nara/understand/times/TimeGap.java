package nara.understand.times;

/** What stands between two phrases and so how they belong together. */
enum TimeGap {
  /** Nothing, or small words: "fredag den", "kl 10 på fredag". */
  GLUE,
  COMMA,
  AND,
  OR,
  BUT,
  /** A full stop and few words: "fredag? Jag kan kl 10". */
  SENTENCE,
  /** A few ordinary words of the same clause: "fredag har jag tid kl 10". */
  WORDS,
  APART;

  private static final int FEW_WORDS = 5;

  /** Reads the tokens from one phrase's end to the next one's start. */
  static TimeGap between(TimeTokens tokens, int from, int to) {
    int words = 0;
    TimeGap gap = GLUE;
    for (int i = from; i < to; i++) {
      TimeGap found = of(tokens.at(i));
      if (found == APART) {
        return APART;
      }
      if (found == WORDS) {
        words++;
      } else if (found.compareTo(gap) > 0) {
        gap = found;
      }
    }
    if (words == 0) {
      return gap;
    }
    if (words > FEW_WORDS) {
      return APART;
    }
    if (gap == GLUE) {
      return WORDS;
    }
    return gap == SENTENCE ? SENTENCE : APART;
  }

  private static TimeGap of(TimeToken token) {
    if (token.is(TimeKind.BREAK)) {
      return APART;
    }
    if (token.is(TimeKind.STOP)) {
      return SENTENCE;
    }
    if (token.is(TimeKind.BUT)) {
      return BUT;
    }
    if (token.is(TimeKind.OR) || token.is(TimeKind.SLASH)) {
      return OR;
    }
    if (token.is(TimeKind.AND)) {
      return AND;
    }
    if (token.is(TimeKind.COMMA) || token.is(TimeKind.DASH)) {
      return COMMA;
    }
    return isSmall(token) ? GLUE : WORDS;
  }

  private static boolean isSmall(TimeToken token) {
    return token.is(TimeKind.GLUE)
        || token.is(TimeKind.NOT)
        || token.is(TimeKind.EXCEPT)
        || token.is(TimeKind.INSTEAD)
        || token.is(TimeKind.CLOCK)
        || token.is(TimeKind.COMING);
  }

  /** Whether the phrases stand in one list of alternatives. */
  boolean isList() {
    return this == COMMA || this == AND || this == OR;
  }
}
