package nara.cli.draw;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A way to write text, and how wide it becomes.
 *
 * <p>The widths are those of DejaVu Sans, in thousandths of the size; Verdana's are nearly the
 * same, and one of the two is everywhere. They stand here so that a picture is the same on every
 * machine. Where a browser has neither, the lines are told their lengths and fit all the same.
 */
enum Lettering {
  TITLE("title", 22, 30, true),
  HEADING("heading", 15, 22, true),
  BODY("body", 13, 19, false),
  QUIET("quiet", 11, 16, false),
  LABEL("label", 11, 16, false),
  BAND("band", 11, 16, true);

  /** The fonts in the order in which they are asked for. */
  static final String FONTS = "Verdana, 'DejaVu Sans', 'Bitstream Vera Sans', sans-serif";

  private static final int OTHER = 1000;

  private static final int[] REGULAR =
      widths(
          "318 401 460 838 636 950 780 275 390 390 500 838 318 361 318 337 636 636 636 636 636 636"
              + " 636 636 636 636 337 337 838 838 838 531 1000 684 686 698 770 632 575 775 752 295"
              + " 295 656 557 863 748 787 603 787 695 635 611 732 684 989 685 611 685 390 337 390"
              + " 838 500 500 613 635 550 635 615 352 635 634 278 278 579 278 974 634 612 635 635"
              + " 411 521 392 634 592 818 592 592 525 636 337 636 838");

  private static final int[] BOLD =
      widths(
          "348 456 521 838 696 1002 872 306 457 457 523 838 380 415 380 365 696 696 696 696 696 696"
              + " 696 696 696 696 400 400 838 838 838 580 1000 774 762 734 830 683 683 821 837 372"
              + " 372 775 637 995 837 850 733 850 770 720 682 812 774 1103 771 724 725 457 365 457"
              + " 838 500 500 675 716 593 716 678 435 716 712 343 343 665 343 1042 712 687 716 716"
              + " 493 595 478 712 652 924 645 652 582 712 365 712 838");

  private final String style;
  private final int size;
  private final int lineHeight;
  private final boolean isBold;

  Lettering(String style, int size, int lineHeight, boolean isBold) {
    this.style = style;
    this.size = size;
    this.lineHeight = lineHeight;
    this.isBold = isBold;
  }

  /** Its name in the picture's style sheet. */
  String style() {
    return style;
  }

  /** In pixels. */
  int size() {
    return size;
  }

  /** From one line to the next, in pixels. */
  int lineHeight() {
    return lineHeight;
  }

  boolean isBold() {
    return isBold;
  }

  /** How wide the text becomes, in pixels. */
  double width(String text) {
    return text.codePoints().mapToLong(this::thousandths).sum() * size / 1000.0;
  }

  private int thousandths(int letter) {
    int bare =
        letter < 127
            ? letter
            : Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD).codePointAt(0);
    int[] widths = isBold ? BOLD : REGULAR;
    int at = bare - ' ';
    return at >= 0 && at < widths.length ? widths[at] : OTHER;
  }

  private static int[] widths(String written) {
    return Arrays.stream(written.split(" ")).mapToInt(Integer::parseInt).toArray();
  }
}
