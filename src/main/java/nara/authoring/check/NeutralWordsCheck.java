package nara.authoring.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words in text messages that tell whoever reads along which authority writes. */
final class NeutralWordsCheck implements Check {
  /** The on-call service behind 112 keeps its name: who needs it must find it. */
  private static final Pattern TELLING =
      Pattern.compile(
          "(?<![\\p{L}])(?:soc|socialen|socialtjänst\\p{L}*|socialkontor\\p{L}*"
              + "|socialförvaltning\\p{L}*|socialsekreterar\\p{L}*|social services)(?![\\p{L}])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  @Override
  public void check(Material material) {
    for (FlowText text : FlowText.bySms(material)) {
      Matcher found = TELLING.matcher(text.text());
      while (found.find()) {
        text.at().at(found.start()).wrong("sms_not_neutral", "word", found.group());
      }
    }
  }
}
