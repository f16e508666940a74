package nara.sms;

import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Say;
import com.twilio.twiml.voice.Say.Language;
import java.util.Map;
import nara.http.PageTexts;
import nara.message.PhoneNumber;
import nara.town.LocalText;

/**
 * What becomes of a call, as Twilio is told it.
 *
 * <p>Whoever is called sees the town's number, not the caller's: nobody's telephone keeps the
 * number of somebody who called social services, no switchboard learns it, and operators cut off
 * calls from abroad, where Twilio's come from, under a Swedish number that is not the caller's to
 * show. Nothing is said before a telephone rings, so nobody hears by a word whether they are known.
 */
final class VoiceAnswers {
  /** Before most telephones go over to their voice mail, which would count as an answer. */
  private static final int COLLEAGUE_SECONDS = 20;

  private static final int SWITCHBOARD_SECONDS = 60;

  private final PhoneNumber shown;
  private final Map<String, String> hours;

  /**
   * @param shown the number that whoever is called sees: one that Twilio knows to be ours
   * @param hoursInWords when the town is open
   */
  VoiceAnswers(PhoneNumber shown, LocalText hoursInWords) {
    this.shown = shown;
    this.hours = Map.of("sv", spoken(hoursInWords, "sv"), "en", spoken(hoursInWords, "en"));
  }

  /** "8-16.30" is read out as a subtraction. */
  private static String spoken(LocalText text, String language) {
    String to = PageTexts.in(language).say("call.to");
    return text.in(new nara.message.Language(language))
        .replaceAll("(?<=\\d)\\s*[-–]\\s*(?=\\d)", " " + to + " ");
  }

  /**
   * Rings a colleague.
   *
   * @param after the whole address that is asked what then, however it went
   */
  VoiceResponse ringColleague(PhoneNumber number, String after) {
    return ring(dial(number, COLLEAGUE_SECONDS).action(after));
  }

  /** Rings the switchboard, and leaves the caller there. */
  VoiceResponse ringSwitchboard(PhoneNumber number) {
    return ring(dial(number, SWITCHBOARD_SECONDS));
  }

  /** Until somebody answers, the caller hears it ring and pays nothing. */
  private Dial.Builder dial(PhoneNumber number, int seconds) {
    return new Dial.Builder(number.e164())
        .callerId(shown.e164())
        .timeout(seconds)
        .answerOnBridge(true);
  }

  private static VoiceResponse ring(Dial.Builder dial) {
    return new VoiceResponse.Builder().dial(dial.build()).build();
  }

  /** Says where to turn in danger, that it is closed and when it is not, and ends the call. */
  VoiceResponse closed() {
    return say("call.closed");
  }

  /** Says that nobody can be reached here by telephone, and ends the call. */
  VoiceResponse unconnected() {
    return say("call.unconnected");
  }

  private VoiceResponse say(String key) {
    return new VoiceResponse.Builder()
        .say(said(key, "sv", Language.SV_SE))
        .say(said(key, "en", Language.EN_GB))
        .hangup(new Hangup.Builder().build())
        .build();
  }

  private Say said(String key, String language, Language voice) {
    String text =
        PageTexts.in(language).say(key, Map.of("hours", hours.getOrDefault(language, "")));
    return new Say.Builder(text).language(voice).build();
  }

  /** The call is over. */
  VoiceResponse over() {
    return new VoiceResponse.Builder().hangup(new Hangup.Builder().build()).build();
  }
}
