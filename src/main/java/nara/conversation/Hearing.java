package nara.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nara.conversation.Commands.Said;
import nara.flow.Input.Clarity;
import nara.flow.Input.Command;
import nara.flow.Input.Heard;
import nara.flow.Input.Reply;
import nara.flow.Value;
import nara.flow.Wish;
import nara.message.Channel;
import nara.message.Language;
import nara.thread.StoredMessage;
import nara.understand.Answer;
import nara.understand.Decision;
import nara.understand.IntentGuess;
import nara.understand.Understanding;
import nara.understand.times.TimeMention;

/** Puts what was understood into the words of the flow engine. */
final class Hearing {
  /** The intent of what is no errand of ours. */
  static final String OUT_OF_SCOPE = "out_of_scope";

  /** So sure that a text is no errand of ours that it is said. */
  private static final double SURELY_NOT_OURS = 0.6;

  private static final double LIKELY = 0.75;
  private static final double HARDLY = 0.1;

  /** "asdfgh" is no errand of anybody's. */
  private static final int FEWEST_WORDS = 3;

  /** "1 eller 2" answers a question that was asked, and is no errand of its own. */
  private static final Pattern NUMBERS_ALONE =
      Pattern.compile("[\\d\\s.,/?!-]+(?:(?:eller|or|och|and)[\\d\\s.,/?!-]+)?");

  private Hearing() {}

  /**
   * What a message says.
   *
   * @param language in which the conversation has been so far
   */
  static Heard of(
      Knowledge knowledge,
      StoredMessage message,
      Understanding understood,
      Said said,
      Language language,
      Instant now) {
    String text = message.text();
    SpokenLanguage spoken = SpokenLanguage.of(knowledge.town(), text, understood, language);
    Language read = spoken.sure().orElse(language);
    List<TimeMention> times = knowledge.times().parse(text, read, now);
    Answer answer = Answer.read(text, at -> times.stream().anyMatch(it -> it.isToldAt(at)));
    Map<String, Value> mentions = Mentions.of(knowledge.town(), text, answer, spoken, read);
    Said command = command(message, said, spoken, understood);
    return new Heard(
        text,
        spoken.sure(),
        command.command(),
        command.isKeyWord(),
        clarity(text, understood),
        understood.intents().stream().map(IntentGuess::intent).toList(),
        times.stream().map(Hearing::wish).toList(),
        mentions,
        new Reply(
            answer.pick(),
            answer.yes(),
            answer.no(),
            answer.denies(),
            answer.corrects(),
            answer.isStraight(),
            answer.opens(),
            answer.words()));
  }

  private static Said command(
      StoredMessage message, Said said, SpokenLanguage spoken, Understanding understood) {
    if (message.text().isBlank()) {
      return new Said(message.mediaCount() > 0 ? Command.PICTURE : Command.EMPTY, true);
    }
    if (message.channel() == Channel.WEB) {
      return inChat(said);
    }
    boolean cannotRead = spoken.foreign().isPresent() && understood.decision() != Decision.ACT;
    return said.command() == Command.NONE && cannotRead ? new Said(Command.LANGUAGE, false) : said;
  }

  /** There are no text messages to stop or start in a chat: STOPP ends what is under way. */
  private static Said inChat(Said said) {
    return switch (said.command()) {
      case OPT_OUT -> new Said(Command.CANCEL, said.isKeyWord());
      case OPT_IN -> new Said(Command.NONE, false);
      default -> said;
    };
  }

  private static Clarity clarity(String text, Understanding understood) {
    if (NUMBERS_ALONE.matcher(text.toLowerCase(Locale.ROOT)).matches()) {
      return Clarity.UNCLEAR;
    }
    Optional<IntentGuess> best = understood.best();
    if (best.filter(it -> it.intent().equals(OUT_OF_SCOPE)).isPresent()) {
      boolean sure =
          best.filter(it -> it.confidence() >= SURELY_NOT_OURS).isPresent()
              && SpokenLanguage.words(text) >= FEWEST_WORDS;
      return sure ? Clarity.NOT_OURS : Clarity.UNCLEAR;
    }
    return switch (understood.decision()) {
      case ACT -> Clarity.CLEAR;
      case ASK -> isLikely(understood) ? Clarity.CLEAR : Clarity.UNSURE;
      case FALLBACK -> Clarity.UNCLEAR;
    };
  }

  /** No flow does anything before it has asked, so a likely errand is begun and not asked about. */
  private static boolean isLikely(Understanding understood) {
    List<IntentGuess> guesses = understood.intents();
    return !guesses.isEmpty()
        && guesses.get(0).confidence() >= LIKELY
        && guesses.stream().skip(1).allMatch(it -> it.confidence() <= HARDLY);
  }

  private static Wish wish(TimeMention mention) {
    return new Wish(
        mention.from() == null ? null : mention.from().toInstant(),
        mention.to() == null ? null : mention.to().toInstant(),
        mention.isPoint(),
        mention.dailyFrom(),
        mention.dailyTo(),
        mention.notDays());
  }
}
