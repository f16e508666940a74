package nara.authoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nara.flow.Flow;
import nara.flow.FlowVersion;
import nara.message.Language;

/** The files of {@code flows/}: flows, patterns and their translations. */
public final class FlowFiles {
  private static final String FLOWS = "flows";
  private static final Pattern PATTERN = Pattern.compile("flows/patterns/([^/]+)\\.yaml");
  private static final Pattern FLOW = Pattern.compile("flows/([^/]+)\\.yaml");
  private static final Pattern TRANSLATION =
      Pattern.compile("flows/translations/([a-z]{2})/([^/]+)\\.yaml");
  static final List<String> OF_TRANSLATION = List.of("flow", "approved", "steps");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SortedMap<String, String> sources;
  private final Map<String, Map<Language, Yaml>> translations = new HashMap<>();
  private final Map<String, FlowFile> flows = new LinkedHashMap<>();
  private final Map<String, FlowFile> patterns = new LinkedHashMap<>();
  private final Set<String> unreadable;
  private final Problems problems;

  private FlowFiles(Map<String, String> sources, Set<String> unreadable, Problems problems) {
    this.sources = new TreeMap<>(sources);
    this.unreadable = unreadable;
    this.problems = problems;
    this.sources.forEach(
        (path, source) -> readTranslation(path, () -> Yaml.read(path, source, problems)));
    unreadable.forEach(path -> readTranslation(path, () -> Yaml.nothing(path, problems)));
    this.sources.forEach(this::readFlow);
  }

  /** Reads what lies under {@code flows/}. */
  public static FlowFiles read(Path home, Problems problems) {
    Map<String, String> sources = new LinkedHashMap<>();
    Set<String> unreadable = new TreeSet<>();
    for (Path file : yamlFiles(home.resolve(FLOWS))) {
      String name = home.relativize(file).toString().replace('\\', '/');
      TextFile.read(file, name, problems)
          .ifPresentOrElse(it -> sources.put(name, it), () -> unreadable.add(name));
    }
    return new FlowFiles(sources, unreadable, problems);
  }

  /** Reads flows from their texts, by path. */
  public static FlowFiles of(Map<String, String> sources, Problems problems) {
    return new FlowFiles(sources, Set.of(), problems);
  }

  private void readTranslation(String path, Supplier<Yaml> file) {
    Matcher name = TRANSLATION.matcher(path);
    if (name.matches()) {
      Yaml at = file.get();
      at.allowOnly(OF_TRANSLATION);
      at.get("approved").allowOnly(FlowReader.APPROVED);
      translations
          .computeIfAbsent(name.group(2), it -> new HashMap<>())
          .put(new Language(name.group(1)), at);
    }
  }

  private void readFlow(String path, String source) {
    Matcher pattern = PATTERN.matcher(path);
    Matcher flow = FLOW.matcher(path);
    if (pattern.matches()) {
      read(path, source, pattern.group(1), patterns);
    } else if (flow.matches()) {
      read(path, source, flow.group(1), flows);
    }
  }

  private void read(String path, String source, String name, Map<String, FlowFile> all) {
    Yaml at = Yaml.read(path, source, problems);
    if (at.isPresent()) {
      Map<Language, Yaml> translated = translations.getOrDefault(name, Map.of());
      FlowReader.read(at, name, translated, problems).ifPresent(it -> all.put(name, it));
    }
  }

  /** The flows by the name of their file, as far as they can be read. */
  public Map<String, FlowFile> flows() {
    return flows;
  }

  /** The patterns by the name of their file, as far as they can be read. */
  public Map<String, FlowFile> patterns() {
    return patterns;
  }

  /** The names of all flows, of those too that cannot be read. */
  public Set<String> names() {
    return namesIn(FLOW);
  }

  /** The names of all patterns, of those too that cannot be read. */
  public Set<String> patternNames() {
    return namesIn(PATTERN);
  }

  private Set<String> namesIn(Pattern folder) {
    Set<String> names = new TreeSet<>();
    Set<String> paths = new TreeSet<>(sources.keySet());
    paths.addAll(unreadable);
    for (String path : paths) {
      Matcher name = folder.matcher(path);
      if (name.matches()) {
        names.add(name.group(1));
      }
    }
    return names;
  }

  /** What stands in each file, by path. */
  public SortedMap<String, String> sources() {
    return sources;
  }

  /** The translations by the name of their file and their language. */
  public Map<String, Map<Language, Yaml>> translations() {
    return translations;
  }

  /** The newest version of each flow. */
  Map<String, FlowVersion> versions() {
    Map<String, FlowVersion> all = new HashMap<>();
    flows.keySet().forEach(it -> all.put(it, version(it)));
    return all;
  }

  private FlowVersion version(String name) {
    Map<String, Flow> together = new HashMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(name));
    while (!open.isEmpty()) {
      FlowFile file = flows.get(open.pop());
      if (file != null && together.putIfAbsent(file.flow().id(), file.flow()) == null) {
        open.addAll(file.calls());
      }
    }
    SortedMap<String, String> own = sourcesOf(together.keySet());
    return new FlowVersion(hash(name, own), name, together, written(own));
  }

  private SortedMap<String, String> sourcesOf(Iterable<String> names) {
    SortedMap<String, String> all = new TreeMap<>();
    for (String name : names) {
      sources.forEach(
          (path, source) -> {
            if (path.endsWith('/' + name + ".yaml") && !PATTERN.matcher(path).matches()) {
              all.put(path, source.replace("\r\n", "\n"));
            }
          });
    }
    return all;
  }

  private static String hash(String name, SortedMap<String, String> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(name.getBytes(StandardCharsets.UTF_8));
      files.forEach(
          (path, source) ->
              digest.update(('\0' + path + '\0' + source).getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Files as they are kept: JSON, source by path. */
  private static String written(SortedMap<String, String> files) {
    try {
      return JSON.writeValueAsString(files);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads a version that was kept; empty if it cannot be read any more.
   *
   * @param hash under which it was kept
   * @param flow its name
   * @param source as a version has it, or the flow's file alone as it was kept at first
   */
  public static Optional<FlowVersion> readVersion(String hash, String flow, String source) {
    Map<String, String> files =
        source.startsWith("{") ? files(source) : Map.of(FLOWS + "/" + flow + ".yaml", source);
    Map<String, Flow> together = new HashMap<>();
    of(files, new Problems()).flows().values().stream()
        .filter(it -> it.legibility().isWhole())
        .forEach(it -> together.put(it.flow().id(), it.flow()));
    return together.containsKey(flow)
        ? Optional.of(new FlowVersion(hash, flow, together, source))
        : Optional.empty();
  }

  private static Map<String, String> files(String json) {
    try {
      return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a version that cannot be read", e);
    }
  }

  private static List<Path> yamlFiles(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(it -> it.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
