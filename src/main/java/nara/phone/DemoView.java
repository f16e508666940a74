package nara.phone;

import java.util.List;
import nara.http.PageTexts;

/**
 * What the demo's page shows.
 *
 * @param csrf of its forms; empty if nobody is signed in
 * @param reader who is signed in at the desk; empty if nobody is
 * @param signsIn whether the page signs in by itself
 * @param hasSignIn whether there is the demo's own sign-in
 * @param phone the address of the phone
 * @param desk the address of the desk
 * @param version another one as soon as anything of the story has changed
 * @param run another one when everything has begun anew
 */
public record DemoView(
    PageTexts texts,
    String csrf,
    String reader,
    boolean signsIn,
    boolean hasSignIn,
    String phone,
    String desk,
    String clock,
    String version,
    long run,
    Story story) {

  /**
   * The buttons, and how it stands with what was pressed.
   *
   * @param tells what is happening; empty if nothing was played
   * @param place how far it has come, in words; empty if nothing is being played
   * @param offered the key of a button to press first; empty if there is none
   */
  public record Story(
      List<Button> buttons, boolean isPlaying, String tells, String place, String offered) {}

  /** A button. */
  public record Button(String key, String name, String shows, boolean isPlaying) {}

  /** {@link PageTexts#say} of the page's texts. */
  public String say(String key) {
    return texts.say("demo." + key);
  }

  @Override
  public String toString() {
    return "DemoView[" + version + "]";
  }
}
