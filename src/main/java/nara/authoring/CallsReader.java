package nara.authoring;

import java.util.Locale;
import java.util.Optional;
import nara.message.PhoneNumber;
import nara.town.CallRule;

/** Reads where calls go, and finds a call that would come back to us and go round. */
final class CallsReader {
  private final Yaml town;
  private final PhoneNumber own;

  /**
   * @param town all of {@code bot/town.yaml}
   * @param own the number that is called
   */
  CallsReader(Yaml town, PhoneNumber own) {
    this.town = town;
    this.own = own;
  }

  /** Where calls go: to the switchboard, if nothing is stated. */
  CallRule rule() {
    Yaml calls = town.get("calls");
    calls.allowOnly(TownKeys.CALLS);
    CallRule.To to =
        calls
            .get("to")
            .as("value_calls_to", text -> CallRule.To.valueOf(text.toUpperCase(Locale.ROOT)))
            .orElse(CallRule.To.SWITCHBOARD);
    Yaml stated = calls.get("number");
    Optional<PhoneNumber> usual =
        town.get("switchboard").as("value_switchboard", PhoneNumber::ofWritten);
    Optional<PhoneNumber> switchboard =
        stated.isPresent() ? stated.as("value_number", PhoneNumber::new) : usual;
    if (calls.isPresent()) {
      switchboard.ifPresent(it -> requireElsewhere(stated, it));
    }
    return new CallRule(to, switchboard.orElse(own));
  }

  /** The telephone on which somebody of the staff takes calls. */
  Optional<PhoneNumber> phone(Yaml at) {
    Optional<PhoneNumber> phone = at.as("value_number", PhoneNumber::new);
    phone.ifPresent(it -> requireElsewhere(at, it));
    return phone;
  }

  private void requireElsewhere(Yaml at, PhoneNumber number) {
    if (number.equals(own)) {
      at.wrong("calls_come_back", "number", number.e164());
    }
  }
}
