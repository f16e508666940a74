package nara.delivery;

import java.util.UUID;

/**
 * A message that did not arrive.
 *
 * @param thread the one it is in, or, for a notice to staff, is about
 * @param kind whose word it was
 * @param errorCode the provider's, 0 if none
 */
public record FailedDelivery(UUID thread, UUID contactPoint, Letter.Kind kind, int errorCode) {}
