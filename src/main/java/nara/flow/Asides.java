package nara.flow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nara.message.Channel;
import nara.message.SmsText;
import org.jspecify.annotations.Nullable;

/**
 * What a turn says besides the errand: that a machine writes, in which language it goes on, that
 * something else waits meanwhile, and what was open before. Where a text message would grow too
 * long, what can be spared is left out.
 */
final class Asides {
  private static final int MOST_SEGMENTS = 2;

  /**
   * What is still to be said when the turn goes on after a call.
   *
   * @param beforeResuming where the conversation stood before an earlier question was asked again
   * @param interrupted the flow that waits meanwhile
   */
  record Pending(
      Optional<Session> beforeResuming, Optional<String> interrupted, boolean changedLanguage) {
    static final Pending NOTHING = new Pending(Optional.empty(), Optional.empty(), false);
  }

  private @Nullable Session beforeResuming;
  private @Nullable String interrupted;
  private boolean changedLanguage;

  Asides(Pending pending) {
    this.beforeResuming = pending.beforeResuming().orElse(null);
    this.interrupted = pending.interrupted().orElse(null);
    this.changedLanguage = pending.changedLanguage();
  }

  Pending pending() {
    return new Pending(
        Optional.ofNullable(beforeResuming), Optional.ofNullable(interrupted), changedLanguage);
  }

  /** The language has changed with this message. */
  void languageChanged() {
    changedLanguage = true;
  }

  /** A new errand interrupts this flow's open question. */
  void interrupts(String flow) {
    interrupted = flow;
  }

  /** Asks the question again that was open before an interruption, once, saying where we were. */
  void resume(Scene scene) {
    AwaitingStep open = scene.question();
    Optional<Frame> top = scene.session().top();
    if (open == null || open.question().isOptional() || top.isEmpty() || top.get().resumed()) {
      return;
    }
    beforeResuming = scene.session();
    scene.sayBesides(scene.says().size(), "resumed", "where", errand(scene, top.get().flow()));
    open.ask(scene);
    scene.session().top().ifPresent(it -> scene.top(it.withResumed()));
  }

  /** The errand of a flow, for a text that says where we were. */
  static Map<String, Value> errand(Scene scene, String flow) {
    Optional<String> errand =
        Optional.ofNullable(scene.book().flows().get(flow))
            .flatMap(it -> scene.book().errand(it.main(), scene.session().language()));
    return Map.of(
        "has_errand",
        Scene.yesOrNo(errand.isPresent()),
        "errand",
        new Value.Text(errand.orElse("")));
  }

  /** Puts everything in its place, once the turn is over. */
  void complete(Scene scene) {
    String spoke = scene.session().last().step();
    sayWhatWaits(scene);
    if (!scene.session().greeted() && !scene.says().isEmpty()) {
      Greeting.around(scene);
      scene.session(scene.session().withGreeted());
    }
    sayLanguage(scene);
    if (beforeResuming != null && isTooLong(scene)) {
      spareResuming(scene, beforeResuming);
      spoke = scene.session().last().step();
    }
    if (!scene.says().isEmpty()) {
      boolean repeats = scene.says().stream().anyMatch(it -> it.step().equals("repeat.last"));
      String text = repeats ? scene.session().last().text() : text(scene.says());
      scene.session(scene.session().withLast(new Spoken(spoke, text)));
    }
  }

  private void sayWhatWaits(Scene scene) {
    String waiting = interrupted;
    if (waiting == null || scene.question() == null) {
      return;
    }
    boolean asksItself =
        scene
            .session()
            .top()
            .filter(it -> !it.flow().equals(waiting) && !scene.book().isPattern(it.flow()))
            .isPresent();
    if (asksItself) {
      scene.sayBesides(0, "interrupted", "waits", errand(scene, waiting));
      if (isTooLong(scene)) {
        scene.unsay(0);
      }
    }
  }

  private void sayLanguage(Scene scene) {
    boolean isSaid = scene.says().stream().anyMatch(it -> it.step().startsWith("language."));
    if (!changedLanguage || isSaid || scene.says().isEmpty()) {
      return;
    }
    int last = scene.says().size();
    scene.sayBesides(last, "language", "now", Map.of());
    if (isTooLong(scene)) {
      scene.unsay(last);
    }
  }

  private void spareResuming(Scene scene, Session before) {
    String question = scene.session().last().step();
    for (int i = scene.says().size() - 1; i >= 0; i--) {
      String step = scene.says().get(i).step();
      if (step.equals("resumed.where") || step.equals(question)) {
        scene.unsay(i);
      }
    }
    scene.session(before.withGreeted());
  }

  private static boolean isTooLong(Scene scene) {
    return scene.facts().channel() == Channel.SMS
        && new SmsText(text(scene.says())).segments() > MOST_SEGMENTS;
  }

  private static String text(List<Say> says) {
    return says.stream().map(Say::text).collect(Collectors.joining(" ")).strip();
  }
}
