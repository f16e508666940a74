package nara.authoring;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nara.message.Channel;

/**
 * A conversation that is expected to go as it stands.
 *
 * @param now when it begins, in the town's time
 * @param who who writes, unless a turn says otherwise
 */
public record Conversation(
    String file,
    String name,
    LocalDateTime now,
    List<Channel> channels,
    String who,
    Given given,
    List<ConversationTurn> turns) {

  public Conversation {
    channels = List.copyOf(channels);
    turns = List.copyOf(turns);
  }

  /** The same with other turns. */
  public Conversation withTurns(List<ConversationTurn> others) {
    return new Conversation(file, name, now, channels, who, given, others);
  }

  /** Everybody it names: those who write, and those who have meetings. */
  public Set<String> people() {
    Set<String> people = new LinkedHashSet<>(Set.of(who));
    turns.forEach(it -> it.who().ifPresent(people::add));
    given.meetings().forEach(it -> people.add(it.who()));
    given.representatives().forEach(it -> people.addAll(Set.of(it.who(), it.represents())));
    return people;
  }

  /** Whether any of it is in the web chat when the rest of it is on this channel. */
  public boolean hasChats(Channel channel) {
    return channel == Channel.WEB
        || turns.stream().anyMatch(it -> it.channel().equals(Optional.of(Channel.WEB)));
  }

  /**
   * What holds before it begins.
   *
   * @param meetings meetings that are booked
   * @param noTimes keys of caseworkers with no free time
   * @param representatives those who have shown that they may book for somebody
   * @param away the last day of each caseworker who is away, by key
   * @param substitute who stands in for them; empty if it is as in the roster
   */
  public record Given(
      List<Meeting> meetings,
      List<String> noTimes,
      List<Represented> representatives,
      Map<String, LocalDate> away,
      Optional<String> substitute) {}

  /** Somebody who may book for a resident. */
  public record Represented(String who, String represents) {}

  /** A booked meeting. */
  public record Meeting(String who, String with, LocalDateTime starts, Optional<String> place) {}

  /**
   * One turn.
   *
   * @param line where it stands in the file
   * @param at the time it happens, if it says so
   * @param value what stands after the turn's kind
   */
  public record ConversationTurn(
      int line,
      Kind kind,
      String value,
      Optional<String> at,
      Optional<String> id,
      int media,
      Optional<String> who,
      Optional<Channel> channel,
      List<String> says,
      List<String> notSays,
      Map<String, Map<String, String>> happened) {

    /** A resident writes. */
    public static ConversationTurn resident(String text) {
      return plain(Kind.RESIDENT, text);
    }

    /** Time passes. */
    public static ConversationTurn later(String length) {
      return plain(Kind.LATER, length);
    }

    private static ConversationTurn plain(Kind kind, String value) {
      return new ConversationTurn(
          1,
          kind,
          value,
          Optional.empty(),
          Optional.empty(),
          0,
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          Map.of());
    }

    /** The same with this id of the provider's. */
    public ConversationTurn withId(String providerId) {
      return new ConversationTurn(
          line,
          kind,
          value,
          at,
          Optional.of(providerId),
          media,
          who,
          channel,
          says,
          notSays,
          happened);
    }

    /** What kind of turn. */
    public enum Kind {
      RESIDENT,
      ASSISTANT,
      CASEWORKER,
      CASEWORKER_DOES,
      LOGIN,
      LOGOUT,
      LATER,
      SILENCE,
      EXPIRE,
      HAPPENED,
      PROVIDER
    }
  }
}
