package nara.sms;

import java.util.UUID;
import nara.delivery.DeliveryStatus;

/** Where delivery reports go. */
@FunctionalInterface
public interface StatusReports {
  /**
   * Takes one report; returns only when it is safely stored. Reports come in any order, more than
   * once, and for ids that are not ours.
   *
   * @param callbackId our id of the message, {@link nara.delivery.OutgoingSms#callbackId}
   * @param providerId the provider's id of it
   * @param errorCode the provider's error code, 0 if none
   */
  void report(UUID callbackId, String providerId, DeliveryStatus status, int errorCode);
}
