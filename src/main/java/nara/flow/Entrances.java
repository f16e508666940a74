package nara.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nara.flow.Input.Heard;
import nara.message.IdentityLevel;

/** The ways into a flow. */
final class Entrances {
  private static final String HUMAN = "talk_to_person";
  private static final String OUT_OF_SCOPE = "out_of_scope";

  /** It may be about the caseworker who is asked about anything else. */
  private static final String COMPLAINT = "complaint";

  /** What a menu keeps for itself when it leads on. */
  private static final List<String> OF_MENUS = List.of("meaning", "meanings");

  private Entrances() {}

  /** Starts what an intent asks for: its flow, or the way to a human where there is none. */
  static Move start(Scene scene, String intent, Heard heard) {
    if (intent.equals(HUMAN)) {
      return pattern(scene, "human", heard);
    }
    if (intent.equals(OUT_OF_SCOPE)) {
      return pattern(scene, "not_ours", heard);
    }
    Optional<FlowVersion> version = scene.book().startedBy(intent);
    return intent.equals(COMPLAINT) && version.isEmpty()
        ? otherCaseworker(scene, heard)
        : flow(scene, version, heard);
  }

  /** A human besides their own caseworker; to whoever we do not know, nobody has a caseworker. */
  static Move otherCaseworker(Scene scene, Heard heard) {
    boolean known = scene.facts().identity().reaches(IdentityLevel.KNOWN_CONTACT);
    return otherwiseOrEnter(scene, known ? "other_caseworker" : "identify", heard);
  }

  private static Move flow(Scene scene, Optional<FlowVersion> version, Heard heard) {
    IdentityLevel identity = scene.facts().identity();
    Optional<FlowVersion> open = version.filter(it -> isOpenFor(it.main(), scene.facts()));
    if (open.isEmpty()) {
      boolean known = identity.reaches(IdentityLevel.KNOWN_CONTACT);
      return otherwiseOrEnter(scene, known ? "not_mine" : "identify", heard);
    }
    Flow flow = open.get().main();
    if (!identity.reaches(flow.identity())) {
      return otherwiseOrEnter(scene, "identify", heard);
    }
    leaveOptional(scene, flow);
    noteInterruption(scene, flow);
    leaveEarlier(scene, flow.id());
    Move move = enter(scene, flow, open.get().hash(), heard);
    takeUpWish(scene, flow);
    return move;
  }

  /** A time that was named just before is for the errand that comes after it. */
  private static void takeUpWish(Scene scene, Flow flow) {
    Memory memory = scene.session().memory();
    Frame frame = scene.session().top().orElseThrow();
    Memory.Wished wished = memory.wished();
    if (wished == null || flow.isDialogue()) {
      return;
    }
    if (wished.isRecent(scene.facts().now()) && !frame.variables().containsKey("wish")) {
      scene.top(frame.with(Map.of("wish", new Value.Wishes(wished.wishes()))));
    }
    scene.session(scene.session().withMemory(memory.withWished(null)));
  }

  /** A question that need not be answered is no errand that waits. */
  private static void leaveOptional(Scene scene, Flow flow) {
    AwaitingStep open = scene.question();
    if (open != null && open.question().isOptional() && !flow.isDialogue()) {
      scene.session(scene.session().withFrames(Chains.withoutTop(scene.session().frames())));
    }
  }

  /** A flow may be limited to the teams that try it out; all others get a human. */
  private static boolean isOpenFor(Flow flow, Facts facts) {
    return flow.pilot().isEmpty() || flow.pilot().contains(facts.team());
  }

  private static void noteInterruption(Scene scene, Flow flow) {
    scene
        .session()
        .top()
        .filter(it -> scene.question() != null && !flow.isDialogue())
        .filter(it -> !scene.book().isPattern(it.flow()) && !it.flow().equals(flow.id()))
        .ifPresent(it -> scene.asides().interrupts(it.flow()));
  }

  /** Enters a pattern, unless its own question is open and says what comes after it. */
  private static Move otherwiseOrEnter(Scene scene, String name, Heard heard) {
    boolean isOpen = scene.session().top().filter(it -> it.flow().equals(name)).isPresent();
    AwaitingStep open = scene.question();
    if (isOpen && open != null) {
      Optional<Move> otherwise = open.otherwise(scene, heard);
      if (otherwise.isPresent()) {
        return otherwise.get();
      }
    }
    return pattern(scene, name, heard);
  }

  /** Enters a pattern, with what the resident mentioned. */
  static Move pattern(Scene scene, String name, Heard heard) {
    leaveEarlier(scene, name);
    return enter(scene, scene.book().pattern(name), "", heard);
  }

  /** Enters a pattern. */
  static Move pattern(Scene scene, String name) {
    return pattern(scene, name, nothingBut(Map.of()));
  }

  /** A flow that is asked for again begins anew; it is never open twice. */
  private static void leaveEarlier(Scene scene, String flow) {
    Session session = scene.session();
    scene.session(
        session.withFrames(
            Chains.keep(session.frames(), it -> !Chains.root(it).flow().equals(flow))));
  }

  private static Move enter(Scene scene, Flow flow, String hash, Heard heard) {
    Frame frame = Frame.begin(flow.id(), hash, false, scene.facts().now());
    scene.session(scene.session().push(frame));
    remember(scene, heard);
    return Move.Go.on(flow.first().id());
  }

  /** Goes into another flow, of the same version, that comes back. */
  static Move call(Scene scene, String name, Map<String, Value> with) {
    Frame caller = scene.session().top().orElseThrow();
    Frame sought = Frame.begin(name, caller.hash(), true, scene.facts().now());
    Flow flow =
        scene
            .book()
            .flow(sought)
            .orElseThrow(() -> new IllegalStateException(caller.flow() + " calls no " + name));
    scene.session(scene.session().push(sought.with(with)));
    return Move.Go.on(flow.first().id());
  }

  /** Begins a flow by its name. */
  static Move begin(Scene scene, String name) {
    return flow(scene, Optional.ofNullable(scene.book().flows().get(name)), nothingBut(Map.of()));
  }

  /** Leaves the flow under way, and those that called it, for another. */
  static Move leaveFor(Scene scene, String to) {
    Map<String, Value> kept =
        new HashMap<>(scene.session().top().map(Frame::variables).orElse(Map.of()));
    kept.keySet().removeAll(OF_MENUS);
    scene.session(scene.session().withFrames(Chains.withoutTop(scene.session().frames())));
    FlowVersion named = scene.book().flows().get(to);
    Heard heard = nothingBut(kept);
    return named != null ? flow(scene, Optional.of(named), heard) : start(scene, to, heard);
  }

  /** What a text mentioned before is not asked for again. */
  private static Heard nothingBut(Map<String, Value> kept) {
    Map<String, Value> mentions = new HashMap<>(kept);
    List<Wish> wishes =
        mentions.remove("wish") instanceof Value.Wishes it ? it.wishes() : List.of();
    return Heard.nothing(Input.Command.NONE, wishes, mentions);
  }

  /** Keeps what was mentioned beside the answer, such as another place. */
  static void remember(Scene scene, Heard heard) {
    scene
        .session()
        .top()
        .ifPresent(
            frame -> {
              Map<String, Value> heardOf = new HashMap<>(heard.mentions());
              if (!heard.wishes().isEmpty() && !frame.variables().containsKey("wish")) {
                heardOf.put("wish", new Value.Wishes(heard.wishes()));
              }
              scene.top(frame.with(heardOf));
            });
  }
}
