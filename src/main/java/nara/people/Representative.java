package nara.people;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who has shown that they may book for a resident.
 *
 * @param name as colleagues and the resident read it
 * @param basis by what right
 * @param from when it begins to hold
 * @param to the moment from which it holds no more
 */
public record Representative(
    UUID id, UUID resident, UUID contactPoint, String name, Basis basis, Instant from, Instant to) {

  /** By what right somebody speaks for another. */
  public enum Basis {
    /** God man. */
    DEPUTY,
    /** Förvaltare. */
    ADMINISTRATOR,
    /** Vårdnadshavare. */
    GUARDIAN,
    /** Fullmakt. */
    POWER_OF_ATTORNEY
  }

  @Override
  public String toString() {
    return "Representative[" + id + "]";
  }
}
