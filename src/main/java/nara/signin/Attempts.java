package nara.signin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nara.seal.Field;
import nara.seal.Seal;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/** Who was sent to the organisation's sign-in and is not back yet. */
final class Attempts {
  static final Duration LONGEST = Duration.ofMinutes(10);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Seal seal;
  private final Supplier<UUID> ids;

  Attempts(Seal seal, Supplier<UUID> ids) {
    this.seal = seal;
    this.ids = ids;
  }

  /**
   * What is needed when somebody comes back.
   *
   * @param nonce must stand in what the sign-in issues
   * @param verifier proves to the sign-in that we sent them (PKCE)
   * @param to where they wanted to go
   */
  record Attempt(Token nonce, Token verifier, LocalPath to) {}

  /**
   * Keeps one.
   *
   * @param state by which it is found
   * @param browser which alone may end it
   */
  void begin(Handle tx, Token state, Token browser, Attempt attempt, Instant now) {
    sweep(tx, now);
    UUID id = ids.get();
    tx.createUpdate(
            """
            insert into sign_in_attempt (id, state_hash, browser_hash, secret_sealed, begun_at)
            values (:id, :state, :browser, :secret, :now)
            """)
        .bind("id", id)
        .bind("state", state.hash())
        .bind("browser", browser.hash())
        .bind("secret", seal.seal(written(attempt), secret(id)))
        .bind("now", now)
        .execute();
  }

  /** Takes it away, so that it is used once; empty if it is too old or not this browser's. */
  Optional<Attempt> take(Handle tx, Token state, Token browser, Instant now) {
    return tx.createQuery(
            """
            delete from sign_in_attempt
            where state_hash = :state and browser_hash = :browser and begun_at > :oldest
            returning id, secret_sealed
            """)
        .bind("state", state.hash())
        .bind("browser", browser.hash())
        .bind("oldest", now.minus(LONGEST))
        .map(this::attempt)
        .findOne();
  }

  /** Whether this browser has been sent there and is not back yet, as from another tab. */
  boolean isUnderWay(Handle tx, Token browser, Instant now) {
    return tx.createQuery(
            """
            select exists (
              select from sign_in_attempt where browser_hash = :browser and begun_at > :oldest)
            """)
        .bind("browser", browser.hash())
        .bind("oldest", now.minus(LONGEST))
        .mapTo(Boolean.class)
        .one();
  }

  private static void sweep(Handle tx, Instant now) {
    tx.createUpdate("delete from sign_in_attempt where begun_at <= :oldest")
        .bind("oldest", now.minus(LONGEST))
        .execute();
  }

  private Attempt attempt(RowView row) {
    UUID id = row.getColumn("id", UUID.class);
    return read(seal.open(row.getColumn("secret_sealed", byte[].class), secret(id)));
  }

  private static Field secret(UUID id) {
    return new Field("sign_in_attempt", "secret_sealed", id);
  }

  private static String written(Attempt attempt) {
    return JSON.createObjectNode()
        .put("nonce", attempt.nonce().text())
        .put("verifier", attempt.verifier().text())
        .put("to", attempt.to().text())
        .toString();
  }

  private static Attempt read(String text) {
    try {
      JsonNode json = JSON.readTree(text);
      return new Attempt(
          new Token(json.path("nonce").asText()),
          new Token(json.path("verifier").asText()),
          LocalPath.of(json.path("to").asText()).orElse(LocalPath.DESK));
    } catch (JsonProcessingException e) {
      // not as the cause: a parser's message repeats what it read
      throw new IllegalStateException("an attempt that we did not write");
    }
  }
}
