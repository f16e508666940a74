package nara.town;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nara.message.Language;
import nara.message.PhoneNumber;

/**
 * The municipality, as {@code bot/town.yaml} states it.
 *
 * @param smsNumber the number residents text
 * @param switchboard the number residents call, as they read it
 * @param speaks the languages it answers in; others are recognised only
 * @param staff everybody in the roster by key, in the file's order
 * @param languages those that residents may name, to be answered in or to have an interpreter for
 * @param helpLines by key
 * @param promise how soon a human answers
 * @param soonPromise how soon a human looks where there may be danger
 * @param calls where calls to the number go
 * @param notices when staff are told that something waits
 */
public record Town(
    LocalText name,
    PhoneNumber smsNumber,
    String switchboard,
    String website,
    List<Language> speaks,
    OpeningHours hours,
    LocalText hoursInWords,
    Map<String, Staff> staff,
    List<Place> places,
    List<NamedLanguage> languages,
    Map<String, HelpLine> helpLines,
    PromiseRule promise,
    SoonRule soonPromise,
    BookingRule booking,
    CallRule calls,
    NoticeRule notices) {

  /** Where all times are shown. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  /** Somebody of the roster. */
  public Optional<Staff> staff(String key) {
    return Optional.ofNullable(staff.get(key));
  }

  /** Who of the roster the organisation's sign-in calls so. */
  public Optional<Staff> signingInAs(String name) {
    return staff.values().stream().filter(it -> it.signsInAs().equals(name)).findFirst();
  }

  /** Somewhere to meet. */
  public Optional<Place> place(String key) {
    return places.stream().filter(it -> it.key().equals(key)).findFirst();
  }

  /** Who is at work in this role, in the roster's order. */
  public List<Staff> onDuty(Staff.Role role, Instant at) {
    return staff.values().stream()
        .filter(it -> it.roles().contains(role) && it.isOnDuty(at, hours))
        .toList();
  }

  /** The first of this role in the roster, on duty or not. */
  public Optional<Staff> first(Staff.Role role) {
    return staff.values().stream().filter(it -> it.roles().contains(role)).findFirst();
  }
}
