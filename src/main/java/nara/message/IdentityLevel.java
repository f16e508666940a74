package nara.message;

/** How surely we know who writes; the order is the order of trust. */
public enum IdentityLevel {
  /** An unknown number, or a chat without login: general information only. */
  ANONYMOUS,
  /** A number registered as a safe contact after consent. */
  KNOWN_CONTACT,
  /** Identified by e-identification, or in person. */
  E_ID;

  /** Whether somebody at this level may have what asks for {@code needed}. */
  public boolean reaches(IdentityLevel needed) {
    return compareTo(needed) >= 0;
  }
}
