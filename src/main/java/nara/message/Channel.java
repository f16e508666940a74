package nara.message;

/** The way a resident and the assistant write to each other. */
public enum Channel {
  SMS,
  WEB
}
