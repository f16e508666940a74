package nara.flow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nara.message.Language;

/** What the engine is given to go on with. */
public sealed interface Input {
  /**
   * What the resident wrote, as it was understood.
   *
   * @param language the language it is in, where that is sure and one that the town speaks
   * @param command a word that always means the same, such as MÄNNISKA
   * @param isKeyWord whether the text is that word and not only means it
   * @param clarity how sure we are of the best intent
   * @param intents names of intents, likeliest first
   * @param wishes times that were mentioned
   * @param mentions what else was mentioned, by kind, such as {@code place} to its name
   * @param reply what it says as an answer to a question
   */
  record Heard(
      String text,
      Optional<Language> language,
      Command command,
      boolean isKeyWord,
      Clarity clarity,
      List<String> intents,
      List<Wish> wishes,
      Map<String, Value> mentions,
      Reply reply)
      implements Input {
    public Heard {
      intents = List.copyOf(intents);
      wishes = List.copyOf(wishes);
      mentions = Map.copyOf(mentions);
    }

    /** That nothing was written, but something else happened. */
    public static Heard nothing(Command command, List<Wish> wishes, Map<String, Value> mentions) {
      return new Heard(
          "",
          Optional.empty(),
          command,
          true,
          Clarity.UNCLEAR,
          List.of(),
          wishes,
          mentions,
          Reply.NONE);
    }
  }

  /** What became of a call, under one of the outcomes that the action declares. */
  record Outcome(String name, Map<String, Value> gives) implements Input {
    public Outcome {
      gives = Map.copyOf(gives);
    }
  }

  /** Words that mean the same in every flow. */
  enum Command {
    NONE,
    HUMAN,
    CANCEL,
    OPT_OUT,
    OPT_IN,
    HELP,
    /** To hear the last message again. */
    REPEAT,
    /** Why something is asked. */
    WHY,
    /** To have a while to think. */
    PAUSE,
    /** Not to have to do with their own caseworker. */
    OTHER_CASEWORKER,
    /** To be answered in another language. */
    LANGUAGE,
    /** A picture and no words. */
    PICTURE,
    /** Nothing at all. */
    EMPTY,
    /** No message: the resident has been identified. */
    IDENTIFIED
  }

  /** What to do with the best intent. */
  enum Clarity {
    /** Act on it. */
    CLEAR,
    /** Ask which of the likeliest is meant. */
    UNSURE,
    /** Say that this is not the place for it. */
    NOT_OURS,
    /** Say that it was not understood. */
    UNCLEAR
  }

  /**
   * A text read as an answer.
   *
   * @param pick the number of the option, 1 for the first, -1 for the last
   * @param yes whether it agrees
   * @param no whether it declines
   * @param denies whether it says "not" of something
   * @param corrects whether it takes back an earlier answer: "nej, onsdag menade jag"
   * @param isStraight whether it says nothing beside the answer
   * @param opens whether a clause begins with the number or the time that is chosen
   * @param words its words, lower-case, but those that are denied: "ring inte" has no "ring"
   */
  record Reply(
      OptionalInt pick,
      boolean yes,
      boolean no,
      boolean denies,
      boolean corrects,
      boolean isStraight,
      boolean opens,
      Set<String> words) {
    /** No answer at all. */
    public static final Reply NONE =
        new Reply(OptionalInt.empty(), false, false, false, false, false, false, Set.of());

    public Reply {
      words = Set.copyOf(words);
    }
  }
}
