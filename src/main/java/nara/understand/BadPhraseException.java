package nara.understand;

/** The phrase of a danger rule, or what a group stands for, is malformed. */
final class BadPhraseException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String mend;

  /**
   * @param problem what is wrong, without a dot after it
   * @param mend what to write instead, a sentence
   */
  BadPhraseException(String problem, String mend) {
    super(problem);
    this.mend = mend;
  }

  String problem() {
    return String.valueOf(getMessage());
  }

  String mend() {
    return mend;
  }
}
