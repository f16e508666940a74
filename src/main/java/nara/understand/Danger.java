package nara.understand;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody may be in danger. It assesses no risk: it says who must look, and how soon.
 *
 * @param category what the danger seems to be; null at {@link Level#NONE} and only there
 */
public record Danger(Level level, @Nullable Category category) {
  public static final Danger NONE = new Danger(Level.NONE, null);

  public Danger {
    if ((level == Level.NONE) != (category == null)) {
      throw new IllegalArgumentException("a category belongs to a danger: " + level);
    }
  }

  /** The category as events and files name it, such as {@code self_harm}; {@code none} without. */
  public String written() {
    return category == null ? "none" : category.name().toLowerCase(Locale.ROOT);
  }

  /** From the lightest to the gravest. */
  public enum Level {
    /** A careful human would go on with the errand. */
    NONE,
    /** A human should look today. */
    UNCLEAR,
    /** A reader would act now. */
    DANGER
  }

  /** Where a text holds several of the same level, the first of these names it. */
  public enum Category {
    SUICIDE,
    SELF_HARM,
    VIOLENCE,
    CHILD_IN_DANGER,
    OVERDOSE_MEDICAL,
    THREAT
  }

  /** The graver of the two; of equally grave ones the category that is declared first. */
  public Danger or(Danger other) {
    int byLevel = level.compareTo(other.level);
    if (byLevel != 0 || category == null || other.category == null) {
      return byLevel >= 0 ? this : other;
    }
    return category.compareTo(other.category) <= 0 ? this : other;
  }
}
