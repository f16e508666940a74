package nara.understand;

import java.util.List;
import nara.message.Language;

/**
 * What the classifiers see of a text: its words, pairs of words, pieces of words, pieces that reach
 * from one word into the next, how it begins, how long it is, and the {@link Concepts} of its
 * words, alone and two by two. All folded, with the spellings of text messages replaced and {@link
 * SplitWords} joined. Each is a number, so that a model need not keep their letters.
 */
final class TextFeatures {
  private static final int SHORTEST_PIECE = 3;
  private static final int LONGEST_PIECE = 5;
  private static final int SHORTEST_BRIDGE = 6;
  private static final int LONGEST_BRIDGE = 7;
  private static final int LONGEST_WORD = 40;
  private static final int MOST_WORDS = 320;
  private static final int MOST_CONCEPTS = 40;
  private static final int WORDS_OF_BEGINNING = 4;
  private static final int[] LENGTHS = {1, 3, 8, 20, Integer.MAX_VALUE};

  private final Vocabulary vocabulary;

  TextFeatures(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Each feature once; none for a text without a word, a question mark or a picture sign.
   *
   * @param language whose spellings of text messages are read
   */
  int[] of(String text, Language language) {
    FeatureSet features = new FeatureSet();
    add(text, language, features);
    return features.toArray();
  }

  void add(String text, Language language, FeatureSet features) {
    List<String> words = words(text, language);
    String previous = "^";
    int begun = 0;
    for (String word : words) {
      features.add('w', word);
      features.add('p', previous + ' ' + word);
      if (begun < WORDS_OF_BEGINNING) {
        features.add('b', word);
        begun++;
      }
      addPieces("_" + word + "_", features);
      previous = word;
    }
    if (!words.isEmpty()) {
      features.add('p', previous + " $");
      addBridges(String.join("_", words), features);
      features.addStrong('l', Integer.toString(lengthClass(words.size())));
      addConcepts(vocabulary.concepts().in(words), features);
    }
  }

  private static void addConcepts(List<String> concepts, FeatureSet features) {
    String previous = "";
    for (String concept : concepts) {
      features.addStrong('C', concept);
      features.addStrong('D', previous + '>' + concept);
      previous = concept;
    }
    List<String> sorted = concepts.stream().distinct().limit(MOST_CONCEPTS).sorted().toList();
    for (int first = 0; first < sorted.size(); first++) {
      for (int second = first + 1; second < sorted.size(); second++) {
        features.addStrong('E', sorted.get(first) + '&' + sorted.get(second));
      }
    }
  }

  private List<String> words(String text, Language language) {
    SmsWords spellings = vocabulary.spellings(language);
    List<String> words =
        vocabulary
            .splitWords()
            .joined(Normalizer.words(Normalizer.foldLower(spellings.expand(text))))
            .stream()
            .map(it -> it.length() > LONGEST_WORD ? it.substring(0, LONGEST_WORD) : it)
            .toList();
    // the request of a long message stands at its end more often than in its middle
    return words.size() > MOST_WORDS
        ? words.subList(words.size() - MOST_WORDS, words.size())
        : words;
  }

  private static void addPieces(String word, FeatureSet features) {
    for (int length = SHORTEST_PIECE; length <= LONGEST_PIECE; length++) {
      for (int start = 0; start + length <= word.length(); start++) {
        features.add('c', word, start, start + length);
      }
    }
  }

  private static void addBridges(String joined, FeatureSet features) {
    for (int length = SHORTEST_BRIDGE; length <= LONGEST_BRIDGE; length++) {
      for (int start = 0; start + length <= joined.length(); start++) {
        int gap = joined.indexOf('_', start + 1);
        if (gap >= 0 && gap < start + length) {
          features.add('x', joined, start, start + length);
        }
      }
    }
  }

  private static int lengthClass(int words) {
    int index = 0;
    while (words > LENGTHS[index]) {
      index++;
    }
    return index;
  }
}
