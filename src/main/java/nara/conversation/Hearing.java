package nara.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nara.flow.Input.Clarity;
import nara.flow.Input.Command;
import nara.flow.Input.Heard;
import nara.flow.Input.Reply;
import nara.flow.Value;
import nara.flow.Wish;
import nara.message.Language;
import nara.thread.StoredMessage;
import nara.town.Place;
import nara.town.Town;
import nara.understand.Answer;
import nara.understand.IntentGuess;
import nara.understand.NameFinder;
import nara.understand.Understanding;
import nara.understand.times.TimeMention;

/** Puts what was understood into the words of the flow engine. */
final class Hearing {
  private static final String OUT_OF_SCOPE = "out_of_scope";

  private static final int MORE_THAN_AN_ANSWER = 5;
  private static final String USUAL_PLACE = "office";

  /** "1 eller 2" answers a question that was asked, and is no errand of its own. */
  private static final Pattern NUMBERS_ALONE =
      Pattern.compile("[\\d\\s.,/?!-]+(?:(?:eller|or|och|and)[\\d\\s.,/?!-]+)?");

  private Hearing() {}

  static Heard of(
      Knowledge knowledge,
      StoredMessage message,
      Understanding understood,
      Command command,
      Language language,
      Instant now) {
    Language written = understood.language();
    Language read = knowledge.town().speaks().contains(written) ? written : language;
    List<TimeMention> times = knowledge.times().parse(message.text(), read, now);
    Answer answer =
        Answer.read(
            message.text(), at -> times.stream().anyMatch(it -> it.start() <= at && at < it.end()));
    return new Heard(
        message.text(),
        emptyOr(message, command),
        clarity(message.text(), understood),
        understood.intents().stream().map(IntentGuess::intent).toList(),
        wishes(times),
        mentions(knowledge.town(), message.text(), answer, language),
        new Reply(answer.pick(), answer.yes(), answer.no(), answer.isStraight(), answer.words()));
  }

  private static Command emptyOr(StoredMessage message, Command command) {
    if (message.text().isBlank()) {
      return message.mediaCount() > 0 ? Command.PICTURE : Command.EMPTY;
    }
    return command;
  }

  private static Clarity clarity(String text, Understanding understood) {
    if (NUMBERS_ALONE.matcher(text).matches()) {
      return Clarity.UNCLEAR;
    }
    if (understood.best().filter(it -> it.intent().equals(OUT_OF_SCOPE)).isPresent()) {
      return Clarity.UNCLEAR;
    }
    return switch (understood.decision()) {
      case ACT -> Clarity.CLEAR;
      case ASK -> Clarity.UNSURE;
      case FALLBACK -> Clarity.UNCLEAR;
    };
  }

  private static List<Wish> wishes(List<TimeMention> mentions) {
    return mentions.stream().map(Hearing::wish).toList();
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

  /** What is said beside the answer, such as another place, is kept for whoever can decide it. */
  private static Map<String, Value> mentions(
      Town town, String text, Answer answer, Language language) {
    Map<String, Value> found = new HashMap<>();
    boolean saysMore = answer.words().size() >= MORE_THAN_AN_ANSWER && !answer.isStraight();
    if (answer.pick().isPresent() && saysMore) {
      found.put("besides", new Value.Text("yes"));
    }
    new NameFinder(namesOfPlaces(town))
        .find(text)
        .flatMap(key -> town.places().stream().filter(it -> it.key().equals(key)).findFirst())
        .filter(it -> !it.key().equals(USUAL_PLACE))
        .ifPresent(
            it -> {
              found.put("place", new Value.Text(it.name().in(language)));
              found.put("place_asked", new Value.Text("yes"));
            });
    return found;
  }

  private static Map<String, List<String>> namesOfPlaces(Town town) {
    Map<String, List<String>> names = new HashMap<>();
    for (Place place : town.places()) {
      List<String> ways = new ArrayList<>(place.also());
      ways.addAll(place.name().byLanguage().values());
      names.put(place.key(), ways);
    }
    return names;
  }
}
