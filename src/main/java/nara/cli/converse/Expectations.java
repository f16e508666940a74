package nara.cli.converse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import nara.authoring.Conversation.ConversationTurn;

/** Holds what happened against what the file says. */
final class Expectations {
  private final String file;
  private final List<Failure> failures = new ArrayList<>();
  private final Deque<Reply> replies = new ArrayDeque<>();
  private final List<Map<String, String>> events = new ArrayList<>();

  Expectations(String file) {
    this.file = file;
  }

  List<Failure> failures() {
    return failures;
  }

  void fail(int line, String problem) {
    failures.add(new Failure(file, line, problem));
  }

  void seen(List<Reply> newReplies, List<Map<String, String>> newEvents) {
    replies.addAll(newReplies);
    events.addAll(newEvents);
  }

  void reply(ConversationTurn turn) {
    Reply reply = replies.poll();
    if (reply == null) {
      fail(turn.line(), "assistenten sa ingenting, men skulle säga " + turn.value());
      return;
    }
    if (!reply.step().equals(turn.value())) {
      fail(turn.line(), "väntade " + turn.value() + ", men " + said(reply));
    }
    for (String words : turn.says()) {
      if (!reply.text().contains(words)) {
        fail(turn.line(), "\"" + words + "\" saknas; " + said(reply));
      }
    }
    for (String words : turn.notSays()) {
      if (reply.text().contains(words)) {
        fail(turn.line(), "\"" + words + "\" skulle inte sägas; " + said(reply));
      }
    }
  }

  private static String said(Reply reply) {
    return reply.step() + " sa: " + reply.text();
  }

  /** What the assistant said and the file does not mention is a failure. */
  void nothingLeft(int line) {
    replies.forEach(it -> fail(line, "assistenten sa något som inte står i filen: " + said(it)));
    replies.clear();
    events.clear();
  }

  void silence(ConversationTurn turn) {
    replies.forEach(it -> fail(turn.line(), "det skulle vara tyst, men " + said(it)));
    replies.clear();
  }

  void happened(ConversationTurn turn) {
    turn.happened()
        .forEach(
            (type, fields) -> {
              if (events.stream().noneMatch(it -> matches(it, type, fields))) {
                fail(turn.line(), type + " " + fields + " hände inte. Det som hände: " + events);
              }
            });
  }

  private static boolean matches(
      Map<String, String> event, String type, Map<String, String> fields) {
    return type.equals(event.get("type"))
        && fields.entrySet().stream().allMatch(it -> it.getValue().equals(event.get(it.getKey())));
  }
}
