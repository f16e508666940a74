package nara;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import nara.authoring.BotReader;
import nara.authoring.BrokenFilesException;
import nara.authoring.Content;
import nara.authoring.ModelShelf;
import nara.authoring.Problem;
import nara.authoring.check.Checkup;
import nara.authoring.check.SavedFindings;
import nara.conversation.FlowAbilities;
import nara.conversation.Knowledge;
import nara.flow.Abilities;
import nara.message.Language;
import nara.town.Town;
import nara.understand.Understander;
import nara.understand.times.TimeParser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the assistant goes by, read from the files of a folder. */
public final class Library implements Supplier<Knowledge> {
  private static final Logger LOG = LoggerFactory.getLogger(Library.class);

  private final Path home;
  private final Path models;
  private final Consumer<String> progress;
  private final FlowWatch flowWatch;
  private volatile Content content;
  private volatile Knowledge knowledge;
  private volatile String trainedOn;

  /** The files that could not be trained on; empty if those of now have not been tried. */
  private volatile String refused = "";

  private volatile boolean triesAgain;
  private volatile boolean approvedOnly;

  private Library(
      Path home,
      Path models,
      Consumer<String> progress,
      Content content,
      Understander understander,
      String trainedOn) {
    this.home = home;
    this.models = models;
    this.progress = progress;
    this.content = content;
    this.flowWatch = new FlowWatch(home, progress);
    this.knowledge = knowledge(content, understander);
    this.trainedOn = trainedOn;
  }

  private static Knowledge knowledge(Content content, Understander understander) {
    return new Knowledge(content.flows(), content.town(), understander, new TimeParser());
  }

  /**
   * Reads the files, and trains what is not trained yet.
   *
   * @param cache keeps trained models, by the content they were trained on
   * @throws BrokenFilesException naming every problem
   */
  public static Library open(Path home, Path cache, Consumer<String> progress)
      throws BrokenFilesException {
    Path models = cache.resolve("models");
    Content content = Content.read(home);
    String files = BotFiles.fingerprint(home);
    Understander understander = BotReader.read(home, new ModelShelf(models, progress));
    return new Library(home, models, progress, content, understander, files);
  }

  /**
   * Reads the files and serves at once, where need be with models of earlier files; {@link #keepUp}
   * trains those of now.
   *
   * @throws BrokenFilesException naming every problem
   */
  static Library openAtOnce(Path home, Path cache, Consumer<String> progress)
      throws BrokenFilesException {
    Path models = cache.resolve("models");
    Content content = Content.read(home);
    String files = BotFiles.fingerprint(home);
    ModelShelf shelf = ModelShelf.atOnce(models, progress);
    Understander understander = BotReader.read(home, shelf);
    String trainedOn = shelf.servesOlder() ? "" : files;
    return new Library(home, models, progress, content, understander, trainedOn);
  }

  /**
   * Trains anew if a file of the bot has changed, which takes a minute; what was trained before
   * serves until then, and goes on serving if the files cannot be used. What could not be trained
   * is tried again when a file changes, and at the next call if a file could not be read or
   * written.
   */
  public void keepUp() {
    String files = BotFiles.fingerprint(home);
    String all = BotFiles.fingerprintOfAll(home);
    if (files.equals(trainedOn) || all.equals(refused)) {
      return;
    }
    boolean isRetry = triesAgain;
    triesAgain = false;
    if (!isRetry) {
      progress.accept(
          "Språkfilerna i bot/ är ändrade. Den förra språkmodellen svarar tills den nya är tränad.");
    }
    try {
      use(BotReader.read(home, new ModelShelf(models, progress)));
      trainedOn = files;
      refused = "";
      progress.accept("Den nya språkmodellen svarar nu.");
    } catch (BrokenFilesException e) {
      refused = all;
      progress.accept("Språkfilerna går inte att använda, så den förra språkmodellen svarar än:");
      e.problems().forEach(it -> progress.accept(it.toString()));
    } catch (UncheckedIOException e) {
      LOG.warn("the files of the bot cannot be read: {}", e.getMessage());
      if (!isRetry) {
        progress.accept(
            "Språkfilerna i bot/ gick inte att läsa just nu, så den förra språkmodellen svarar än."
                + " Nya försök görs tills det går.");
      }
      triesAgain = true;
    } catch (RuntimeException e) {
      refused = all;
      tellFault(e);
    }
  }

  private synchronized void use(Understander understander) {
    knowledge = knowledge(content, understander);
  }

  private synchronized void use(Content newest) {
    content = newest;
    knowledge = knowledge(newest, knowledge.understander());
  }

  /**
   * Takes in changed flows, and tells what is wrong with files that have been saved.
   *
   * @param before is given what will be known, before anybody is answered by it: the versions of
   *     its flows must be kept first
   * @return whether flows had changed, and can be used
   */
  public boolean keepUpWithFlows(Consumer<Knowledge> before) {
    synchronized (flowWatch) {
      Optional<Content> changed = flowWatch.changed(content.town(), () -> findings(Instant.now()));
      changed.ifPresent(
          it -> {
            before.accept(knowledge(it, knowledge.understander()));
            use(it);
          });
      return changed.isPresent();
    }
  }

  private SavedFindings findings(Instant now) {
    Checkup checkup = checkup(Assistant::abilities, now);
    SavedFindings found = checkup.ofSave();
    return approvedOnly ? found.refusing(checkup.unapproved()) : found;
  }

  private void tellFault(RuntimeException e) {
    UUID number = UUID.randomUUID();
    LOG.error("training failed, number {}: {}", number, e.toString());
    LOG.debug("why training failed, number {}", number, e);
    progress.accept(
        "Den nya språkmodellen gick inte att träna, så den förra svarar än. Det är ett fel i Nära,"
            + " nummer "
            + number
            + " i loggen. Ångra den senaste ändringen i bot/, och berätta gärna om felet.");
  }

  public Content content() {
    return content;
  }

  @Override
  public Knowledge get() {
    return knowledge;
  }

  /**
   * Refuses flows that would break a running conversation, such as by wanting done what nothing
   * here does, and texts that could not be said.
   *
   * @throws BrokenFilesException naming every place in the flows
   * @throws UnknownActionsException naming what could not be said
   */
  void requireWhole(Assistant assistant, Instant now) throws BrokenFilesException {
    refuse(checkup(town -> FlowAbilities.of(town, assistant.actions()), now).ofStart());
    List<String> problems = new ArrayList<>(knowledge.unspeakable(now));
    if (!problems.isEmpty()) {
      throw new UnknownActionsException(problems);
    }
  }

  /**
   * Refuses texts about danger, consent and rights that nobody has approved as they stand, now and
   * when they are edited.
   *
   * @throws BrokenFilesException naming every file
   */
  void requireApproved(Instant now) throws BrokenFilesException {
    approvedOnly = true;
    refuse(checkup(Assistant::abilities, now).unapproved());
  }

  private Checkup checkup(Function<Town, Abilities> abilities, Instant now) {
    return new Checkup(home, Language.SWEDISH, abilities, LocalDate.ofInstant(now, Town.ZONE));
  }

  private static void refuse(List<Problem> problems) throws BrokenFilesException {
    if (!problems.isEmpty()) {
      throw new BrokenFilesException(problems);
    }
  }

  /**
   * Refuses to strand whoever is in the middle of a flow that this program cannot go on with.
   *
   * @throws UnknownActionsException naming what is missing
   */
  static void requirePerformable(List<String> missing) {
    if (!missing.isEmpty()) {
      List<String> lines = new ArrayList<>(missing);
      lines.add("Starta den förra versionen av Nära tills ingen är kvar där, högst några dagar.");
      throw new UnknownActionsException(lines);
    }
  }

  /** Flows that want done what nothing here does. */
  public static final class UnknownActionsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownActionsException(List<String> problems) {
      super(String.join("\n", problems));
    }
  }
}
