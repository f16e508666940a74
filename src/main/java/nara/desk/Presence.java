package nara.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nara.people.Caseworkers;
import nara.people.OpenDesks;
import nara.signin.Colleague;
import nara.signin.SignIn;
import org.jspecify.annotations.Nullable;

/** Notes whose desk is open, and whether somebody is at it. */
final class Presence {
  private final DeskStores stores;
  private final SignIn signIn;
  private final Map<UUID, Instant> beats = new ConcurrentHashMap<>();

  Presence(DeskStores stores, SignIn signIn) {
    this.stores = stores;
    this.signIn = signIn;
  }

  void register(RoutesConfig routes) {
    routes.before("/desk", this::acted);
    routes.before("/desk/*", this::acted);
  }

  /** What a page asks by itself, or brings along, is nobody's doing. */
  private void acted(Context ctx) {
    if (SignIn.isByItself(ctx) || ctx.path().startsWith(DeskAssets.PATH)) {
      return;
    }
    signIn
        .colleague(ctx)
        .flatMap(Colleague::staff)
        .map(it -> Caseworkers.idOf(it.key()))
        .ifPresent(
            id ->
                stores.transactions().run(tx -> OpenDesks.acted(tx, id, stores.clock().instant())));
  }

  /** A stream of theirs is open. */
  void beat(Colleague who) {
    who.staff().map(it -> Caseworkers.idOf(it.key())).ifPresent(this::beat);
  }

  private void beat(UUID id) {
    Instant now = stores.clock().instant();
    @Nullable Instant before = beats.get(id);
    if (before == null || !before.plus(OpenDesks.BEAT).isAfter(now)) {
      beats.put(id, now);
      stores.transactions().run(tx -> OpenDesks.seen(tx, id, now));
    }
  }
}
