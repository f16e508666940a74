package nara.authoring.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nara.authoring.ConversationReader;
import nara.authoring.DemoButtonsReader;
import nara.authoring.LivingDeskReader;
import nara.authoring.SchemaLine;

/** Files that do not tell editors what may stand in them. That is noted, and is no problem. */
final class SchemaCheck implements Check {
  private static final List<String> SINGLE =
      List.of(
          "bot/town.yaml",
          "bot/intents/labels.yaml",
          "conversations/people.yaml",
          LivingDeskReader.FILE,
          DemoButtonsReader.FILE);

  /** What one line belongs in: files of a kind in a folder. */
  private record Place(String folder, String line) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byFolder = folder.compareTo(other.folder);
      return byFolder == 0 ? line.compareTo(other.line) : byFolder;
    }
  }

  @Override
  public void check(Material material) {
    SortedMap<Place, List<String>> missing = new TreeMap<>();
    sources(material)
        .forEach(
            (path, source) ->
                SchemaLine.of(path)
                    .filter(line -> !SchemaLine.standsIn(source, line))
                    .ifPresent(
                        line ->
                            missing
                                .computeIfAbsent(
                                    new Place(folder(path), line), it -> new ArrayList<>())
                                .add(path)));
    missing.forEach((place, files) -> note(place, files, material));
  }

  private static SortedMap<String, String> sources(Material material) {
    SortedMap<String, String> all = new TreeMap<>(material.flows().sources());
    List<String> others = new ArrayList<>(SINGLE);
    ConversationReader.files(material.home().resolve("conversations"))
        .forEach(it -> others.add("conversations/" + it.getFileName()));
    for (String path : others) {
      read(material.home().resolve(path)).ifPresent(it -> all.put(path, it));
    }
    return all;
  }

  /** Whether it can be read as it should is another check's. */
  private static Optional<String> read(Path file) {
    try {
      return Optional.of(Files.readString(file, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static void note(Place place, List<String> files, Material material) {
    String code = files.size() == 1 ? "schema_missing" : "schema_missing_in_several";
    String names =
        String.join(", ", files.stream().map(it -> it.substring(folder(it).length())).toList());
    String count = Integer.toString(files.size());
    material
        .notes()
        .add(files.get(0), 1, 1, code, "line", place.line(), "count", count, "files", names);
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
