package nara.signin;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nara.audit.AuditLog;
import nara.db.Transactions;
import nara.signin.Sessions.Session;
import nara.town.Town;

/** Who comes in, is here and leaves. */
final class Visitors {
  private static final String KNOWN = "nara.signin.colleague";

  private final Transactions transactions;
  private final Sessions sessions;
  private final Cookies cookies;
  private final AuditLog audit;
  private final Supplier<Town> town;
  private final Clock machine;

  Visitors(
      Transactions transactions,
      Sessions sessions,
      Cookies cookies,
      AuditLog audit,
      Supplier<Town> town,
      Clock machine) {
    this.transactions = transactions;
    this.sessions = sessions;
    this.cookies = cookies;
    this.audit = audit;
    this.town = town;
    this.machine = machine;
  }

  /** Who asks; looked up once a request. */
  Optional<Colleague> colleague(Context ctx) {
    Optional<Colleague> known = ctx.attribute(KNOWN);
    if (known == null) {
      boolean isActive = !Site.isByItself(ctx);
      known = cookies.session(ctx).flatMap(token -> look(token, isActive));
      ctx.attribute(KNOWN, known);
    }
    return known;
  }

  /** Asks again each time whether they are still here, without counting as a request of theirs. */
  Supplier<Optional<Colleague>> following(Context ctx) {
    Optional<Token> token = cookies.session(ctx);
    return () -> token.flatMap(it -> look(it, false));
  }

  private Optional<Colleague> look(Token token, boolean isActive) {
    Instant now = machine.instant();
    return transactions.in(
        tx -> {
          Optional<Session> session = sessions.find(tx, token, now);
          if (session.isEmpty()) {
            return Optional.empty();
          }
          Optional<Colleague> colleague = session.get().identity().in(town.get());
          if (colleague.isEmpty()) {
            sessions.end(tx, token);
          } else if (isActive) {
            sessions.touch(tx, session.get(), now);
          }
          return colleague;
        });
  }

  /**
   * Lets somebody in with a token of their own, unlike any that the browser held before; empty, and
   * noted, if they may do nothing here. Whoever was signed in before is not any more.
   */
  Optional<Colleague> enter(Context ctx, Identity identity) {
    Instant now = machine.instant();
    Optional<Colleague> colleague = identity.in(town.get());
    Optional<Token> before = cookies.session(ctx);
    Optional<Token> fresh =
        transactions.in(
            tx -> {
              before.ifPresent(it -> sessions.end(tx, it));
              if (colleague.isEmpty()) {
                String actor = identity.actor(town.get());
                audit.note(tx, actor, "sign_in.refused", Optional.empty(), now);
                return Optional.empty();
              }
              audit.note(tx, colleague.get().actor(), "sign_in", Optional.empty(), now);
              return Optional.of(sessions.open(tx, identity, now));
            });
    fresh.ifPresentOrElse(it -> cookies.keepSession(ctx, it), () -> cookies.clearSession(ctx));
    return colleague;
  }

  /** Ends the session of this browser, if there is one. */
  void leave(Context ctx) {
    Optional<Colleague> colleague = colleague(ctx);
    Instant now = machine.instant();
    cookies
        .session(ctx)
        .ifPresent(
            token ->
                transactions.run(
                    tx -> {
                      sessions.end(tx, token);
                      colleague.ifPresent(
                          it -> audit.note(tx, it.actor(), "sign_out", Optional.empty(), now));
                    }));
    cookies.clearSession(ctx);
    ctx.attribute(KNOWN, Optional.<Colleague>empty());
  }

  /** Notes that somebody came back from the sign-in whom nothing vouches for. */
  void noteStranger() {
    transactions.run(
        tx ->
            audit.note(
                tx, "unknown", "sign_in.refused", Optional.<UUID>empty(), machine.instant()));
  }
}
