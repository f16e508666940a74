package nara.authoring.check;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nara.authoring.FlowFile;
import nara.flow.ChooseStep;
import nara.flow.Step;

/** Words that the providers take for themselves: an answer of one of them never arrives. */
final class ProviderWordsCheck implements Check {
  /** YES is not among them: whoever has not opted out gets it through. */
  private static final Set<String> EATEN =
      Set.of(
          "STOP",
          "STOPALL",
          "UNSUBSCRIBE",
          "REVOKE",
          "OPTOUT",
          "CANCEL",
          "END",
          "QUIT",
          "START",
          "UNSTOP",
          "HELP",
          "INFO");

  private static final Pattern CAPITALS = Pattern.compile("(?<![\\p{L}{])[A-Z]{3,}(?![\\p{L}}])");
  private static final List<String> ABOUT_STOPPING =
      List.of("opt_out", "opt_in", "stop_messages", "start_messages");

  @Override
  public void check(Material material) {
    for (FlowText text : FlowText.bySms(material)) {
      Matcher word = CAPITALS.matcher(text.text());
      while (word.find() && !isAboutStopping(text.file())) {
        if (EATEN.contains(word.group())) {
          text.at().at(word.start()).wrong("provider_word", "word", word.group());
        }
      }
    }
    for (FlowFile file : material.all()) {
      for (Step step : file.flow().steps()) {
        if (step instanceof ChooseStep) {
          OptionWord.of(file, step).forEach(ProviderWordsCheck::check);
        }
      }
    }
  }

  private static boolean isAboutStopping(FlowFile file) {
    return ABOUT_STOPPING.contains(file.flow().id())
        || file.flow().startsOn().stream().anyMatch(ABOUT_STOPPING::contains);
  }

  private static void check(OptionWord it) {
    if (EATEN.contains(it.word().toUpperCase(Locale.ROOT))) {
      it.at().wrong("option_provider_word", "word", it.word());
    }
  }
}
