package nara.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nara.conversation.PersonChange.Cause;
import nara.conversation.PersonChange.Persons;
import nara.desk.Deeds.Doing;
import nara.desk.Deeds.Result;
import nara.handover.Claim;
import nara.handover.QueueEntry;
import nara.people.Caseworkers;
import nara.people.ProtectedIdentity;
import nara.people.Resident;
import nara.signin.Colleague;
import nara.signin.SignIn;
import nara.thread.Note;
import nara.town.Deadline;
import nara.town.Staff;
import nara.town.Town;
import org.jdbi.v3.core.Handle;

/** What a caseworker does in a thread. */
final class ThreadDeeds {
  private static final int LONGEST_TEXT = 1600;
  private static final int LONGEST_DRAFT = 20_000;

  private final DeskStores stores;
  private final SignIn signIn;
  private final DeskPages pages;
  private final Deeds deeds;
  private final Reach reach;
  private final Caseworkers caseworkers;

  ThreadDeeds(DeskStores stores, SignIn signIn, DeskPages pages, Deeds deeds) {
    this.stores = stores;
    this.signIn = signIn;
    this.pages = pages;
    this.deeds = deeds;
    this.reach = new Reach(stores);
    this.caseworkers = new Caseworkers(stores.town());
  }

  void register(RoutesConfig routes) {
    String thread = "/desk/threads/{thread}";
    routes.post(thread + "/claim", ctx -> deeds.act(ctx, this::claim));
    routes.post(thread + "/take-over", ctx -> deeds.act(ctx, this::takeOver));
    routes.post(thread + "/answer", ctx -> deeds.actOnce(ctx, Result.done("sent"), this::answer));
    routes.post(thread + "/hand-back", ctx -> deeds.act(ctx, this::handBack));
    routes.post(thread + "/note", ctx -> deeds.actOnce(ctx, Result.done("noted"), this::note));
    routes.post(
        thread + "/transfer",
        ctx -> deeds.actOnce(ctx, Result.left("transferred"), this::transfer));
    routes.post(thread + "/draft", this::draft);
  }

  private Result claim(Handle tx, Doing doing) {
    return take(tx, doing)
        .match(
            it -> Result.done("claimed"), it -> Result.not(deeds.heldBy(it.caseworker(), doing)));
  }

  /** What somebody has who does not work here any more is nobody's. */
  private Claim take(Handle tx, Doing doing) {
    boolean isLeftBehind =
        doing.entry().holder().filter(it -> caseworkers.find(it).isEmpty()).isPresent();
    if (isLeftBehind) {
      stores.humanHand().takeOver(tx, doing.thread(), doing.staff(), doing.now());
      return new Claim.Taken();
    }
    return stores.humanHand().claim(tx, doing.thread(), doing.staff(), doing.now());
  }

  private Result takeOver(Handle tx, Doing doing) {
    stores.humanHand().takeOver(tx, doing.thread(), doing.staff(), doing.now());
    return Result.done("claimed");
  }

  /** A text that cannot be sent stays in the field as a draft. */
  private Result answer(Handle tx, Doing doing) {
    String text = doing.field("text");
    stores.drafts().save(tx, doing.self(), doing.thread(), text, doing.now());
    if (text.isEmpty()) {
      return Result.not(doing.words().say("alert.empty"));
    }
    if (text.length() > LONGEST_TEXT) {
      return Result.not(doing.words().say("alert.too_long", "most", LONGEST_TEXT));
    }
    Optional<String> left = Placeholders.left(text);
    if (left.isPresent()) {
      return Result.not(doing.words().say("alert.placeholder", "word", left.get()));
    }
    if (doing.isBehind()) {
      return Result.not(doing.words().say("alert.behind"));
    }
    return take(tx, doing)
        .match(it -> send(tx, doing, text), it -> Result.not(deeds.heldBy(it.caseworker(), doing)));
  }

  private Result send(Handle tx, Doing doing, String text) {
    Optional<UUID> to = reach.of(tx, doing.entry());
    boolean sent =
        to.isPresent()
            && stores
                .humanHand()
                .write(tx, doing.thread(), to.get(), doing.staff(), text, doing.now());
    if (!sent) {
      return Result.not(doing.words().say("alert.unreachable"));
    }
    stores.drafts().forget(tx, doing.self(), doing.thread());
    if (doing.field("then").equals("hand_back")) {
      stores.humanHand().handBack(tx, doing.thread(), doing.staff(), doing.now());
      return isNamed(tx, doing)
          ? Result.left("sent_and_handed_back")
          : Result.done("handed_back_unnamed");
    }
    return Result.done("sent");
  }

  /** What nobody has named yet stays in the queue: that is said where it can be done at once. */
  private Result handBack(Handle tx, Doing doing) {
    Optional<String> stop = deeds.stop(doing);
    if (stop.isPresent()) {
      return Result.not(stop.get());
    }
    stores.humanHand().handBack(tx, doing.thread(), doing.staff(), doing.now());
    return isNamed(tx, doing) ? Result.left("handed_back") : Result.done("handed_back_unnamed");
  }

  private boolean isNamed(Handle tx, Doing doing) {
    return stores
        .queue()
        .of(tx, doing.thread())
        .map(it -> it.shownTo(doing.self()::equals))
        .flatMap(QueueEntry::unclassifiedSince)
        .isEmpty();
  }

  private Result note(Handle tx, Doing doing) {
    String text = doing.field("text");
    if (text.isEmpty()) {
      return Result.not(doing.words().say("alert.empty_note"));
    }
    Optional<Note.Kind> kind = kind(doing.field("kind"));
    Optional<Instant> when = when(doing.field("when"), doing.now());
    if (kind.isEmpty() || when.isEmpty()) {
      return Result.not(doing.words().say("alert.note_time"));
    }
    stores.notes().add(tx, doing.thread(), doing.self(), kind.get(), text, when.get(), doing.now());
    if (kind.get().isContact()) {
      stores.humanHand().met(tx, doing.thread(), doing.staff(), when.get(), doing.now());
    }
    return Result.done("noted");
  }

  /** Goes with a word to the colleague; the resident gets one message. */
  private Result transfer(Handle tx, Doing doing) {
    Optional<Staff> to =
        stores.town().staff(doing.field("to")).filter(it -> !it.key().equals(doing.staff().key()));
    if (to.isEmpty()) {
      return Result.not(doing.words().say("alert.whom"));
    }
    if (!mayRead(tx, to.get(), doing)) {
      return Result.not(doing.words().say("alert.not_named"));
    }
    String word = doing.field("text");
    if (word.isEmpty()) {
      return Result.not(doing.words().say("alert.empty_word"));
    }
    Optional<String> stop = deeds.stop(doing);
    if (stop.isPresent()) {
      return Result.not(stop.get());
    }
    Instant now = doing.now();
    stores.notes().add(tx, doing.thread(), doing.self(), Note.Kind.WORD, word, now, now);
    stores.humanHand().transfer(tx, doing.thread(), doing.staff(), to.get(), now);
    Deadline deadline = stores.town().promise().from(now, stores.town().hours());
    Persons persons = new Persons(doing.staff(), to.get(), deadline);
    boolean isTold =
        stores.personChange().tell(tx, doing.thread(), Cause.TRANSFERRED, persons, now);
    return Result.left(isTold ? "transferred" : "transferred_untold");
  }

  /** Of a protected resident only those read whom somebody has named. */
  private boolean mayRead(Handle tx, Staff colleague, Doing doing) {
    return doing
        .entry()
        .resident()
        .map(it -> stores.residents().get(tx, it))
        .filter(Resident::isProtected)
        .map(
            it ->
                ProtectedIdentity.namedFor(tx, Caseworkers.idOf(colleague.key())).contains(it.id()))
        .orElse(true);
  }

  private static Optional<Note.Kind> kind(String name) {
    for (Note.Kind kind : Note.Kind.values()) {
      if (kind.name().equals(name) && kind != Note.Kind.WORD) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** When it happened: now if nothing is said, never in the time to come. */
  private static Optional<Instant> when(String local, Instant now) {
    if (local.isEmpty()) {
      return Optional.of(now);
    }
    try {
      Instant at = LocalDateTime.parse(local).atZone(Town.ZONE).toInstant();
      return at.isAfter(now) ? Optional.empty() : Optional.of(at);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Keeps what stands in the field, and answers what it would cost. */
  private void draft(Context ctx) {
    Colleague who = signIn.require(ctx, DeskPages.WHO_WORK_HERE);
    Staff staff = DeskPages.staff(who);
    UUID thread = DeskPages.threadOf(ctx);
    Words words = pages.words(ctx);
    String text = Objects.requireNonNullElse(ctx.formParam("text"), "").replace("\r\n", "\n");
    if (text.length() > LONGEST_DRAFT) {
      ctx.status(HttpStatus.CONTENT_TOO_LARGE)
          .result(words.say("alert.too_long", "most", LONGEST_TEXT));
      return;
    }
    stores
        .transactions()
        .run(
            tx -> {
              if (stores
                  .queue()
                  .of(tx, thread)
                  .flatMap(it -> pages.access(tx, who, it, words))
                  .isEmpty()) {
                throw new NotFoundResponse();
              }
              stores.drafts().save(tx, Caseworkers.idOf(staff.key()), thread, text, words.now());
            });
    ctx.contentType("text/plain; charset=utf-8").result(Counter.of(text, words));
  }
}
