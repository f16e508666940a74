package nara.delivery;

/**
 * How far a message has come. The order is the order of progress: a report that would go backwards
 * is ignored.
 */
public enum DeliveryStatus {
  /** The provider has taken it. */
  ACCEPTED,
  /** The provider has passed it on to the operator. */
  SENT,
  /** The telephone has it. */
  DELIVERED,
  /** It will not arrive. */
  FAILED;

  /** Whether nothing more can be heard of it. */
  public boolean isFinal() {
    return this == DELIVERED || this == FAILED;
  }

  /** Whether a report of {@code next} brings news to a message that stands at this status. */
  public boolean advancesTo(DeliveryStatus next) {
    return !isFinal() && compareTo(next) < 0;
  }
}
