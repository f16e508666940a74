package nara.delivery;

/** What the provider's own list says of a message whose sending was cut short. */
public sealed interface Lookup {
  /** It is there under this id. */
  record Found(String providerId, DeliveryStatus status) implements Lookup {}

  /** The list was read and it is not there. */
  record NotThere() implements Lookup {}

  /** The list could not be read; ask again later. */
  record Unavailable(String reason) implements Lookup {}
}
