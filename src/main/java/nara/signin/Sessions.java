package nara.signin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nara.seal.Field;
import nara.seal.Seal;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/** Who is signed in, in which browser. All by the machine's clock. */
final class Sessions {
  /** Without a request for so long, it ends. */
  static final Duration IDLE = Duration.ofMinutes(60);

  /** However busy, it ends. */
  static final Duration LONGEST = Duration.ofHours(12);

  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String issuer;
  private final Seal seal;
  private final Supplier<UUID> ids;

  /**
   * @param issuer who vouches for those who sign in now; what others vouched for is worth nothing
   */
  Sessions(String issuer, Seal seal, Supplier<UUID> ids) {
    this.issuer = issuer;
    this.seal = seal;
    this.ids = ids;
  }

  /** One browser of somebody. */
  record Session(UUID id, Identity identity, Instant seenAt) {}

  /** Begins one, and returns what the browser is to hold. */
  Token open(Handle tx, Identity identity, Instant now) {
    sweep(tx, now);
    Token token = Token.random();
    UUID id = ids.get();
    tx.createUpdate(
            """
            insert into staff_session (id, token_hash, issuer, person_sealed, signed_in_at, seen_at)
            values (:id, :hash, :issuer, :person, :now, :now)
            """)
        .bind("id", id)
        .bind("hash", token.hash())
        .bind("issuer", issuer)
        .bind("person", seal.seal(written(identity), person(id)))
        .bind("now", now)
        .execute();
    return token;
  }

  /** The session of a browser, if it has not ended. */
  Optional<Session> find(Handle tx, Token token, Instant now) {
    return tx.createQuery(
            """
            select id, person_sealed, seen_at from staff_session
            where token_hash = :hash and issuer = :issuer
              and signed_in_at > :longest and seen_at > :idle
            """)
        .bind("hash", token.hash())
        .bind("issuer", issuer)
        .bind("longest", now.minus(LONGEST))
        .bind("idle", now.minus(IDLE))
        .map(this::session)
        .findOne();
  }

  private Session session(RowView row) {
    UUID id = row.getColumn("id", UUID.class);
    return new Session(
        id,
        read(seal.open(row.getColumn("person_sealed", byte[].class), person(id))),
        row.getColumn("seen_at", Instant.class));
  }

  /** Notes a request, if the last one noted is a minute old: most requests write nothing. */
  void touch(Handle tx, Session session, Instant now) {
    if (!session.seenAt().isAfter(now.minus(NOTED_EVERY))) {
      tx.createUpdate("update staff_session set seen_at = :now where id = :id and seen_at < :now")
          .bind("now", now)
          .bind("id", session.id())
          .execute();
    }
  }

  void end(Handle tx, Token token) {
    tx.createUpdate("delete from staff_session where token_hash = :hash")
        .bind("hash", token.hash())
        .execute();
  }

  private static void sweep(Handle tx, Instant now) {
    tx.createUpdate("delete from staff_session where signed_in_at <= :longest or seen_at <= :idle")
        .bind("longest", now.minus(LONGEST))
        .bind("idle", now.minus(IDLE))
        .execute();
  }

  private static Field person(UUID id) {
    return new Field("staff_session", "person_sealed", id);
  }

  private static String written(Identity identity) {
    ObjectNode json =
        JSON.createObjectNode()
            .put("signs_in_as", identity.signsInAs())
            .put("name", identity.name());
    identity.roles().forEach(it -> json.withArray("roles").add(it.written()));
    return json.toString();
  }

  private static Identity read(String text) {
    try {
      JsonNode json = JSON.readTree(text);
      List<String> roles = new ArrayList<>();
      json.path("roles").forEach(it -> roles.add(it.asText()));
      return Identity.of(json.path("signs_in_as").asText(), json.path("name").asText(), roles);
    } catch (JsonProcessingException e) {
      // not as the cause: a parser's message repeats what it read
      throw new IllegalStateException("a session that we did not write");
    }
  }
}
