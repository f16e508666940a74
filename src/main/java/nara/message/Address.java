package nara.message;

/** Where somebody writes from and is answered. */
public sealed interface Address permits PhoneNumber, ChatSession {
  /** The way it is reached. */
  Channel channel();

  /** As it is kept: sealed, and found by a keyed hash. */
  String written();
}
