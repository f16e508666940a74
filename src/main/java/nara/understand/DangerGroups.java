package nara.understand;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nara.understand.DangerPattern.Part;

/**
 * What the words and the @groups of danger rules stand for. Each is compiled once, so that what is
 * wrong with a group is told of the group and not of every rule that names it.
 */
final class DangerGroups {
  private static final String NUMBER = "@number";

  /** Groups that name each other, one after the other. */
  private static final int LONGEST_CHAIN = 20;

  private final Map<String, String> written;
  private final Map<String, Part> compiled =
      new HashMap<>(Map.of(NUMBER, new Part("[0-9]+", "0123456789")));
  private final Map<String, BadPhraseException> problems = new LinkedHashMap<>();
  private final Set<String> open = new LinkedHashSet<>();

  /**
   * Compiles them all.
   *
   * @param written phrases by the names of groups, and spellings by words
   */
  DangerGroups(Map<String, String> written) {
    this.written = Map.copyOf(written);
    if (written.containsKey(NUMBER)) {
      problems.put(
          NUMBER,
          new BadPhraseException(NUMBER + " finns redan och står för siffror", "Byt namn på den."));
    }
    for (String name : written.keySet()) {
      if (!compiled.containsKey(name)) {
        compileGroup(name);
      }
    }
  }

  /** What is wrong with them, by name, in the order they were found. */
  Map<String, BadPhraseException> problems() {
    return Collections.unmodifiableMap(problems);
  }

  /**
   * What a word or an @group of a phrase means. A malformed group means its own name, so that it is
   * told once.
   *
   * @throws BadPhraseException if it is no word, or there is no such group
   */
  Part part(String word) throws BadPhraseException {
    if (open.contains(word) || open.size() > LONGEST_CHAIN) {
      throw leadsBackTo(word);
    }
    Part before = compiled.get(word);
    if (before != null) {
      return before;
    }
    if (written.containsKey(word)) {
      return compileGroup(word);
    }
    if (word.startsWith("@")) {
      throw new BadPhraseException(
          "det finns ingen grupp " + word, "Rätta namnet, eller lägg till gruppen i groups.tsv.");
    }
    Part part = DangerWord.compile(word);
    compiled.put(word, part);
    return part;
  }

  private BadPhraseException leadsBackTo(String name) {
    List<String> chain = new ArrayList<>(open);
    if (!open.contains(name)) {
      return new BadPhraseException(
          "fler än " + LONGEST_CHAIN + " grupper i varandra", "Skriv ut den innersta i stället.");
    }
    chain.add(name);
    String circle = String.join(" → ", chain.subList(chain.indexOf(name), chain.size()));
    return new BadPhraseException(
        "gruppen leder tillbaka till sig själv: " + circle, "Ta bort det sista steget.");
  }

  private Part compileGroup(String name) {
    Part part;
    open.add(name);
    try {
      String phrase = written.getOrDefault(name, "");
      part = name.startsWith("@") ? DangerPattern.part(phrase, this) : spellings(phrase);
    } catch (BadPhraseException e) {
      problems.put(name, e);
      part = new Part(name, "", List.of(), List.of(name), Needed.NOTHING, 0);
    }
    open.remove(name);
    compiled.put(name, part);
    return part;
  }

  private static Part spellings(String phrase) throws BadPhraseException {
    List<Part> all = new ArrayList<>();
    for (String spelling : phrase.split("\\|", -1)) {
      all.add(DangerWord.compile(spelling.strip()));
    }
    return DangerAlternatives.of(all);
  }
}
