package nara.delivery;

import java.util.UUID;

/**
 * A message that did not reach the resident.
 *
 * @param errorCode the provider's, 0 if none
 */
public record FailedDelivery(UUID thread, UUID contactPoint, int errorCode) {}
