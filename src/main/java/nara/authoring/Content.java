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
import nara.flow.FlowVersion;
import nara.flow.Phrase;
import nara.message.Language;
import nara.town.Town;

/** What the designers' files say. */
public record Content(FlowBook flows, Town town) {
  /** The patterns that the engine needs. */
  static final List<String> PATTERNS =
      List.of(
          "cancel",
          "circles",
          "closed",
          "correct",
          "danger",
          "empty",
          "expired",
          "failed",
          "greeting",
          "help",
          "human",
          "human_owns",
          "identify",
          "interrupted",
          "language",
          "not_mine",
          "not_ours",
          "new_person",
          "other_caseworker",
          "not_understood",
          "opt_in",
          "opt_out",
          "pause",
          "picture",
          "repeat",
          "resumed",
          "unsure",
          "why");

  /**
   * Reads {@code flows/} and {@code bot/town.yaml}.
   *
   * @param home the folder in which they lie
   * @throws BrokenFilesException naming every problem
   */
  public static Content read(Path home) throws BrokenFilesException {
    Problems problems = new Problems();
    DesignFiles files = DesignFiles.read(home, problems);
    if (!problems.isEmpty()) {
      throw new BrokenFilesException(problems.all());
    }
    return of(files.flows(), files.labels(), files.town());
  }

  static Content of(FlowFiles files, Map<String, Phrase> labels, Town town) {
    Map<String, FlowVersion> versions = files.versions();
    Map<String, Flow> patterns = new HashMap<>();
    files.patterns().forEach((name, file) -> patterns.put(name, file.flow()));
    return new Content(new FlowBook(versions, patterns, labels, Map.of()), town);
  }

  static void requirePatterns(FlowFiles files, Problems problems) {
    for (String needed : PATTERNS) {
      if (!files.patternNames().contains(needed)) {
        String file = "flows/patterns/" + needed + ".yaml";
        problems.add(file, 1, 1, "pattern_missing", "pattern", needed);
      }
    }
  }

  /** What residents call the intents, as {@code bot/intents/labels.yaml} says. */
  static Map<String, Phrase> labels(Map<String, Yaml> intents) {
    Map<String, Phrase> labels = new HashMap<>();
    intents.forEach((intent, label) -> label(label).ifPresent(it -> labels.put(intent, it)));
    return labels;
  }

  private static Optional<Phrase> label(Yaml at) {
    if (at.isText()) {
      return Optional.of(at.text()).filter(it -> !it.isBlank()).map(Phrase::swedish);
    }
    Phrase label = Phrase.swedish(at.need("sv").text());
    for (Map.Entry<String, Yaml> it : at.map().entrySet()) {
      label =
          label.with(
              it.getValue().nameAs(it.getKey(), Language::new).orElse(Language.SWEDISH),
              Phrase.everywhere(it.getValue().text()));
    }
    return Optional.of(label);
  }

  static void requireNoClash(FlowFiles files) {
    Map<String, String> startedBy = new HashMap<>();
    for (FlowFile file : files.flows().values()) {
      Flow flow = file.flow();
      if (files.patterns().containsKey(flow.id())) {
        file.at().get("flow").wrong("flow_name_taken", "flow", flow.id());
      }
      for (Yaml intent : file.at().get("starts_on").list()) {
        String other = startedBy.putIfAbsent(intent.text(), flow.id());
        if (other != null) {
          intent.wrong("intent_twice", "intent", intent.text(), "other", other, "flow", flow.id());
        }
      }
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
