package nara.cli.draw;

import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nara.flow.AskStep;
import nara.flow.AwaitingStep;
import nara.flow.BranchStep;
import nara.flow.CallStep;
import nara.flow.ChooseStep;
import nara.flow.ConfirmStep;
import nara.flow.DoStep;
import nara.flow.EndStep;
import nara.flow.GotoStep;
import nara.flow.HandoverStep;
import nara.flow.IdentifyStep;
import nara.flow.Phrase;
import nara.flow.RemindStep;
import nara.flow.SayStep;
import nara.flow.Step;
import nara.flow.WaitStep;
import nara.message.Channel;
import nara.message.Language;

/** What stands in the box of a step, in the order in which it is read. */
final class StepText {
  private final List<Paragraph> all = new ArrayList<>();

  private StepText() {}

  static List<Paragraph> of(Step step) {
    StepText text = new StepText();
    if (step instanceof AwaitingStep it) {
      text.question(it);
    } else if (step instanceof BranchStep it) {
      text.written("Beror på {" + it.on() + "}");
    } else if (step instanceof DoStep it) {
      text.action(it.action(), it.with());
    } else if (step instanceof CallStep it) {
      text.plain("Går in i flödet " + it.flow() + " och kommer tillbaka hit");
      text.arguments(it.with());
    } else if (step instanceof GotoStep it) {
      text.written(
          target(it).isPresent()
              ? "Går till flödet " + it.to()
              : "Går till det flöde som " + it.to() + " säger");
    } else {
      text.spoken(step);
    }
    return text.all;
  }

  /** The flow that a step leads to, where the file names one. */
  static Optional<String> target(Step step) {
    if (step instanceof CallStep it) {
      return Optional.of(it.flow());
    }
    return step instanceof GotoStep it && !it.to().contains("{")
        ? Optional.of(it.to())
        : Optional.empty();
  }

  private void spoken(Step step) {
    if (step instanceof SayStep it) {
      phrase("", it.say(), Lettering.BODY);
    } else if (step instanceof HandoverStep it) {
      phrase("", it.say(), Lettering.BODY);
      quiet("Skäl: " + it.reason());
    } else if (step instanceof RemindStep it) {
      phrase("", it.say(), Lettering.BODY);
      String moment = it.of().isEmpty() ? "nu" : it.of();
      quiet(length(it.before()) + (it.isAfter() ? " efter " : " före ") + moment);
    } else if (step instanceof WaitStep it) {
      plain("Väntar " + length(it.length()) + " och går sedan vidare");
    } else if (step instanceof EndStep it) {
      it.say().ifPresent(say -> phrase("", say, Lettering.BODY));
      plainEnd(it);
    }
  }

  private void plainEnd(EndStep step) {
    String how =
        switch (step.outcome()) {
          case EndStep.CLEAR -> "allt som pågår avslutas (clear)";
          case EndStep.LET_BE -> "en öppen fråga får vänta (let_be)";
          case EndStep.ASK_AGAIN -> "en öppen fråga ställs igen (ask_again)";
          default -> step.outcome();
        };
    all.add(
        Paragraph.of(
            step.say().isPresent() ? Lettering.BAND : Lettering.BODY,
            step.say().isPresent() ? "Slut: " + how : how));
    step.corrected().ifPresent(it -> quiet("Den som ångrar sig kommer till " + it));
  }

  private void question(AwaitingStep step) {
    phrase("", step.question().say(), Lettering.BODY);
    step.question().again().ifPresent(it -> phrase("Med andra ord: ", it, Lettering.QUIET));
    step.question().why().ifPresent(it -> phrase("Varför? ", it, Lettering.QUIET));
    if (!step.question().retries()) {
      quiet("Förstås inte svaret kommer en människa genast");
    }
    if (step instanceof ChooseStep it) {
      it.onYes()
          .ifPresent(key -> quiet("Ett ja betyder " + RouteWords.option(it, key).orElse(key)));
      quiet(
          (it.from().isEmpty() ? "Svaret är ett av valen" : "Svaret är ett av {" + it.from() + "}")
              + kept(it.variable()));
    } else if (step instanceof AskStep it) {
      quiet(
          taken(it.takes())
              + kept(it.variable())
              + (it.sensitive() ? ". Det visas aldrig i SMS" : ""));
    } else if (step instanceof ConfirmStep) {
      quiet("Svaret är ja eller nej");
    } else if (step instanceof IdentifyStep it) {
      quiet("Går vidare när vi vet säkert: " + FlowFacts.identity(it.level()));
    }
  }

  private static String taken(AskStep.Takes takes) {
    return switch (takes) {
      case WORDS -> "Svaret är ord, men inget annat ärende";
      case EVERYTHING -> "Svaret är vad som helst, också en hel berättelse";
      case PHONE_NUMBER -> "Svaret är ett telefonnummer";
      case LANGUAGE -> "Svaret är ett språk";
    };
  }

  private static String kept(String variable) {
    return ". Det sparas som {" + variable + "}";
  }

  private void action(String action, Map<String, String> with) {
    plain(action);
    arguments(with);
  }

  private void arguments(Map<String, String> with) {
    new TreeMap<>(with).forEach((name, value) -> quiet(name + ": " + value));
  }

  /** With the text of the web, where it is another. */
  private void phrase(String before, Phrase phrase, Lettering lettering) {
    String sms = phrase.pattern(Language.SWEDISH, Channel.SMS);
    String web = phrase.pattern(Language.SWEDISH, Channel.WEB);
    all.addAll(PatternText.of(lettering, before + sms));
    if (!web.equals(sms)) {
      all.addAll(PatternText.of(Lettering.QUIET, "På webben: " + web));
    }
  }

  private void written(String pattern) {
    all.addAll(PatternText.of(Lettering.BODY, pattern));
  }

  private void quiet(String pattern) {
    all.addAll(PatternText.of(Lettering.QUIET, pattern));
  }

  private void plain(String words) {
    all.add(Paragraph.of(Lettering.BODY, words));
  }

  /** Such as {@code 2 dagar} or {@code 1 timme 30 minuter}. */
  static String length(TemporalAmount length) {
    if (length instanceof Period it) {
      return counted(it.get(ChronoUnit.DAYS), "dag", "dagar");
    }
    Duration time = Duration.from(length);
    String written =
        Stream.of(
                counted(time.toDaysPart(), "dygn", "dygn"),
                counted(time.toHoursPart(), "timme", "timmar"),
                counted(time.toMinutesPart(), "minut", "minuter"),
                counted(time.toSecondsPart(), "sekund", "sekunder"))
            .filter(it -> !it.startsWith("0 "))
            .collect(Collectors.joining(" "));
    return written.isEmpty() ? "ingen tid" : written;
  }

  private static String counted(long count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }
}
