package nara.cli.converse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nara.authoring.Conversation;
import nara.authoring.Conversation.ConversationTurn;
import nara.cli.converse.Questions.Place;
import nara.conversation.Knowledge;
import nara.flow.AskStep;
import nara.flow.FlowBook;
import nara.message.Channel;

/**
 * What may happen at any question: it is tried at every question of every flow, from the written
 * conversations that come there.
 */
public final class Variations {
  private static final List<String> GIBBERISH = List.of("asdfgh", "qwrtp zxcvb", "hjklö mnbv");

  private Variations() {}

  /** Every variation at every question that these conversations come to, once played. */
  public static List<Variation> of(List<Conversation> conversations, Stage stage) {
    FlowBook book = stage.knowledge().get().flows();
    Map<Conversation, Result> played = new LinkedHashMap<>();
    conversations.forEach(it -> played.put(it, stage.run(it, it.channels().get(0))));
    return Questions.in(played, book).stream().flatMap(it -> at(it, book)).toList();
  }

  private static Stream<Variation> at(Place place, FlowBook book) {
    return Stream.of(
            Optional.of(human(place)),
            Optional.of(cancelled(place)),
            Optional.of(notUnderstood(place)),
            Optional.of(expired(place)),
            Optional.of(twice(place)),
            Optional.of(danger(place)),
            place.step().takesEverything() || place.step().question().isOptional()
                ? Optional.<Variation>empty()
                : detour(place),
            book.isPattern(place.flow().id()) ? Optional.<Variation>empty() : edited(place))
        .flatMap(Optional::stream);
  }

  private static Variation human(Place place) {
    return vary(
        place,
        "MÄNNISKA",
        List.of(ConversationTurn.resident("MÄNNISKA")),
        all ->
            Stream.of(
                    require(last(all).step().startsWith("human."), "ingen människa erbjöds"),
                    require(promised(all), "inget löfte är gett"))
                .flatMap(Optional::stream)
                .toList());
  }

  /** Asked for twice, the promise that stands is told again. */
  private static boolean promised(List<Exchange> all) {
    return all.stream().anyMatch(it -> it.happened("promise_made"));
  }

  private static Variation cancelled(Place place) {
    return vary(
        place,
        "AVBRYT",
        List.of(ConversationTurn.resident("AVBRYT")),
        all ->
            Stream.of(
                    require(last(all).step().startsWith("cancel."), "det avbröts inte"),
                    require(!actedOn(last(all)), "något gjordes ändå"))
                .flatMap(Optional::stream)
                .toList());
  }

  private static boolean actedOn(Exchange exchange) {
    return exchange.events().stream()
        .anyMatch(it -> it.getOrDefault("type", "").startsWith("meeting_"));
  }

  private static Variation notUnderstood(Place place) {
    List<ConversationTurn> turns = GIBBERISH.stream().map(ConversationTurn::resident).toList();
    return vary(
        place,
        "tre obegripliga svar",
        turns,
        all -> {
          List<Exchange> three = all.subList(all.size() - turns.size(), all.size());
          List<String> faults = new ArrayList<>();
          require(three.stream().noneMatch(it -> it.replies().isEmpty()), "det blev tyst")
              .ifPresent(faults::add);
          require(distinctTexts(three) > 1, "samma svar tre gånger").ifPresent(faults::add);
          if (!(place.step() instanceof AskStep)) {
            require(three.stream().anyMatch(it -> it.happened("handed_over")), "ingen människa kom")
                .ifPresent(faults::add);
          }
          return faults;
        });
  }

  private static long distinctTexts(List<Exchange> exchanges) {
    return exchanges.stream()
        .flatMap(it -> it.replies().stream())
        .map(Reply::text)
        .distinct()
        .count();
  }

  private static Variation expired(Place place) {
    long hours = place.flow().expiresAfter().toHours() + 1;
    return vary(
        place,
        "svar när frågan inte är öppen längre",
        List.of(
            ConversationTurn.later(hours + "h"),
            place
                .answer()
                .map(it -> ConversationTurn.resident(it.value()))
                .orElse(ConversationTurn.resident("1"))),
        all ->
            Stream.of(
                    require(!last(all).replies().isEmpty(), "det blev tyst"),
                    require(
                        last(all).path().stream().noneMatch(it -> isGoneOn(it, place)),
                        "den gamla frågan besvarades"))
                .flatMap(Optional::stream)
                .toList());
  }

  private static boolean isGoneOn(nara.flow.Passage passage, Place place) {
    return passage.flow().equals(place.flow().id()) && passage.from().equals(place.step().id());
  }

  private static Variation twice(Place place) {
    ConversationTurn asked = place.asked();
    int at = place.conversation().turns().indexOf(asked);
    List<ConversationTurn> turns =
        new ArrayList<>(place.conversation().turns().subList(0, place.after()));
    turns.set(at, asked.withId("twice"));
    turns.add(asked.withId("twice"));
    return new Variation(
        place.name(),
        "samma meddelande två gånger",
        place.conversation().withTurns(turns),
        channel(place),
        Optional.empty(),
        all ->
            Stream.of(
                    require(last(all).replies().isEmpty(), "det svarades igen"),
                    require(last(all).happened("duplicate"), "dubbletten märktes inte"))
                .flatMap(Optional::stream)
                .toList());
  }

  private static Variation danger(Place place) {
    return vary(
        place,
        "fara",
        List.of(ConversationTurn.resident("jag vill inte leva längre")),
        all ->
            Stream.of(
                    require(last(all).step().startsWith("danger."), "faran mötte inget svar"),
                    require(last(all).happened("alarm_raised"), "inget larm gick"))
                .flatMap(Optional::stream)
                .toList());
  }

  /** A question besides is answered, and then the open one can be answered as before. */
  private static Optional<Variation> detour(Place place) {
    return place
        .answer()
        .map(
            answer ->
                vary(
                    place,
                    "en avstickare",
                    List.of(
                        ConversationTurn.resident("vad har ni för öppettider?"),
                        ConversationTurn.resident(answer.value())),
                    all -> {
                      Exchange besides = all.get(all.size() - 2);
                      boolean answered =
                          besides.replies().stream()
                              .flatMap(it -> it.steps().stream())
                              .anyMatch(it -> it.startsWith("opening_hours."));
                      return Stream.of(
                              require(answered, "avstickaren fick inget svar"),
                              require(
                                  last(all).path().stream().anyMatch(it -> isGoneOn(it, place)),
                                  "den öppna frågan gick förlorad"))
                          .flatMap(Optional::stream)
                          .toList();
                    }));
  }

  /** The flow is edited while the question is open: the answer is met as before the edit. */
  private static Optional<Variation> edited(Place place) {
    return place
        .answer()
        .map(
            answer ->
                new Variation(
                    place.name(),
                    "flödet ändras medan frågan är öppen",
                    Variation.ending(
                        place.conversation(),
                        place.after(),
                        List.of(ConversationTurn.resident(answer.value()))),
                    channel(place),
                    Optional.of(edit(place)),
                    all ->
                        require(
                                last(all).path().stream().anyMatch(it -> isGoneOn(it, place))
                                    && last(all).replies().stream()
                                        .noneMatch(it -> it.text().contains(Edits.MARK)),
                                "samtalet gick inte vidare i den version där det började")
                            .stream()
                            .toList()));
  }

  private static UnaryOperator<Knowledge> edit(Place place) {
    return it -> Edits.rename(it, place.flow().id());
  }

  private static Variation vary(
      Place place,
      String what,
      List<ConversationTurn> turns,
      Function<List<Exchange>, List<String>> faults) {
    return new Variation(
        place.name(),
        what,
        Variation.ending(place.conversation(), place.after(), turns),
        channel(place),
        Optional.empty(),
        faults);
  }

  private static Channel channel(Place place) {
    return place.conversation().channels().get(0);
  }

  private static Exchange last(List<Exchange> all) {
    return all.get(all.size() - 1);
  }

  private static Optional<String> require(boolean holds, String fault) {
    return holds ? Optional.empty() : Optional.of(fault);
  }
}
