package nara.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nara.flow.Flow;
import nara.flow.FlowBook;
import nara.flow.Phrase;
import nara.town.Town;

/**
 * What the designers' files say.
 *
 * @param sources the text of each flow file by its content hash
 */
public record Content(FlowBook flows, Map<String, String> sources, Town town) {
  private static final String TOWN = "bot/town.yaml";
  private static final List<String> PATTERNS =
      List.of(
          "greeting",
          "human",
          "cancel",
          "not_understood",
          "unsure",
          "not_mine",
          "identify",
          "danger",
          "opt_out",
          "opt_in",
          "help",
          "picture",
          "empty",
          "failed");

  public Content {
    sources = Map.copyOf(sources);
  }

  /**
   * Reads {@code flows/} and {@code bot/town.yaml}.
   *
   * @param home the folder in which they lie
   * @throws BrokenFilesException naming every problem
   */
  public static Content read(Path home) throws BrokenFilesException {
    Problems problems = new Problems();
    Map<String, String> sources = new HashMap<>();
    Map<String, Flow> flows = flows(home, "flows", sources, problems);
    Map<String, Flow> patterns = flows(home, "flows/patterns", sources, problems);
    for (String needed : PATTERNS) {
      if (!patterns.containsKey(needed)) {
        String file = "flows/patterns/" + needed + ".yaml";
        problems.add(
            new Problem(
                file,
                1,
                1,
                "mönstret " + needed + " saknas eller går inte att läsa",
                "Skriv det; alla samtal behöver det"));
      }
    }
    requireNoClash(flows, patterns, problems);
    Optional<Town> town =
        TextFile.read(home.resolve(TOWN), TOWN, problems)
            .map(it -> TownReader.read(TOWN, it, problems));
    Map<String, Phrase> labels = labels(home, problems);
    if (!problems.isEmpty() || town.isEmpty()) {
      throw new BrokenFilesException(problems.all());
    }
    return new Content(new FlowBook(flows, patterns, labels, Map.of()), sources, town.get());
  }

  private static Map<String, Phrase> labels(Path home, Problems problems) {
    Map<String, Phrase> labels = new HashMap<>();
    IntentNames.read(home, problems)
        .forEach(
            (intent, label) -> {
              if (!label.text().isBlank()) {
                labels.put(intent, Phrase.swedish(label.text()));
              }
            });
    return labels;
  }

  private static void requireNoClash(
      Map<String, Flow> flows, Map<String, Flow> patterns, Problems problems) {
    Map<String, String> startedBy = new HashMap<>();
    for (Flow flow : flows.values()) {
      String file = "flows/" + flow.id() + ".yaml";
      if (patterns.containsKey(flow.id())) {
        problems.add(
            new Problem(file, 1, 1, flow.id() + " är redan namnet på ett mönster", "Byt namn"));
      }
      for (String intent : flow.startsOn()) {
        String other = startedBy.put(intent, flow.id());
        if (other != null) {
          problems.add(
              new Problem(
                  file,
                  1,
                  1,
                  intent + " startar både " + other + " och " + flow.id(),
                  "Låt bara ett flöde börja så"));
        }
      }
    }
  }

  private static Map<String, Flow> flows(
      Path home, String folder, Map<String, String> sources, Problems problems) {
    Map<String, Flow> all = new HashMap<>();
    for (Path path : yamlFiles(home.resolve(folder))) {
      String file = folder + "/" + path.getFileName();
      TextFile.read(path, file, problems)
          .ifPresent(
              source ->
                  FlowReader.read(file, source, problems)
                      .ifPresent(
                          flow -> {
                            sources.put(flow.hash(), source);
                            all.put(flow.id(), flow);
                            requireSameName(flow, path, file, problems);
                          }));
    }
    return all;
  }

  private static void requireSameName(Flow flow, Path path, String file, Problems problems) {
    if (!(flow.id() + ".yaml").equals(String.valueOf(path.getFileName()))) {
      problems.add(
          new Problem(
              file,
              1,
              1,
              "flödet heter " + flow.id() + " men filen något annat",
              "Ge dem samma namn"));
    }
  }

  /** The YAML files of a folder, by name; none if there is no such folder. */
  static List<Path> yamlFiles(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(it -> it.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
