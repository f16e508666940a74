package nara.desk;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nara.desk.QueueView.Part;
import nara.desk.ThreadPages.Asked;
import nara.handover.Complaints;
import nara.handover.Complaints.Withheld;
import nara.handover.QueueEntry;
import nara.http.PageTexts;
import nara.people.Resident;
import nara.signin.Colleague;
import nara.signin.DeskRole;
import nara.signin.SignIn;
import nara.town.Staff;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The desk's pages: the queue, and a thread beside it. */
final class DeskPages {
  static final DeskRole[] WHO_WORK_HERE = {DeskRole.CASEWORKER, DeskRole.INTAKE, DeskRole.MANAGER};

  private final DeskStores stores;
  private final SignIn signIn;
  private final boolean isDemo;
  private final Supplier<UUID> ids;
  private final QueuePages queues;
  private final ThreadPages threads;
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, DeskPages.class.getClassLoader(), "jte");

  DeskPages(DeskStores stores, SignIn signIn, boolean isDemo, Supplier<UUID> ids) {
    this.stores = stores;
    this.signIn = signIn;
    this.isDemo = isDemo;
    this.ids = ids;
    this.queues = new QueuePages(stores);
    this.threads = new ThreadPages(stores);
  }

  void register(RoutesConfig routes) {
    routes.get("/desk", this::queue);
    routes.get("/desk/threads/{thread}", this::thread);
  }

  private void queue(Context ctx) {
    Colleague who = signIn.require(ctx, WHO_WORK_HERE);
    Part part = Part.of(ctx.queryParam("part"));
    Words words = words(ctx);
    QueueView queue = stores.transactions().in(tx -> queues.of(tx, who, part, null, words));
    html(ctx, "desk/page.jte", page(ctx, who, queue, null, words));
  }

  private void thread(Context ctx) {
    show(ctx, "");
  }

  /** Shows the thread of the address, with what went wrong, if anything did. */
  void show(Context ctx, String alert) {
    Colleague who = signIn.require(ctx, WHO_WORK_HERE);
    UUID id = threadOf(ctx);
    Part part = Part.of(ctx.queryParam("part"));
    Words words = words(ctx);
    DeskPage page =
        stores
            .transactions()
            .in(
                tx -> {
                  QueueEntry entry = readable(tx, who, id, words);
                  ThreadView thread =
                      threads.of(tx, who, entry, words, new Asked(replyOf(ctx), alert, typed(ctx)));
                  return page(ctx, who, queues.of(tx, who, part, id, words), thread, words);
                });
    html(ctx, "desk/page.jte", page);
  }

  /**
   * The thread, where they may read it: the reading is noted. Whether there is such a thread is not
   * told to whoever may not.
   */
  QueueEntry readable(Handle tx, Colleague who, UUID thread, Words words) {
    QueueEntry entry = stores.queue().of(tx, thread).orElseThrow(NotFoundResponse::new);
    Access access = access(tx, who, entry, words).orElseThrow(NotFoundResponse::new);
    String actor = who.actor();
    stores.audit().note(tx, actor, access.action(), Optional.of(thread), words.now());
    return shown(tx, who, entry, words);
  }

  private QueueEntry shown(Handle tx, Colleague who, QueueEntry entry, Words words) {
    return entry.shownTo(NeedToKnow.of(tx, stores.town(), who, words.now())::hears);
  }

  /** What of a thread is not shown to whoever asks for the page. */
  Withheld withheld(Handle tx, Context ctx, UUID thread) {
    Colleague who = signIn.require(ctx, WHO_WORK_HERE);
    Instant now = stores.clock().instant();
    return Complaints.of(tx, thread, NeedToKnow.of(tx, stores.town(), who, now)::hears);
  }

  Optional<Access> access(Handle tx, Colleague who, QueueEntry entry, Words words) {
    Optional<Resident> resident = entry.resident().map(it -> stores.residents().get(tx, it));
    return NeedToKnow.of(tx, stores.town(), who, words.now()).to(entry, resident);
  }

  private DeskPage page(
      Context ctx, Colleague who, QueueView queue, @Nullable ThreadView thread, Words words) {
    String part = "/desk/live?part=" + queue.shown().code();
    Frame frame =
        new Frame(
            words,
            who,
            signIn.csrf(ctx),
            ids.get().toString(),
            told(ctx, words),
            isDemo,
            words.say("title", Map.of("count", queue.waitingForMe())),
            "queue",
            thread == null ? "list" : "thread",
            thread == null ? part : part + "&thread=" + thread.id());
    List<Staff> colleagues =
        stores.town().staff().values().stream().filter(it -> !it.key().equals(who.key())).toList();
    return new DeskPage(frame, queue, thread, colleagues);
  }

  /** What stands around a page that does not change by itself. */
  Frame frame(Context ctx, Colleague who, String here, String title, Words words) {
    return new Frame(
        words,
        who,
        signIn.csrf(ctx),
        ids.get().toString(),
        told(ctx, words),
        isDemo,
        title,
        here,
        "page",
        null);
  }

  private static String told(Context ctx, Words words) {
    String code = Objects.requireNonNullElse(ctx.queryParam("told"), "");
    return words.has("told." + code) ? words.say("told." + code) : "";
  }

  Words words(Context ctx) {
    return new Words(PageTexts.of(ctx), stores.clock().instant());
  }

  static UUID threadOf(Context ctx) {
    try {
      return UUID.fromString(ctx.pathParam("thread"));
    } catch (IllegalArgumentException e) {
      throw new NotFoundResponse();
    }
  }

  /** An answer that is to be put into the field. */
  private static Optional<UUID> replyOf(Context ctx) {
    try {
      return Optional.ofNullable(ctx.queryParam("reply")).map(UUID::fromString);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What stood in a form of a thread, and which it was; empty for what is only looked at. */
  private static Map<String, String> typed(Context ctx) {
    Map<String, String> typed = new HashMap<>();
    ctx.formParamMap().keySet().forEach(it -> typed.put(it, Form.text(ctx, it)));
    if (!typed.isEmpty()) {
      typed.put("form", ctx.path().substring(ctx.path().lastIndexOf('/') + 1));
    }
    return typed;
  }

  /** Whoever does something in a thread, which takes a name in the roster. */
  static Staff staff(Colleague who) {
    return who.staff().orElseThrow(NotFoundResponse::new);
  }

  void html(Context ctx, String template, Object model) {
    ctx.contentType("text/html; charset=utf-8").result(render(template, Map.of("page", model)));
  }

  /** A template, filled in. */
  String render(String template, Map<String, Object> values) {
    StringOutput output = new StringOutput();
    templates.render(template, values, output);
    return output.toString();
  }

  /** The queue and the thread as they are now, for whoever looks at them. */
  Map<String, String> fragments(
      Handle tx, Colleague who, Part part, @Nullable UUID beside, Words words) {
    QueueView queue = queues.of(tx, who, part, beside, words);
    String list = render("desk/queue.jte", Map.of("queue", queue));
    if (beside == null) {
      return Map.of("queue", list);
    }
    Optional<QueueEntry> entry =
        stores
            .queue()
            .of(tx, beside)
            .filter(it -> access(tx, who, it, words).isPresent())
            .map(it -> shown(tx, who, it, words));
    if (entry.isEmpty()) {
      return Map.of("queue", list);
    }
    ThreadView thread = threads.of(tx, who, entry.get(), words);
    return Map.of(
        "queue",
        list,
        "log",
        render("desk/log.jte", Map.of("thread", thread)),
        "state",
        render("desk/state.jte", Map.of("thread", thread)));
  }
}
