package nara.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import nara.authoring.BrokenFilesException;
import nara.authoring.Conversation;
import nara.authoring.ConversationReader;
import nara.authoring.FlowFile;
import nara.authoring.FlowFiles;
import nara.authoring.Problem;
import nara.authoring.Problems;
import nara.cli.converse.Coverage;
import nara.cli.converse.Coverage.Gap;
import nara.cli.converse.Failure;
import nara.cli.converse.Result;
import nara.cli.converse.Stage;
import nara.message.Language;
import nara.understand.Understander;

/**
 * What running the conversations shows: those that go otherwise, and what none comes by. And what
 * only the models show that run in them: texts in another language than they should be.
 */
final class CoverageGaps {
  /** Whoever waits longer is told why. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Path home;
  private final Language language;
  private final Consumer<String> progress;
  private final Clock clock;

  /**
   * Of the files in a folder.
   *
   * @param progress is told what takes long
   * @param clock the machine's, by which it is long
   */
  CoverageGaps(Path home, Language language, Consumer<String> progress, Clock clock) {
    this.home = home;
    this.language = language;
    this.progress = progress;
    this.clock = clock;
  }

  List<Problem> find() {
    Instant begun = clock.instant();
    Problems problems = new Problems(language);
    try (Rehearsal rehearsal = Rehearsal.open(home, progress)) {
      Coverage coverage = new Coverage();
      AtomicBoolean isTold = new AtomicBoolean();
      List<Conversation> conversations = conversations();
      rehearsal
          .stages(conversations.size())
          .play(
              conversations,
              Stage::run,
              (conversation, results) -> {
                if (clock.instant().isAfter(begun.plus(PATIENCE)) && !isTold.getAndSet(true)) {
                  CheckTexts.in(language.code()).map(CheckTexts::playing).ifPresent(progress);
                }
                for (Result result : results) {
                  coverage.add(result);
                  result.failures().forEach(it -> tell(it, problems));
                }
              });
      FlowFiles files = FlowFiles.read(home, new Problems(language));
      Understander understander = rehearsal.stage().knowledge().get().understander();
      new TranslatedTexts(home, understander, problems).check(files);
      coverage
          .gaps(rehearsal.stage().knowledge().get().flows().all())
          .forEach(it -> tell(it, files, problems));
    } catch (BrokenFilesException e) {
      return e.problems();
    }
    return problems.all();
  }

  private List<Conversation> conversations() throws BrokenFilesException {
    List<Conversation> all = new ArrayList<>();
    for (Path file : ConversationReader.files(home.resolve("conversations"))) {
      all.add(ConversationReader.read(file, "conversations/" + file.getFileName()));
    }
    return all;
  }

  private static void tell(Failure failure, Problems problems) {
    problems.add(
        failure.file(), failure.line(), 1, "conversation_fails", "problem", failure.problem());
  }

  private static void tell(Gap gap, FlowFiles files, Problems problems) {
    FlowFile file = files.flows().getOrDefault(gap.flow(), files.patterns().get(gap.flow()));
    if (file == null) {
      throw new IllegalStateException("no file has the flow " + gap.flow());
    }
    String place = gap.flow() + "." + gap.step();
    String code = gap.isStep() ? "step_uncovered" : "way_uncovered";
    String by = gap.by().isEmpty() ? "then" : gap.by();
    problems.addAt(file.step(gap.step()), code, "step", place, "by", by);
  }
}
