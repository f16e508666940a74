package nara.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.sse.SseClient;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import nara.desk.QueueView.Part;
import nara.http.PageTexts;
import nara.jobs.KeyedWorkers;
import nara.signin.Colleague;
import nara.signin.SignIn;

/**
 * The open desks: each is sent what has changed of what it shows. What is shown is read anew and
 * compared, so that a desk that missed a hint is right again at the next.
 */
final class LiveDesk implements AutoCloseable {
  private static final String PATH = "/desk/live";
  private static final int RENDERERS = 2;

  private final DeskStores stores;
  private final SignIn signIn;
  private final DeskPages pages;
  private final Presence presence;
  private final Set<Open> open = ConcurrentHashMap.newKeySet();
  private final KeyedWorkers<Open> renderers;
  private volatile boolean isClosed;

  LiveDesk(DeskStores stores, SignIn signIn, DeskPages pages, Presence presence) {
    this.stores = stores;
    this.signIn = signIn;
    this.pages = pages;
    this.presence = presence;
    this.renderers =
        new KeyedWorkers<>(
            "desks",
            RENDERERS,
            it -> {
              bringUpToDate(it);
              return true;
            });
  }

  /** A desk that is open in some browser; no two are equal. */
  private static final class Open {
    final SseClient client;
    final Supplier<Optional<Colleague>> who;
    final PageTexts texts;
    final Part part;
    final Optional<UUID> thread;
    final Map<String, String> shown = new ConcurrentHashMap<>();

    Open(SseClient client, Supplier<Optional<Colleague>> who) {
      Context ctx = client.ctx();
      this.client = client;
      this.who = who;
      this.texts = PageTexts.of(ctx);
      this.part = Part.of(ctx.queryParam("part"));
      this.thread = thread(ctx);
    }
  }

  void register(RoutesConfig routes) {
    routes.before(
        PATH,
        ctx -> {
          signIn.require(ctx, DeskPages.WHO_WORK_HERE);
          thread(ctx);
        });
    routes.sse(PATH, this::open);
  }

  private static Optional<UUID> thread(Context ctx) {
    try {
      return Optional.ofNullable(ctx.queryParam("thread")).map(UUID::fromString);
    } catch (IllegalArgumentException e) {
      throw new NotFoundResponse();
    }
  }

  private void open(SseClient client) {
    if (isClosed) {
      client.close();
      return;
    }
    Open desk = new Open(client, signIn.following(client.ctx()));
    client.keepAlive();
    client.onClose(() -> open.remove(desk));
    open.add(desk);
    renderers.submit(desk);
  }

  /** Something may have changed: every desk is brought up to date. */
  void refresh() {
    open.forEach(renderers::submit);
  }

  private void bringUpToDate(Open desk) {
    Optional<Colleague> who = desk.who.get();
    if (desk.client.terminated() || who.isEmpty()) {
      end(desk);
      return;
    }
    Words words = new Words(desk.texts, stores.clock().instant());
    Map<String, String> fragments =
        stores
            .transactions()
            .in(tx -> pages.fragments(tx, who.get(), desk.part, desk.thread.orElse(null), words));
    fragments.forEach(
        (name, html) -> {
          if (!html.equals(desk.shown.put(name, html))) {
            desk.client.sendEvent(name, html);
          }
        });
    desk.client.sendComment("");
    presence.beat(who.get());
  }

  private void end(Open desk) {
    open.remove(desk);
    desk.client.close();
  }

  @Override
  public void close() {
    isClosed = true;
    renderers.close();
    open.forEach(this::end);
  }
}
