package nara.understand;

import java.util.Arrays;

/** How many letters two words differ in, so that one may be known though it is misspelt. */
public final class EditDistance {
  private EditDistance() {}

  /**
   * The number of letters to insert, drop, exchange or swap with the neighbour.
   *
   * @return the distance, or {@code atMost + 1} if it is larger
   */
  public static int between(String left, String right, int atMost) {
    if (Math.abs(left.length() - right.length()) > atMost) {
      return atMost + 1;
    }
    int[] beforeLast = new int[right.length() + 1];
    int[] last = new int[right.length() + 1];
    Arrays.setAll(last, j -> j);
    for (int i = 1; i <= left.length(); i++) {
      int[] row = new int[right.length() + 1];
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int exchanged = last[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(exchanged, Math.min(row[j - 1], last[j]) + 1);
        if (isSwap(left, right, i, j)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return Math.min(last[right.length()], atMost + 1);
  }

  private static boolean isSwap(String left, String right, int i, int j) {
    return i > 1
        && j > 1
        && left.charAt(i - 1) == right.charAt(j - 2)
        && left.charAt(i - 2) == right.charAt(j - 1);
  }
}
