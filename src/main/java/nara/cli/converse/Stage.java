package nara.cli.converse;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nara.authoring.Content;
import nara.authoring.Conversation;
import nara.authoring.DemoPerson;
import nara.conversation.Knowledge;
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
    Content content,
    Supplier<Knowledge> knowledge,
    List<DemoPerson> people,
    Keys keys,
    Supplier<UUID> ids) {

  /** A number that nobody has. */
  static final String UNKNOWN_NUMBER = "+46701740690";

  /** Runs one conversation; nothing of it remains in the database. */
  public Result run(Conversation conversation) {
    try (Handle handle = jdbi.open()) {
      handle.begin();
      try {
        return new Performance(this, conversation, handle).run();
      } finally {
        handle.rollback();
      }
    }
  }

  /** The number of somebody a conversation refers to. */
  String number(String who) {
    if (who.startsWith("+")) {
      return who;
    }
    if (who.equals("unknown")) {
      return UNKNOWN_NUMBER;
    }
    return people.stream()
        .filter(it -> it.key().equals(who))
        .findFirst()
        .flatMap(DemoPerson::number)
        .orElseThrow(
            () ->
                new StagingException(
                    who
                        + " har inget telefonnummer i conversations/people.yaml. De som har: "
                        + String.join(", ", withNumbers())
                        + ", unknown."))
        .e164();
  }

  private List<String> withNumbers() {
    return people.stream().filter(it -> it.number().isPresent()).map(DemoPerson::key).toList();
  }
}
