package nara.cli.converse;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nara.authoring.Conversation;
import nara.authoring.DemoPerson;
import nara.conversation.Knowledge;
import nara.message.Channel;
import nara.seal.Keys;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Where conversations are run: a database with the schema and nothing else, and what the files say.
 *
 * @param people those whom conversations may refer to
 */
public record Stage(
    Jdbi jdbi,
    Supplier<Knowledge> knowledge,
    List<DemoPerson> people,
    Keys keys,
    Supplier<UUID> ids) {
  public Stage {
    people = List.copyOf(people);
  }

  /** Runs one conversation on each of its channels; nothing of it remains in the database. */
  public List<Result> run(Conversation conversation) {
    List<Result> results = new ArrayList<>();
    for (Channel channel : conversation.channels()) {
      results.add(run(conversation, channel));
    }
    return results;
  }

  /** Runs one conversation on one channel. */
  Result run(Conversation conversation, Channel channel) {
    return run(conversation, channel, new Alteration());
  }

  /** Runs one conversation, altered at some turn. */
  Result run(Conversation conversation, Channel channel, Alteration alteration) {
    try (Handle handle = jdbi.open()) {
      handle.begin();
      try {
        return new Script(this, conversation, channel, handle).play(alteration);
      } finally {
        handle.rollback();
      }
    }
  }

  /** Those whom conversations may refer to. */
  Cast cast() {
    return new Cast(people);
  }
}
