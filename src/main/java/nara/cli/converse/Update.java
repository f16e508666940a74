package nara.cli.converse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import nara.authoring.Conversation;
import nara.authoring.Conversation.ConversationTurn;
import nara.authoring.Conversation.ConversationTurn.Kind;

/** Writes what the assistant said into a conversation's file, for its author to read. */
public final class Update {
  private final Conversation conversation;
  private final Result result;
  private final List<String> lines;
  private final List<String> written = new ArrayList<>();

  private Update(Conversation conversation, Result result, List<String> lines) {
    this.conversation = conversation;
    this.result = result;
    this.lines = lines;
  }

  /**
   * The file as it would be if it expected what was said. What it expects rightly stays as it
   * stands, with its comments; what is not about the assistant stays in any case.
   *
   * @param content of the file now
   */
  public static String of(Conversation conversation, Result result, String content) {
    if (result.isAsExpected() || conversation.turns().isEmpty()) {
      return content;
    }
    return new Update(conversation, result, List.of(content.split("\\R", -1))).updated();
  }

  private String updated() {
    written.addAll(lines.subList(0, conversation.turns().get(0).line() - 1));
    Deque<Reply> said = new ArrayDeque<>();
    for (int i = 0; i < conversation.turns().size(); i++) {
      ConversationTurn turn = conversation.turns().get(i);
      if (turn.kind() == Kind.ASSISTANT) {
        expected(i, said);
      } else {
        if (turn.kind() == Kind.RESIDENT) {
          said.forEach(this::write);
          said.clear();
          said.addAll(repliesTo(i + 1));
        }
        keep(i);
      }
    }
    said.forEach(this::write);
    return String.join("\n", written).stripTrailing() + "\n";
  }

  private List<Reply> repliesTo(int turn) {
    return result.exchanges().stream()
        .filter(it -> it.turn() == turn)
        .flatMap(it -> it.replies().stream())
        .toList();
  }

  private void expected(int index, Deque<Reply> said) {
    ConversationTurn turn = conversation.turns().get(index);
    Reply reply = said.poll();
    if (reply == null) {
      return;
    }
    if (isAsExpected(turn, reply)) {
      keep(index);
    } else {
      write(reply);
    }
  }

  private static boolean isAsExpected(ConversationTurn turn, Reply reply) {
    return turn.value().equals(reply.step())
        && turn.says().stream().allMatch(reply.text()::contains)
        && turn.notSays().stream().noneMatch(reply.text()::contains);
  }

  private void keep(int index) {
    int from = conversation.turns().get(index).line() - 1;
    int to =
        index + 1 < conversation.turns().size()
            ? conversation.turns().get(index + 1).line() - 1
            : lines.size();
    written.addAll(lines.subList(from, to));
  }

  private void write(Reply reply) {
    while (!written.isEmpty() && written.get(written.size() - 1).isBlank()) {
      written.remove(written.size() - 1);
    }
    written.add("- assistant: " + reply.step());
    written.add("  says: [\"" + reply.text().replace("\\", "\\\\").replace("\"", "\\\"") + "\"]");
  }
}
