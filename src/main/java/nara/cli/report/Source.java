package nara.cli.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nara.understand.Example;
import nara.understand.IntentGuess;
import nara.understand.IntentModel;
import nara.understand.IntentTrial;
import nara.understand.IntentTrial.Judgement;
import nara.understand.Normalizer;

/**
 * Where the sentences of intents lie that were measured.
 *
 * @param folder the name of a folder that others filled; empty for {@code bot/intents}
 * @param outOfScope the label there of what is none of the intents
 */
public record Source(Optional<String> folder, String outOfScope) {
  /** The assistant's own sentences. */
  public static final Source BOT = new Source(Optional.empty(), IntentModel.OUT_OF_SCOPE);

  /** Any other sign could mean something to a shell or a disk, or be too many bytes. */
  private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{M}\\p{N}_-]+");

  private static final int LONGEST = 40;

  /** A folder that others filled. */
  public static Source of(Path folder, String outOfScope) {
    Path last = folder.toAbsolutePath().normalize().getFileName();
    return new Source(
        Optional.of(last == null ? "/" : Normalizer.clean(last.toString())), outOfScope);
  }

  /** The question that the page answers. */
  public String title() {
    return "Hur bra förstår assistenten"
        + folder.map(it -> " avsikterna i mappen " + it).orElse("")
        + "?";
  }

  /** The name of the page's file; folders of the same name share one. */
  public String fileName() {
    return "understanding" + folder.map(it -> "-" + safe(it)).orElse("") + ".html";
  }

  private static String safe(String name) {
    int[] signs = UNSAFE.matcher(name).replaceAll("-").codePoints().limit(LONGEST).toArray();
    return new String(signs, 0, signs.length);
  }

  /** The trial with what is out of scope called what the folder calls it. */
  IntentTrial inItsWords(IntentTrial trial) {
    if (outOfScope.equals(IntentModel.OUT_OF_SCOPE)) {
      return trial;
    }
    return new IntentTrial(
        trial.judgements().stream().map(this::inItsWords).toList(), trial.isByVoice());
  }

  private Judgement inItsWords(Judgement judgement) {
    Example line = judgement.example();
    List<IntentGuess> guesses =
        judgement.guesses().stream()
            .map(it -> new IntentGuess(label(it.intent()), it.confidence()))
            .toList();
    return new Judgement(
        new Example(label(line.label()), line.language(), line.voice(), line.text()),
        guesses,
        judgement.decision());
  }

  private String label(String label) {
    return label.equals(IntentModel.OUT_OF_SCOPE) ? outOfScope : label;
  }
}
