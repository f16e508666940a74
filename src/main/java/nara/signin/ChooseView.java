package nara.signin;

import java.util.List;
import nara.http.PageTexts;

/**
 * What the template shows of the demo's sign-in.
 *
 * @param to where they go once signed in
 * @param otherLanguage the address of this page in the other language
 * @param alert what went wrong, else empty
 */
public record ChooseView(
    PageTexts texts, List<Person> people, String to, String otherLanguage, String alert) {

  /**
   * Somebody to be.
   *
   * @param what they do, in the language of the page
   */
  public record Person(String key, String name, String what) {}
}
