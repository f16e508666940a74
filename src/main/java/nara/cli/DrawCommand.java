package nara.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nara.authoring.Content;
import nara.cli.draw.FlowPictures;
import nara.cli.draw.IndexPage;
import nara.flow.Flow;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./nara draw}. */
@Command(
    name = "draw",
    description = "Ritar flödena som bilder (SVG), ett flöde per bild och alla på en.",
    mixinStandardHelpOptions = true)
final class DrawCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "FLÖDE",
      description = "flödet eller mönstret som ritas; utan namn alla, helheten och en sida med dem")
  private @Nullable String name;

  @Option(
      names = "--out",
      paramLabel = "MAPP",
      description = "mappen där bilderna läggs; annars target/flows")
  private @Nullable Path out;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Path home = Home.find();
    FlowPictures pictures = FlowPictures.of(Content.read(home).flows());
    Path folder = out == null ? home.resolve("target").resolve("flows") : out;
    if (name == null) {
      all(pictures, folder);
      return 0;
    }
    return one(pictures, name, folder);
  }

  private void all(FlowPictures pictures, Path folder) {
    List<Flow> flows = flows(pictures);
    flows.forEach(it -> write(folder, FlowPictures.file(it.id()), pictures.picture(it)));
    write(folder, FlowPictures.file(FlowPictures.WHOLE), pictures.whole());
    Path page = write(folder, "index.html", IndexPage.html(pictures));
    PrintWriter to = spec.commandLine().getOut();
    to.println(flows.size() + 1 + " bilder i " + folder);
    to.println("Alla på en sida: " + page);
  }

  private int one(FlowPictures pictures, String flow, Path folder) {
    List<Flow> flows = flows(pictures);
    List<Flow> named = flows.stream().filter(it -> it.id().equals(flow)).toList();
    if (named.isEmpty()) {
      String names = flows.stream().map(Flow::id).sorted().collect(Collectors.joining(", "));
      PrintWriter err = spec.commandLine().getErr();
      err.println("Det finns inget flöde som heter " + flow + ". De som finns är: " + names + ".");
      return Commands.BAD_INPUT;
    }
    String picture = pictures.picture(named.get(0));
    spec.commandLine().getOut().println(write(folder, FlowPictures.file(flow), picture));
    return 0;
  }

  private static List<Flow> flows(FlowPictures pictures) {
    List<Flow> flows = new ArrayList<>(pictures.flows());
    flows.addAll(pictures.patterns());
    return flows;
  }

  private static Path write(Path folder, String file, String text) {
    Path path = folder.resolve(file);
    try {
      Files.createDirectories(folder);
      return Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Det går inte att skriva " + path + ". Välj en annan mapp med --out.", e);
    }
  }
}
