package nara.authoring.check;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses in text messages: whoever knows that we never send links is not fooled by one. */
final class AddressesCheck implements Check {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:https?://|www\\.)\\S+"
              + "|(?<![\\p{L}\\p{N}@.-])[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*"
              + "\\.(?:se|nu|com|org|net|info|eu|io|app|dev|fi|no|dk|de|uk|ly|me|to)"
              + "(?![\\p{L}\\p{N}])(?:/[^\\s,]*)?",
          Pattern.CASE_INSENSITIVE);

  @Override
  public void check(Material material) {
    if (!material.files().isTownWhole()) {
      return;
    }
    Set<String> allowed = new HashSet<>(material.files().townAt().get("allowed_addresses").texts());
    allowed.add(material.town().website());
    for (FlowText text : FlowText.bySms(material)) {
      Matcher found = ADDRESS.matcher(text.text());
      while (found.find()) {
        String address = found.group().replaceAll("[.,!?;:)}]+$", "");
        if (!allowed.contains(address.toLowerCase(Locale.ROOT))) {
          text.at().at(found.start()).wrong("sms_address", "address", address);
        }
      }
    }
  }
}
