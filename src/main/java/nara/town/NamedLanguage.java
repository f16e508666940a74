package nara.town;

import java.util.List;
import nara.message.Language;

/**
 * A language that residents may ask for.
 *
 * @param name as it stands in a sentence, such as {@code arabiska}
 * @param also other ways in which residents write it
 */
public record NamedLanguage(Language language, LocalText name, List<String> also) {
  public NamedLanguage {
    also = List.copyOf(also);
  }
}
