package nara;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nara.authoring.BotReader;
import nara.authoring.BrokenFilesException;
import nara.authoring.Content;
import nara.authoring.ModelShelf;
import nara.conversation.Knowledge;
import nara.understand.TimeParser;
import nara.understand.Understander;

/** What the assistant goes by, read from the files of a folder. */
public final class Library implements Supplier<Knowledge> {
  private final Content content;
  private final Knowledge knowledge;

  private Library(Content content, Knowledge knowledge) {
    this.content = content;
    this.knowledge = knowledge;
  }

  /**
   * Reads the files, and trains what is not trained yet.
   *
   * @param cache keeps trained models, by the content they were trained on
   * @throws BrokenFilesException naming every problem
   */
  public static Library open(Path home, Path cache, Consumer<String> progress)
      throws BrokenFilesException {
    Content content = Content.read(home);
    Understander understander =
        BotReader.read(home, new ModelShelf(cache.resolve("models"), progress));
    return new Library(
        content, new Knowledge(content.flows(), content.town(), understander, new TimeParser()));
  }

  public Content content() {
    return content;
  }

  @Override
  public Knowledge get() {
    return knowledge;
  }

  /**
   * Refuses flows that want done what nothing here does, and texts that could not be said.
   *
   * @throws UnknownActionsException naming them
   */
  void requireWhole(Assistant assistant, Instant now) {
    List<String> problems = new ArrayList<>(assistant.actions().problemsOf(content.flows()));
    problems.addAll(knowledge.unspeakable(now));
    if (!problems.isEmpty()) {
      throw new UnknownActionsException(problems);
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
