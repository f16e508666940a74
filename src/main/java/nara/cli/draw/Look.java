package nara.cli.draw;

import nara.flow.AskStep;
import nara.flow.BranchStep;
import nara.flow.CallStep;
import nara.flow.ChooseStep;
import nara.flow.ConfirmStep;
import nara.flow.DoStep;
import nara.flow.EndStep;
import nara.flow.GotoStep;
import nara.flow.HandoverStep;
import nara.flow.IdentifyStep;
import nara.flow.RemindStep;
import nara.flow.Step;
import nara.flow.WaitStep;

/** What kind of step a box is, as word, colour, corners and sign. */
enum Look {
  STARTS("Börjar", "#1d2433", Corners.ROUND, "M4,2 L12,7 L4,12 Z"),
  SAYS("Säger", "#1c4a8f", Corners.SOFT, "M1,2 H13 V10 H7 L4,13 V10 H1 Z"),
  ASKS("Frågar", "#6a2a86", Corners.SOFT, "M3,5 A4,4 0 1 1 7,8 V10 M7,12 V13.4"),
  CHOOSES(
      "Låter välja",
      "#8a1f5c",
      Corners.SOFT,
      "M1,3 H3 M5,3 H13 M1,7 H3 M5,7 H13 M1,11 H3 M5,11 H13"),
  DECIDES("Avgör", "#75510a", Corners.CUT, "M7,1 L13,7 L7,13 L1,7 Z"),
  DOES("Gör", "#3d4a57", Corners.SQUARE, "M8,1 L2,8 H6 L5,13 L12,6 H8 Z"),
  HUMAN(
      "Lämnar över till en människa",
      "#a63200",
      Corners.SQUARE,
      "M7,7 A3,3 0 1 1 7.1,7 Z M1,13.5 A6,5.5 0 0 1 13,13.5 Z"),
  WAITS("Väntar", "#4d5a12", Corners.SOFT, "M7,1 A6,6 0 1 1 6.9,1 Z M7,3.5 V7 L10,9"),
  LINKS("Annat flöde", "#00616b", Corners.CUT, "M1,7 H12 M8,3 L12,7 L8,11"),
  ENDS("Slutar", "#1d2433", Corners.ROUND, "M3,3 H11 V11 H3 Z"),
  FLOW("Flöde", "#1c4a8f", Corners.SOFT, "M2,1 H8 V5 H2 Z M6,9 H12 V13 H6 Z M5,5 V11 H6"),
  PATTERN(
      "Mönster",
      "#5b4a1a",
      Corners.SOFT,
      "M2,2 H6 V6 H2 Z M8,2 H12 V6 H8 Z M2,8 H6 V12 H2 Z M8,8 H12 V12 H8 Z");

  /** How the corners of a box are drawn. */
  enum Corners {
    SQUARE,
    SOFT,
    ROUND,
    CUT
  }

  private final String word;
  private final String colour;
  private final Corners corners;
  private final String sign;

  Look(String word, String colour, Corners corners, String sign) {
    this.word = word;
    this.colour = colour;
    this.corners = corners;
    this.sign = sign;
  }

  /** What the legend calls it. */
  String word() {
    return word;
  }

  /** Of its band and its border; white text on it has a contrast of 4.5 and more. */
  String colour() {
    return colour;
  }

  Corners corners() {
    return corners;
  }

  /** A path within 14 by 14 pixels. */
  String sign() {
    return sign;
  }

  static Look of(Step step) {
    if (step instanceof ChooseStep) {
      return CHOOSES;
    }
    if (step instanceof AskStep || step instanceof ConfirmStep || step instanceof IdentifyStep) {
      return ASKS;
    }
    if (step instanceof BranchStep) {
      return DECIDES;
    }
    if (step instanceof DoStep it) {
      return it.action().equals(HandoverStep.ACTION) ? HUMAN : DOES;
    }
    if (step instanceof HandoverStep) {
      return HUMAN;
    }
    if (step instanceof WaitStep || step instanceof RemindStep) {
      return WAITS;
    }
    if (step instanceof CallStep || step instanceof GotoStep) {
      return LINKS;
    }
    return step instanceof EndStep it && it.say().isEmpty() ? ENDS : SAYS;
  }
}
