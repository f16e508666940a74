package nara.authoring.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nara.town.Town;

/** Telephone numbers written out: they belong in the town's file, where they are verified. */
final class TelephonesCheck implements Check {
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\p{L}\\p{N}{.,/-])\\+?\\d(?:[ -]?\\d){4,14}(?![\\p{N}}])");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*");

  @Override
  public void check(Material material) {
    if (!material.files().isTownWhole()) {
      return;
    }
    Map<String, String> names = names(material.town());
    for (FlowText text : FlowText.all(material)) {
      Matcher found = NUMBER.matcher(text.text());
      while (found.find()) {
        if (!DATE.matcher(found.group()).matches()) {
          tell(text, found, names);
        }
      }
    }
  }

  private static void tell(FlowText text, Matcher found, Map<String, String> names) {
    String name = names.get(digits(found.group()));
    String code = name == null ? "phone_unknown" : "phone_written";
    String known = name == null ? "" : "{" + name + "}";
    text.at().at(found.start()).wrong(code, "number", found.group(), "name", known);
  }

  private static Map<String, String> names(Town town) {
    Map<String, String> names = new LinkedHashMap<>();
    names.put(digits(town.switchboard()), "switchboard");
    town.helpLines().forEach((key, line) -> names.put(digits(line.number()), "line_" + key));
    return names;
  }

  private static String digits(String number) {
    return number.replaceAll("\\D", "");
  }
}
