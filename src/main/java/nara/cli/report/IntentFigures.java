package nara.cli.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nara.understand.IntentTrial.Judgement;

/** What is counted of how intents are understood, and the goals. */
final class IntentFigures {
  private static final Goal FIRST = Goal.atLeast(0.85);
  private static final Goal THREE = Goal.atLeast(0.95);
  private static final Goal WRONG = Goal.atMost(0.03);
  private static final Goal OUT_OF_SCOPE = Goal.atMost(0.05);

  private final List<Judgement> judgements;
  private final String outOfScope;

  private IntentFigures(List<Judgement> judgements, String outOfScope) {
    this.judgements = judgements;
    this.outOfScope = outOfScope;
  }

  /**
   * Counts.
   *
   * @param outOfScope the label of what is none of the intents
   */
  static List<Figure> of(List<Judgement> judgements, String outOfScope) {
    IntentFigures figures = new IntentFigures(judgements, outOfScope);
    return List.of(
        figures.first(),
        figures.three(),
        figures.acted(),
        figures.actedWrongly(),
        figures.actedOutOfScope());
  }

  private Figure first() {
    return figure(
        "Rätt först",
        "Så många av raderna förstod assistenten rätt på första gissningen.",
        "Är siffran låg: öppna avsikterna överst under ”Avsikt för avsikt” och lägg till rader,"
            + " helst av flera personer.",
        Optional.of(FIRST),
        judgements,
        Judgement::isRight);
  }

  private Figure three() {
    return figure(
        "Rätt bland tre",
        "Så ofta fanns det rätta bland de tre första gissningarna, som invånaren får välja bland"
            + " när assistenten är osäker.",
        "Är siffran låg saknas sätt att säga saken: be några som inte har skrivit rader förut att"
            + " göra det.",
        Optional.of(THREE),
        judgements,
        it -> it.isAmong(3));
  }

  private Figure acted() {
    return figure(
        "Satte i gång",
        "Så ofta var assistenten säker nog att sätta i gång utan att fråga först.",
        "En låg siffra ger fler frågor till invånaren, inte fler fel; fler rader gör assistenten"
            + " säkrare.",
        Optional.empty(),
        judgements,
        Judgement::isActedOn);
  }

  private Figure actedWrongly() {
    return figure(
        "Satte i gång fel sak",
        "Så många av alla rader fick assistenten att sätta i gång något annat än det som"
            + " invånaren ville.",
        "Är siffran hög: se under ”Vad som blandas ihop” vilka avsikter det gäller, och lägg"
            + " rader i båda som visar skillnaden.",
        Optional.of(WRONG),
        judgements,
        it -> it.isActedOn() && !it.isRight());
  }

  private Figure actedOutOfScope() {
    return figure(
        "Satte i gång när inget passade",
        "Så många av raderna om sådant som assistenten inte kan fick den ändå att sätta i gång"
            + " något.",
        "Är siffran hög: lägg till rader i "
            + outOfScope
            + ".txt om det som invånare frågar utan att"
            + " assistenten kan det.",
        Optional.of(OUT_OF_SCOPE),
        judgements.stream().filter(it -> it.example().label().equals(outOfScope)).toList(),
        Judgement::isActedOn);
  }

  private static Figure figure(
      String name,
      String meaning,
      String advice,
      Optional<Goal> goal,
      List<Judgement> lines,
      Predicate<Judgement> hit) {
    return new Figure(name, meaning, advice, goal, Share.of(lines, hit), List.of())
        .dividedBy("Språk", lines, it -> Swedish.language(it.example().language()), hit);
  }
}
