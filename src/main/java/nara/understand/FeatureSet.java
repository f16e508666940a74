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

  private static final int EMPTY = 0;

  private int[] numbers = new int[512];
  private int size;

  /** Those that are there already, told without sorting them; half of it at least is empty. */
  private int[] places = new int[2 * numbers.length];

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
    return isStrong(feature) ? STRONG : 1;
  }

  static boolean isStrong(int feature) {
    return (feature & 1) != 0;
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

  private void add(int hash) {
    int number = hash == EMPTY ? EMPTY + 2 : hash;
    int place = place(number);
    if (places[place] == EMPTY) {
      places[place] = number;
      numbers[size++] = number;
      if (size == numbers.length) {
        grow();
      }
    }
  }

  /** Where it stands, or may stand. */
  private int place(int number) {
    int last = places.length - 1;
    int place = (number >>> 1) & last;
    while (places[place] != EMPTY && places[place] != number) {
      place = (place + 1) & last;
    }
    return place;
  }

  private void grow() {
    numbers = Arrays.copyOf(numbers, 2 * size);
    places = new int[2 * numbers.length];
    for (int i = 0; i < size; i++) {
      places[place(numbers[i])] = numbers[i];
    }
  }

  /** Each once. */
  int[] toArray() {
    return Arrays.copyOf(numbers, size);
  }
}
