package nara.town;

import nara.message.PhoneNumber;

/**
 * Where a call to the town's number goes.
 *
 * @param switchboard the telephone that rings at the switchboard
 */
public record CallRule(To to, PhoneNumber switchboard) {
  /** Who takes a call, while the town is open. */
  public enum To {
    /** Whoever calls, the switchboard. */
    SWITCHBOARD,
    /** The caller's own caseworker, if she is there; else the switchboard. */
    OWN_CASEWORKER
  }
}
