package nara.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nara.authoring.BotReader;
import nara.authoring.ModelShelf;
import nara.understand.Understander;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains the models that go into the jar; the build calls it. */
@Command(name = "pack-models", hidden = true)
final class PackModelsCommand implements Callable<Integer> {
  @Parameters(index = "0", description = "where bot/ lies")
  private Path home = Path.of(".");

  @Parameters(index = "1", description = "where the models are put")
  private Path folder = Path.of("models");

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    ModelShelf shelf = new ModelShelf(folder, it -> spec.commandLine().getOut().println("· " + it));
    Understander unused = BotReader.read(home, shelf);
    shelf.writeIndex();
    shelf.removeUnused();
    return 0;
  }
}
