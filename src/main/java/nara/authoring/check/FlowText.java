package nara.authoring.check;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nara.authoring.FlowFile;
import nara.authoring.Yaml;
import nara.flow.ChooseStep;
import nara.flow.EngineNames;
import nara.flow.Kind;
import nara.flow.Step;
import nara.message.Channel;
import nara.message.Language;
import org.jspecify.annotations.Nullable;

/**
 * A text that a step says.
 *
 * @param key under which it stands: {@code say}, {@code sms}, {@code web}, {@code again} or {@code
 *     why}
 * @param at where it stands
 * @param goesBySms whether it may be sent as a text message
 */
record FlowText(
    FlowFile file, Step step, String key, Language language, Yaml at, boolean goesBySms) {
  private static final String SMS = written(Channel.SMS);
  private static final String WEB = written(Channel.WEB);
  private static final List<String> KEYS = List.of("say", SMS, WEB, "again", "why");

  /** Every text of every flow and pattern, in every language. */
  static List<FlowText> all(Material material) {
    List<FlowText> all = new ArrayList<>();
    material.all().forEach(it -> all.addAll(material.texts(it)));
    return all;
  }

  /** Every text that may be sent as a text message. */
  static List<FlowText> bySms(Material material) {
    return all(material).stream().filter(FlowText::goesBySms).toList();
  }

  /** Every text of a flow. */
  static List<FlowText> of(FlowFile file) {
    List<FlowText> all = new ArrayList<>();
    for (Step step : file.flow().steps()) {
      add(all, file, step, Language.SWEDISH, file.step(step.id()));
      file.translations()
          .forEach(
              (language, at) -> add(all, file, step, language, at.get("steps").get(step.id())));
    }
    return all;
  }

  private static void add(
      List<FlowText> all, FlowFile file, Step step, Language language, Yaml at) {
    if (!at.isMap()) {
      return;
    }
    boolean hasOwnForSms = at.get(SMS).isPresent();
    for (String key : KEYS) {
      Yaml text = at.get(key);
      if (text.isText()) {
        boolean sent = !key.equals(WEB) && !(key.equals("say") && hasOwnForSms);
        all.add(new FlowText(file, step, key, language, text, sent));
      }
    }
  }

  private static String written(Channel channel) {
    return channel.name().toLowerCase(Locale.ROOT);
  }

  /** Where it stands tells it from every other. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FlowText it && at.equals(it.at);
  }

  @Override
  public int hashCode() {
    return at.hashCode();
  }

  String text() {
    return at.text();
  }

  String where() {
    return file.flow().id() + "." + step.id();
  }

  /** Whether it is what the step says, and not its question in other words or its reason. */
  boolean isSaid() {
    return !key.equals("again") && !key.equals("why");
  }

  /** What it may name. */
  Map<String, Kind> known(Material material) {
    Map<String, Kind> known = new HashMap<>(material.scope(file).at(step.id()));
    known.putAll(material.scope(file).givenBy(step));
    if (step instanceof ChooseStep && !key.equals("why")) {
      known.putAll(EngineNames.ofChoice());
    }
    return known;
  }

  /** Why it cannot be read, as the library for texts says it; empty if it can. */
  Optional<String> defect() {
    try {
      MessageFormat unused = new MessageFormat(text(), ULocale.forLanguageTag(language.code()));
      return Optional.empty();
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** The names in it. */
  List<TextName> names() {
    return TextName.in(text());
  }
}
