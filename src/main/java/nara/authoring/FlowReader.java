package nara.authoring;

import com.ibm.icu.text.MessagePattern;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nara.flow.Flow;
import nara.flow.Phrase;
import nara.flow.Step;
import nara.message.IdentityLevel;
import nara.message.Language;

/** Reads a flow file. */
public final class FlowReader {
  private static final List<String> NAMES =
      List.of(
          "flow",
          "purpose",
          "dialogue",
          "starts_on",
          "identity",
          "expires_after",
          "approved",
          "steps");
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
  private static final Duration USUAL_EXPIRY = Duration.ofDays(2);

  private FlowReader() {}

  /**
   * Reads one flow; empty, with problems, if it cannot be used.
   *
   * @param file how the file is named in problems
   */
  public static Optional<Flow> read(String file, String content, Problems problems) {
    int before = problems.all().size();
    Yaml at = Yaml.read(file, content, problems);
    if (!at.isPresent()) {
      return Optional.empty();
    }
    at.allowOnly(NAMES);
    String id = at.need("flow").text();
    requireName(at.get("flow"), id);
    List<Step> steps = steps(at.need("steps"));
    if (steps.isEmpty() || problems.all().size() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new Flow(
            id,
            at.get("starts_on").texts(),
            at.get("dialogue").as("yes eller no", FlowReader::yesOrNo).orElse(false),
            identity(at.get("identity")),
            at.get("expires_after")
                .as("en tidslängd som 2d", Durations::elapsed)
                .orElse(USUAL_EXPIRY),
            hash(content),
            steps));
  }

  private static boolean yesOrNo(String text) {
    return switch (text) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw new IllegalArgumentException("neither yes nor no");
    };
  }

  private static IdentityLevel identity(Yaml at) {
    return at.as(
            "anonymous, known_contact eller e_id",
            text -> IdentityLevel.valueOf(text.toUpperCase(Locale.ROOT)))
        .orElse(IdentityLevel.ANONYMOUS);
  }

  /** A step and the place in the file where it stands. */
  private record Placed(Yaml at, Step step) {}

  private static List<Step> steps(Yaml at) {
    List<Yaml> written = at.list();
    List<Placed> placed = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      Yaml here = written.get(i);
      String following = i + 1 < written.size() ? written.get(i + 1).get("id").text() : "";
      StepReader.read(here, following).ifPresent(step -> placed.add(new Placed(here, step)));
    }
    Set<String> names = names(placed);
    for (Placed it : placed) {
      requirePatterns(it.at(), it.step());
      requireNext(it, names);
    }
    return placed.stream().map(Placed::step).toList();
  }

  private static Set<String> names(List<Placed> placed) {
    Set<String> names = new LinkedHashSet<>();
    for (Placed it : placed) {
      requireName(it.at().get("id"), it.step().id());
      if (!names.add(it.step().id())) {
        it.at().problem("två steg heter " + it.step().id(), "Ge det ena ett annat namn");
      }
    }
    return names;
  }

  private static void requireNext(Placed placed, Set<String> names) {
    String id = placed.step().id();
    for (String next : placed.step().next()) {
      if (!names.contains(next)) {
        String problem =
            next.isEmpty()
                ? "efter steget " + id + " kommer inget"
                : "steget " + id + " går till " + next + ", som inte finns";
        placed
            .at()
            .problem(
                problem,
                "Lägg till end: … eller rätta namnet. Steg som finns: " + String.join(", ", names));
      }
    }
  }

  private static void requirePatterns(Yaml at, Step step) {
    for (Phrase phrase : step.phrases().values()) {
      try {
        new MessagePattern(phrase.pattern(Language.SWEDISH));
      } catch (IllegalArgumentException e) {
        at.problem(
            "texten i steget " + step.id() + " har en klammer för mycket eller för lite",
            "Varje { behöver en }");
      }
    }
  }

  private static void requireName(Yaml at, String name) {
    if (at.isPresent() && !NAME.matcher(name).matches()) {
      at.problem(
          "\"" + name + "\" går inte att ha som namn", "Använd små bokstäver a-z, siffror och _");
    }
  }

  private static String hash(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(content.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
