package nara.cli.converse;

import java.util.List;
import java.util.Set;
import nara.StagedProvider;
import nara.authoring.DemoPerson;
import nara.message.Address;
import nara.message.Channel;
import nara.message.ChatSession;
import nara.message.PhoneNumber;

/**
 * Those whom conversations refer to.
 *
 * @param people of {@code conversations/people.yaml}
 */
record Cast(List<DemoPerson> people) {
  /** A number that nobody has. */
  static final String UNKNOWN_NUMBER = "+46701740690";

  private static final String UNKNOWN = "unknown";
  private static final String ANONYMOUS = "anonymous";

  /** Those whom these keys and numbers name. */
  List<DemoPerson> named(Set<String> names) {
    return people.stream()
        .filter(
            it ->
                names.contains(it.key())
                    || it.number().filter(number -> names.contains(number.e164())).isPresent())
        .toList();
  }

  /** Where somebody writes from. */
  Address address(String who, Channel channel) {
    return channel == Channel.SMS ? new PhoneNumber(number(who)) : chat(who);
  }

  /** The provider over which an address is answered. */
  static String provider(Address address) {
    return address.channel() == Channel.SMS ? StagedProvider.NAME : "web";
  }

  private ChatSession chat(String who) {
    if (!isKnown(who)) {
      throw new StagingException(
          who
              + " står inte i conversations/people.yaml. Skriv anonymous, eller någon av: "
              + keys());
    }
    return new ChatSession("in-a-conversation-" + who);
  }

  private boolean isKnown(String who) {
    return who.startsWith("+")
        || who.equals(ANONYMOUS)
        || who.equals(UNKNOWN)
        || people.stream().anyMatch(it -> it.key().equals(who));
  }

  /** The number of somebody. */
  String number(String who) {
    if (who.startsWith("+")) {
      return who;
    }
    if (who.equals(UNKNOWN)) {
      return UNKNOWN_NUMBER;
    }
    return people.stream()
        .filter(it -> it.key().equals(who))
        .findFirst()
        .flatMap(DemoPerson::number)
        .orElseThrow(
            () ->
                new StagingException(
                    who
                        + " har inget telefonnummer i conversations/people.yaml. De som har: "
                        + String.join(", ", withNumbers())
                        + ", unknown."))
        .e164();
  }

  private List<String> withNumbers() {
    return people.stream().filter(it -> it.number().isPresent()).map(DemoPerson::key).toList();
  }

  private String keys() {
    return String.join(", ", people.stream().map(DemoPerson::key).toList());
  }
}
