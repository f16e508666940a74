package nara.flow;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import nara.flow.Input.Clarity;
import nara.flow.Input.Command;
import nara.flow.Input.Heard;
import nara.flow.Input.Reply;

/** What residents say, in tests of the engine. */
final class Heards {
  private Heards() {}

  static Heard clear(String intent) {
    return heard(intent, Command.NONE, Clarity.CLEAR, List.of(intent), List.of());
  }

  static Heard unsure(String... intents) {
    return heard("kanske", Command.NONE, Clarity.UNSURE, List.of(intents), List.of());
  }

  static Heard gibberish() {
    return heard("asdfgh", Command.NONE, Clarity.UNCLEAR, List.of(), List.of());
  }

  static Heard command(Command command) {
    return heard("", command, Clarity.UNCLEAR, List.of(), List.of());
  }

  static Heard wish(Wish... wishes) {
    return heard("en annan dag", Command.NONE, Clarity.UNCLEAR, List.of(), List.of(wishes));
  }

  static Heard pick(int number) {
    return answer("" + number, new Reply(OptionalInt.of(number), false, false, true, Set.of()));
  }

  static Heard noBut(int number) {
    return answer(
        "nej, " + number, new Reply(OptionalInt.of(number), false, true, false, Set.of("nej")));
  }

  static Heard yes() {
    return answer("ja", new Reply(OptionalInt.empty(), true, false, true, Set.of("ja")));
  }

  static Heard no() {
    return answer("nej", new Reply(OptionalInt.empty(), false, true, true, Set.of("nej")));
  }

  static Heard words(String text) {
    Set<String> words = Set.of(text.toLowerCase(Locale.ROOT).split(" "));
    return answer(text, new Reply(OptionalInt.empty(), false, false, false, words));
  }

  private static Heard answer(String text, Reply reply) {
    return new Heard(text, Command.NONE, Clarity.UNCLEAR, List.of(), List.of(), Map.of(), reply);
  }

  private static Heard heard(
      String text, Command command, Clarity clarity, List<String> intents, List<Wish> wishes) {
    Reply nothing = new Reply(OptionalInt.empty(), false, false, true, Set.of());
    return new Heard(text, command, clarity, intents, wishes, Map.of(), nothing);
  }
}
