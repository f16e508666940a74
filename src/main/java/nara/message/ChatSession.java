package nara.message;

/**
 * A web chat: nobody is known by it.
 *
 * @param id random, at least 16 characters, and known to its browser alone
 */
public record ChatSession(String id) implements Address {
  private static final int SHORTEST = 16;

  public ChatSession {
    if (id.length() < SHORTEST) {
      throw new IllegalArgumentException("too short for a chat: " + id.length() + " characters");
    }
  }

  @Override
  public Channel channel() {
    return Channel.WEB;
  }

  @Override
  public String written() {
    return "chat:" + id;
  }

  @Override
  public String toString() {
    return "ChatSession[***]";
  }
}
