package nara.cli.report;

import java.util.List;
import nara.understand.Example;

/**
 * What figures are counted on.
 *
 * @param lines how many lines were judged
 * @param voices how many voices wrote them, as far as is noted
 * @param unsigned how many lines nobody is noted for
 * @param folds in how many parts they were divided
 * @param isByVoice whether each part holds whole voices; else lines were divided at random
 */
public record Basis(long lines, long voices, long unsigned, int folds, boolean isByVoice) {
  static Basis of(List<Example> examples, int folds, boolean isByVoice) {
    List<String> voices = examples.stream().map(Example::voice).toList();
    return new Basis(
        examples.size(),
        voices.stream().filter(it -> !it.isEmpty()).distinct().count(),
        voices.stream().filter(String::isEmpty).count(),
        folds,
        isByVoice);
  }

  /** Such as {@code 12 887 rader av 29 röster}. */
  public String words() {
    String who = voices == 1 ? " röst" : " röster";
    String known = voices == 0 ? " (ingen vet av vem)" : " av " + Swedish.count(voices) + who;
    return Swedish.count(lines) + " rader" + known;
  }

  /** Whether some lines are signed, and some are not. */
  public boolean isPartlySigned() {
    return unsigned > 0 && voices > 0;
  }

  public String unsignedWords() {
    return Swedish.count(unsigned) + (unsigned == 1 ? " rad" : " rader");
  }
}
