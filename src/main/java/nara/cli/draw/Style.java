package nara.cli.draw;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The style sheet of every picture. What stands on a page around it does not reach in. */
final class Style {
  /** Of letters on {@link #PAPER} and in boxes. */
  static final String INK = "#1d2433";

  static final String QUIET = "#4c5566";
  static final String PAPER = "#fbf9f4";
  static final String NAME = "#1c3f7a";
  static final String CHIP = "#e3ebf8";
  static final String COVERED = "#16693a";
  static final String COVERED_BOX = "#e4f4e7";
  static final String MISSING = "#ab0a20";

  static final String SHEET = sheet();

  private Style() {}

  private static String sheet() {
    String letterings =
        Arrays.stream(Lettering.values())
            .map(
                it ->
                    rule(
                        "." + it.style(),
                        "font-size:" + it.size() + "px;font-weight:" + (it.isBold() ? 700 : 400)))
            .collect(Collectors.joining());
    return rule("text", "fill:" + INK + ";font-family:" + Lettering.FONTS + ";white-space:pre")
        + letterings
        + rule(".quiet", "fill:" + QUIET)
        + rule(".condition", "fill:" + QUIET + ";font-style:italic")
        + rule(".name", "fill:" + NAME)
        + rule(".chip", "fill:" + CHIP)
        + rule(".paper", "fill:" + PAPER)
        + rule(".frame", "fill:#f1ece0;stroke:#b9ad96;stroke-width:1.5")
        + rule(".box", "fill:#fff;stroke-width:1.6")
        + rule(".onband", "fill:#fff")
        + rule(
            ".sign",
            "fill:none;stroke:#fff;stroke-width:1.8;stroke-linejoin:round;stroke-linecap:round")
        + rule(".rule", "stroke:#c3cad6;stroke-width:2")
        + rule(".line", "fill:none;stroke:#566072;stroke-width:1.7")
        + rule(".head", "fill:#566072")
        + rule(".tag", "fill:" + PAPER + ";stroke:#c9c1b0")
        + rule(".link", "text-decoration:underline")
        + covered()
        + missing();
  }

  private static String covered() {
    return rule(".covered .box", "fill:" + COVERED_BOX)
        + rule(".covered .line", "stroke:" + COVERED + ";stroke-width:2.4")
        + rule(".covered .head", "fill:" + COVERED)
        + rule(".covered .tag", "fill:" + COVERED_BOX + ";stroke:" + COVERED)
        + rule(".verdict.covered", "fill:" + COVERED);
  }

  private static String missing() {
    String dashes = ";stroke-dasharray:6 4";
    return rule(".missing .outside", "fill:none;stroke:" + MISSING + ";stroke-width:2.6" + dashes)
        + rule(".missing .line", "stroke:" + MISSING + dashes)
        + rule(".missing .head", "fill:" + MISSING)
        + rule(".missing .tag", "stroke:" + MISSING + ";stroke-width:1.6;stroke-dasharray:4 3")
        + rule(".missing .label", "fill:" + MISSING)
        + rule(".verdict.missing", "fill:" + MISSING);
  }

  private static String rule(String selector, String declarations) {
    return ".nara-drawing " + selector + "{" + declarations + "}\n";
  }
}
