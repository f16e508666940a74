package nara.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import nara.message.Language;

/**
 * Danger beside errands: who is afraid often writes about something else too. Example lines say one
 * thing each, so messages of two are put together for the training, dangerous and harmless ones
 * alike: otherwise the errand would outweigh the cry for help.
 */
final class MixedMessages {
  private static final List<String> JOINTS = List.of(". ", " ", ", ", "! ", "? ", " och ", "\n");

  /** One in so many lines is mixed. */
  private static final int ONE_IN = 16;

  /** Ordinary messages of two matters are far commoner than dangerous ones. */
  private static final int ORDINARY_FOR_EACH = 3;

  private static final int MOST_BESIDES = 3;

  private final Map<Language, List<Example>> ordinary;
  private final Random random = new Random(7);

  private MixedMessages(List<Example> lines) {
    this.ordinary =
        lines.stream()
            .filter(it -> !DangerModel.isHeavy(it))
            .collect(Collectors.groupingBy(Example::language));
  }

  /** The lines, and after them the mixed ones: more harmless than dangerous. */
  static List<Example> added(List<Example> lines) {
    MixedMessages mixed = new MixedMessages(lines);
    List<Example> heavy = lines.stream().filter(DangerModel::isHeavy).toList();
    List<Example> all = new ArrayList<>(lines);
    for (int i = 0; i < heavy.size(); i += ONE_IN) {
      Example line = heavy.get(i);
      if (mixed.ordinary.containsKey(line.language())) {
        all.add(mixed.withOrdinary(line));
        for (int j = 0; j < ORDINARY_FOR_EACH; j++) {
          all.add(mixed.withOrdinary(mixed.anyOrdinary(line.language())));
        }
      }
    }
    return all;
  }

  private Example withOrdinary(Example line) {
    StringBuilder text = new StringBuilder(line.text());
    int besides = 1 + random.nextInt(MOST_BESIDES);
    for (int i = 0; i < besides; i++) {
      String joint = JOINTS.get(random.nextInt(JOINTS.size()));
      String other = anyOrdinary(line.language()).text();
      if (random.nextBoolean()) {
        text.append(joint).append(other);
      } else {
        text.insert(0, other + joint);
      }
    }
    return new Example(line.label(), line.language(), line.voice(), text.toString());
  }

  private Example anyOrdinary(Language language) {
    List<Example> those = ordinary.getOrDefault(language, List.of());
    return those.get(random.nextInt(those.size()));
  }
}
