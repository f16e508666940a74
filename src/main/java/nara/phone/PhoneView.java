package nara.phone;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What the templates show of one phone.
 *
 * @param owner whose phone it is
 * @param owners everybody whose phone one can pick up
 * @param townNumber as people write it
 * @param version another one as soon as anything of {@code bubbles} may have changed
 * @param clock the time of day
 * @param bubbles oldest first
 * @param draft what stands in the field
 * @param count what the draft would cost
 * @param alert why the draft was not sent, else empty
 * @param isFramed whether it stands beside the desk: then the phone alone is shown
 */
public record PhoneView(
    PageLanguage language,
    PhoneOwner owner,
    List<PhoneOwner> owners,
    String townNumber,
    boolean isOff,
    String version,
    String clock,
    List<Bubble> bubbles,
    String draft,
    String count,
    String alert,
    boolean isFramed) {

  /** The same, beside the desk or not. */
  PhoneView framed(boolean framed) {
    return new PhoneView(
        language,
        owner,
        owners,
        townNumber,
        isOff,
        version,
        clock,
        bubbles,
        draft,
        count,
        alert,
        framed);
  }

  /** Something to begin with. */
  public record Example(String text, String purpose) {}

  /** {@link PageLanguage#say} of the page's language. */
  public String say(String swedish, String english) {
    return language.say(swedish, english);
  }

  /** The address of somebody's phone in this language. */
  public String address(PhoneOwner of) {
    return address(of, language) + (isFramed ? "&frame=1" : "");
  }

  /** The address of this phone in the other language. */
  public String otherLanguageAddress() {
    return address(
        owner, language == PageLanguage.SWEDISH ? PageLanguage.ENGLISH : PageLanguage.SWEDISH);
  }

  /** The address of this phone with a text in the field. */
  public String draftAddress(String text) {
    return address(owner) + "&text=" + encoded(text);
  }

  /** The address of the messages alone. */
  public String logAddress() {
    return address(owner).replaceFirst("\\?", "/log?");
  }

  static String address(PhoneOwner of, PageLanguage language) {
    String query = "?as=" + encoded(of.key());
    return "/phone" + query + (language == PageLanguage.SWEDISH ? "" : "&lang=" + language.code());
  }

  /** How many messages have not arrived because the phone was off. */
  public long missed() {
    return bubbles.stream().filter(it -> !it.isMine() && it.isTrouble()).count();
  }

  public List<KeypadKey> keys() {
    return KeypadKey.ALL;
  }

  public List<Example> examples() {
    return List.of(
        new Example(
            "hej jag ville ha en tid hoss sara nån dag denna vekan",
            say("boka en tid, som folk skriver", "book a time, spelt as people spell")),
        new Example("MÄNNISKA", say("en människa, alltid", "a human, always")),
        new Example("STOPP", say("inga fler sms", "no more messages")));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
