package nara.cli.report;

/**
 * How good a figure should be.
 *
 * @param limit a share from 0 to 1
 */
public record Goal(Kind kind, double limit) {
  /** On which side of its limit a figure should lie. */
  public enum Kind {
    AT_LEAST,
    AT_MOST
  }

  /** Whether it is met, and whether other lines could well say otherwise. */
  public enum Verdict {
    MET("nått"),
    BARELY_MET("nått, men så nätt att andra rader kan säga annat"),
    NEARLY_MET("inte nått, men så nära att andra rader kan säga annat"),
    NOT_MET("inte nått"),
    UNKNOWN("okänt, för det finns inga rader");

    private final String words;

    Verdict(String words) {
      this.words = words;
    }

    /** What stands after "Målet är". */
    public String words() {
      return words;
    }

    public String sentence() {
      return this == UNKNOWN ? "Det finns inga rader att mäta på." : "Målet är " + words + ".";
    }

    public boolean isMet() {
      return this == MET || this == BARELY_MET;
    }
  }

  static Goal atLeast(double limit) {
    return new Goal(Kind.AT_LEAST, limit);
  }

  static Goal atMost(double limit) {
    return new Goal(Kind.AT_MOST, limit);
  }

  /** The share itself decides; its interval says how surely. */
  public Verdict verdict(Share share) {
    if (share.isOfNothing()) {
      return Verdict.UNKNOWN;
    }
    boolean isSure = isMet(share.low()) == isMet(share.high());
    if (isMet(share.value())) {
      return isSure ? Verdict.MET : Verdict.BARELY_MET;
    }
    return isSure ? Verdict.NOT_MET : Verdict.NEARLY_MET;
  }

  /** Such as {@code minst 85 %}. */
  public String words() {
    return (kind == Kind.AT_LEAST ? "minst " : "högst ") + Swedish.whole(limit);
  }

  private boolean isMet(double value) {
    return kind == Kind.AT_LEAST ? value >= limit : value <= limit;
  }
}
