package nara.http;

import com.ibm.icu.text.MessageFormat;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What pages say, in one language: {@code texts/<language>.yaml}, whose nested keys are written
 * with dots, {@code signin.title}. Texts are ICU messages with named arguments.
 */
public final class PageTexts {
  /** What whoever has chosen nothing reads. */
  public static final String USUAL = "sv";

  private static final String PARAMETER = "lang";
  private static final String COOKIE = "nara-lang";
  private static final int REMEMBERED_SECONDS = (int) Duration.ofDays(365).toSeconds();

  private final String language;
  private final Map<String, MessageFormat> texts;

  PageTexts(String language, Map<String, MessageFormat> texts) {
    this.language = language;
    this.texts = Map.copyOf(texts);
  }

  /**
   * The texts in the language of whoever asks: {@code ?lang=en}, which is remembered in a cookie,
   * else what is remembered, else Swedish.
   */
  public static PageTexts of(Context ctx) {
    PageTexts before = ctx.attribute(COOKIE);
    if (before != null) {
      return before;
    }
    Optional<PageTexts> remembered = find(ctx.cookie(COOKIE));
    Optional<PageTexts> chosen = find(ctx.queryParam(PARAMETER));
    PageTexts texts = chosen.or(() -> remembered).orElseGet(() -> in(USUAL));
    if (chosen.isPresent() && !chosen.equals(remembered)) {
      ctx.cookie(
          new Cookie(
              COOKIE, texts.language, "/", REMEMBERED_SECONDS, false, true, null, SameSite.LAX));
    }
    ctx.attribute(COOKIE, texts);
    return texts;
  }

  /**
   * The texts in this language.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static PageTexts in(String language) {
    return find(language)
        .orElseThrow(() -> new IllegalArgumentException("no texts in " + language));
  }

  private static Optional<PageTexts> find(@Nullable String language) {
    return language == null
        ? Optional.empty()
        : Optional.ofNullable(PageTextFiles.SHIPPED.get(language));
  }

  /**
   * The text of a key.
   *
   * @throws IllegalArgumentException if there is no such key, or it has arguments
   */
  public String say(String key) {
    return say(key, Map.of());
  }

  /**
   * The text of a key with its arguments filled in.
   *
   * @param values by the arguments' names
   * @throws IllegalArgumentException if there is no such key, or an argument has no value
   */
  public String say(String key, Map<String, ?> values) {
    MessageFormat text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException("no text " + key);
    }
    if (!values.keySet().containsAll(text.getArgumentNames())) {
      throw new IllegalArgumentException(key + " needs " + text.getArgumentNames());
    }
    // one format may not be used by two threads at once
    return text.clone().format(values);
  }

  /** {@code sv} or {@code en}, as in an html element's {@code lang}. */
  public String language() {
    return language;
  }

  /** The language that the page can be changed to. */
  public String otherLanguage() {
    return language.equals(USUAL) ? "en" : USUAL;
  }

  Set<String> keys() {
    return texts.keySet();
  }
}
