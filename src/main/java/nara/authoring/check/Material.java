package nara.authoring.check;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nara.authoring.DesignFiles;
import nara.authoring.FlowFile;
import nara.authoring.FlowFiles;
import nara.authoring.Problems;
import nara.flow.Abilities;
import nara.message.Language;
import nara.town.Town;
import nara.understand.KeyWords;

/** What the checks look at, and where they note what they find. */
final class Material {
  private final Path home;
  private final DesignFiles files;
  private final Abilities abilities;
  private final KeyWords keyWords;
  private final Problems problems;
  private final Problems notes;
  private final LocalDate today;
  private final Map<String, Scope> scopes = new HashMap<>();
  private final Map<String, List<FlowText>> texts = new HashMap<>();

  /**
   * Of these files.
   *
   * @param problems where the places in the files note what is wrong
   * @param notes where what does not stand in the way is noted
   */
  Material(
      Path home,
      DesignFiles files,
      Abilities abilities,
      KeyWords keyWords,
      Problems problems,
      Problems notes,
      LocalDate today) {
    this.home = home;
    this.files = files;
    this.abilities = abilities;
    this.keyWords = keyWords;
    this.problems = problems;
    this.notes = notes;
    this.today = today;
  }

  Path home() {
    return home;
  }

  DesignFiles files() {
    return files;
  }

  FlowFiles flows() {
    return files.flows();
  }

  Town town() {
    return files.town();
  }

  Abilities abilities() {
    return abilities;
  }

  KeyWords keyWords() {
    return keyWords;
  }

  Problems problems() {
    return problems;
  }

  Problems notes() {
    return notes;
  }

  LocalDate today() {
    return today;
  }

  /** Every flow and pattern that could be read. */
  List<FlowFile> all() {
    List<FlowFile> all = new ArrayList<>(flows().flows().values());
    all.addAll(flows().patterns().values());
    return all;
  }

  /** The flow or pattern of this name. */
  Optional<FlowFile> find(String name) {
    return Optional.ofNullable(flows().flows().get(name)).or(() -> pattern(name));
  }

  Optional<FlowFile> pattern(String name) {
    return Optional.ofNullable(flows().patterns().get(name));
  }

  /** Whether this is the name of a pattern that stands in a file which cannot be read. */
  boolean isUnreadPattern(String pattern) {
    return flows().patternNames().contains(pattern) && !flows().patterns().containsKey(pattern);
  }

  boolean isPattern(FlowFile file) {
    return file.path().startsWith("flows/patterns/");
  }

  /** What each step of a flow may name. */
  Scope scope(FlowFile file) {
    Scope known = scopes.get(file.path());
    if (known == null) {
      known = Scope.of(file, this);
      scopes.put(file.path(), known);
    }
    return known;
  }

  /** The texts of a flow. */
  List<FlowText> texts(FlowFile file) {
    return texts.computeIfAbsent(file.path(), path -> FlowText.of(file));
  }

  /** The languages that are answered in besides Swedish. */
  List<Language> otherLanguages() {
    return town().speaks().stream().filter(it -> !it.equals(Language.SWEDISH)).toList();
  }

  /** Whether this is the name of a flow that stands in a file which cannot be read. */
  boolean isUnread(String flow) {
    return flows().names().contains(flow) && !flows().flows().containsKey(flow);
  }
}
