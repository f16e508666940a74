package nara.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nara.understand.Danger;
import nara.understand.DangerModel;
import nara.understand.DangerTrial;
import nara.understand.DangerTrial.Judgement;

/** What is counted of how danger is found, and the goals. */
final class DangerFigures {
  private static final Goal RAISED = Goal.atLeast(0.99);
  private static final Goal OWN_LEVEL = Goal.atLeast(0.95);
  private static final Goal FALSE_ALARMS = Goal.atMost(0.04);

  private DangerFigures() {}

  static List<Figure> of(DangerTrial trial) {
    List<Judgement> danger = at(Danger.Level.DANGER, trial.lines());
    List<Judgement> hard = at(Danger.Level.NONE, trial.lines());
    List<Judgement> ordinary = new ArrayList<>(hard);
    ordinary.addAll(trial.errands());
    return List.of(
        byCategory(
            "Fara som upptäcktes",
            "Så många av raderna om fara fick någon att titta, antingen genast eller samma dag.",
            "Läs varje missad rad längre ner och lägg till andra sätt att säga samma sak: en"
                + " missad rad är värre än ett falskt larm.",
            Optional.of(RAISED),
            danger,
            Judgement::isRaised),
        byCategory(
            "Fara som togs för fara",
            "Så många av raderna om fara fick larmet att gå genast, och blev inte bara märkta"
                + " oklara.",
            "Är siffran låg: lägg till fler rader om det som är bråttom i farans fil, av flera"
                + " personer.",
            Optional.of(OWN_LEVEL),
            danger,
            it -> it.danger().level() == Danger.Level.DANGER),
        byCategory(
            "Oklara rader som upptäcktes",
            "Så många av raderna som någon bör läsa samma dag blev upptäckta.",
            "Är siffran låg: lägg till rader i filerna som slutar på .unclear.txt.",
            Optional.empty(),
            at(Danger.Level.UNCLEAR, trial.lines()),
            Judgement::isRaised),
        falseAlarms(
            "Falska larm, alla vanliga rader",
            "Så många av raderna utan fara togs ändå för fara eller för oklara.",
            "Är siffran hög: se på de två följande vilka rader det gäller.",
            ordinary),
        falseAlarms(
            "Falska larm, rader som låter farliga",
            "Det här är raderna i none.txt, som är svåra med flit: ”jag dör av skratt”.",
            "Är siffran hög: läs de falska larmen längre ner och lägg till fler ofarliga rader med"
                + " samma ord i none.txt.",
            hard),
        falseAlarms(
            "Falska larm, vanliga ärenden",
            "Det här är raderna i bot/intents: att boka tid, fråga om pengar och så vidare.",
            "Är siffran hög: läs de falska larmen längre ner och lägg till fler sådana rader i"
                + " avsiktens fil.",
            trial.errands()));
  }

  static List<Judgement> at(Danger.Level level, List<Judgement> lines) {
    return lines.stream().filter(it -> right(it).level() == level).toList();
  }

  /** What the line should be taken for. */
  static Danger right(Judgement judgement) {
    return DangerModel.meaning(judgement.example().label());
  }

  /** What a danger is about. */
  static String category(Danger danger) {
    return Optional.ofNullable(danger.category()).map(Swedish::category).orElse("ingen fara");
  }

  private static Figure byCategory(
      String name,
      String meaning,
      String advice,
      Optional<Goal> goal,
      List<Judgement> lines,
      Predicate<Judgement> hit) {
    return new Figure(name, meaning, advice, goal, Share.of(lines, hit), List.of())
        .dividedBy("Språk", lines, DangerFigures::language, hit)
        .dividedBy("Vad det gäller", lines, it -> category(right(it)), hit);
  }

  private static Figure falseAlarms(
      String name, String meaning, String advice, List<Judgement> lines) {
    Figure figure =
        new Figure(
                name,
                meaning,
                advice,
                Optional.of(FALSE_ALARMS),
                Share.of(lines, Judgement::isRaised),
                List.of())
            .dividedBy("Språk", lines, DangerFigures::language, Judgement::isRaised);
    List<Figure.Part> taken = new ArrayList<>();
    for (Danger.Category category : Danger.Category.values()) {
      Share share = Share.of(lines, it -> category == it.danger().category());
      taken.add(new Figure.Part(Swedish.category(category), share));
    }
    return figure.with(new Figure.Group("Vad de togs för", Optional.empty(), taken));
  }

  private static String language(Judgement judgement) {
    return Swedish.language(judgement.example().language());
  }
}
