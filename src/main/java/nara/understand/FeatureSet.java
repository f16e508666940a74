package nara.understand;

import java.util.Arrays;

/**
 * Features as 32-bit numbers: FNV-1a over their kind and letters, with Murmur3's last mixing. The
 * lowest bit says whether a feature is a strong one, which counts for more than a piece of a word.
 */
final class FeatureSet {
  private static final float STRONG = 2;

  private static final int FNV_OFFSET = 0x811C9DC5;
  private static final int FNV_PRIME = 0x01000193;

  private int[] numbers = new int[256];
  private int size;

  void add(char kind, String letters) {
    add(kind, letters, 0, letters.length());
  }

  /** Adds a strong one. */
  void addStrong(char kind, String letters) {
    add(hash(kind, letters, 0, letters.length()) | 1);
  }

  void add(char kind, String letters, int start, int end) {
    add(hash(kind, letters, start, end) & ~1);
  }

  /** How much a feature counts. */
  static float strength(int feature) {
    return (feature & 1) == 0 ? 1 : STRONG;
  }

  private static int hash(char kind, String letters, int start, int end) {
    int hash = (FNV_OFFSET ^ kind) * FNV_PRIME;
    for (int i = start; i < end; i++) {
      hash = (hash ^ letters.charAt(i)) * FNV_PRIME;
    }
    hash ^= hash >>> 16;
    hash *= 0x85EBCA6B;
    hash ^= hash >>> 13;
    hash *= 0xC2B2AE35;
    return hash ^ (hash >>> 16);
  }

  private void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size * 2);
    }
    numbers[size++] = number;
  }

  /** Each once, ascending. */
  int[] sorted() {
    Arrays.sort(numbers, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || numbers[i] != numbers[i - 1]) {
        numbers[kept++] = numbers[i];
      }
    }
    return Arrays.copyOf(numbers, kept);
  }
}
