package nara.flow;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nara.flow.Input.Clarity;
import nara.flow.Input.Command;
import nara.flow.Input.Heard;
import nara.flow.Input.Reply;
import nara.message.Language;

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
    return answer("" + number, reply(OptionalInt.of(number), false, false, false, true, Set.of()));
  }

  static Heard noBut(int number) {
    return answer(
        "nej, " + number, reply(OptionalInt.of(number), false, true, false, false, Set.of("nej")));
  }

  static Heard yes() {
    return answer("ja", reply(OptionalInt.empty(), true, false, false, true, Set.of("ja")));
  }

  static Heard no() {
    return answer("nej", reply(OptionalInt.empty(), false, true, false, true, Set.of("nej")));
  }

  static Heard words(String text) {
    Set<String> words = Set.of(text.toLowerCase(Locale.ROOT).split(" ", -1));
    return answer(text, reply(OptionalInt.empty(), false, false, false, false, words));
  }

  /** The answer, said to take back an earlier one. */
  static Heard correcting(Heard heard) {
    Reply it = heard.reply();
    Reply correcting =
        new Reply(
            it.pick(),
            it.yes(),
            it.no(),
            it.denies(),
            true,
            it.isStraight(),
            it.opens(),
            it.words());
    return new Heard(
        heard.text(),
        heard.language(),
        heard.command(),
        heard.isKeyWord(),
        heard.clarity(),
        heard.intents(),
        heard.wishes(),
        heard.mentions(),
        correcting);
  }

  /** The same in another language. */
  static Heard in(Language language, Heard heard) {
    return new Heard(
        heard.text(),
        Optional.of(language),
        heard.command(),
        heard.isKeyWord(),
        heard.clarity(),
        heard.intents(),
        heard.wishes(),
        heard.mentions(),
        heard.reply());
  }

  private static Reply reply(
      OptionalInt pick,
      boolean yes,
      boolean no,
      boolean corrects,
      boolean isStraight,
      Set<String> words) {
    return new Reply(pick, yes, no, no, corrects, isStraight, true, words);
  }

  private static Heard answer(String text, Reply reply) {
    return new Heard(
        text,
        Optional.empty(),
        Command.NONE,
        false,
        Clarity.UNCLEAR,
        List.of(),
        List.of(),
        Map.of(),
        reply);
  }

  private static Heard heard(
      String text, Command command, Clarity clarity, List<String> intents, List<Wish> wishes) {
    boolean isStraight = clarity != Clarity.CLEAR;
    Set<String> words = isStraight ? Set.of() : Set.of("jag", "vill", "ha", text);
    Reply nothing = reply(OptionalInt.empty(), false, false, false, isStraight, words);
    boolean isKeyWord = command != Command.NONE;
    return new Heard(
        text, Optional.empty(), command, isKeyWord, clarity, intents, wishes, Map.of(), nothing);
  }
}
