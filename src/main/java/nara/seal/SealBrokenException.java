package nara.seal;

/** A sealed value was changed, moved to another field, or sealed with a key that we lack. */
public final class SealBrokenException extends RuntimeException {
  SealBrokenException(Field field, Throwable cause) {
    super("The sealed value of " + field + " does not open with our keys.", cause);
  }
}
