package nara.desk;

import io.javalin.config.RoutesConfig;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nara.desk.Deeds.Doing;
import nara.desk.Deeds.Result;
import nara.handover.LegalClock.Outcome;
import nara.handover.MatterKind;
import org.jdbi.v3.core.Handle;

/** What a caseworker says of a matter: what it is, and that what the law wants of it is done. */
final class MatterDeeds {
  private final DeskStores stores;
  private final Deeds deeds;
  private final Reach reach;

  MatterDeeds(DeskStores stores, Deeds deeds) {
    this.stores = stores;
    this.deeds = deeds;
    this.reach = new Reach(stores);
  }

  void register(RoutesConfig routes) {
    String thread = "/desk/threads/{thread}";
    routes.post(thread + "/classify", ctx -> deeds.act(ctx, this::classify));
    routes.post(thread + "/close", ctx -> deeds.actOnce(ctx, Result.left("closed"), this::close));
    routes.post(thread + "/clock-stop", ctx -> deeds.act(ctx, this::stop));
    routes.post(thread + "/clock-extend", ctx -> deeds.act(ctx, this::extend));
  }

  private Result classify(Handle tx, Doing doing) {
    Optional<MatterKind> kind = MatterKind.of(doing.field("kind"));
    Optional<UUID> ticket = Form.id(doing.field("ticket"));
    boolean said =
        kind.isPresent()
            && ticket.isPresent()
            && stores
                .classifications()
                .say(tx, doing.thread(), ticket.get(), kind.get(), doing.staff(), doing.now());
    return said ? Result.done("classified") : Result.not(doing.words().say("alert.kind"));
  }

  /** The contact is ended; where they are reached, they may be asked whether it helped. */
  private Result close(Handle tx, Doing doing) {
    Optional<String> stop = deeds.stop(doing);
    if (stop.isPresent()) {
      return Result.not(stop.get());
    }
    Optional<MatterKind> kind = MatterKind.of(doing.field("kind"));
    Optional<UUID> ask =
        doing.field("ask").equals("yes") ? reach.of(tx, doing.entry()) : Optional.empty();
    boolean closed =
        stores.closing().close(tx, doing.thread(), kind, ask, doing.staff(), doing.now());
    return closed ? Result.left("closed") : Result.not(doing.words().say("alert.kind"));
  }

  private Result stop(Handle tx, Doing doing) {
    Optional<UUID> clock = Form.id(doing.field("clock"));
    Optional<Outcome> outcome = Form.one(Outcome.class, doing.field("outcome"));
    boolean stopped =
        clock.isPresent()
            && outcome.isPresent()
            && stores
                .clocks()
                .stop(tx, doing.thread(), clock.get(), outcome.get(), doing.staff(), doing.now());
    return stopped ? Result.done("clock_stopped") : Result.not(doing.words().say("alert.clock"));
  }

  private Result extend(Handle tx, Doing doing) {
    Optional<UUID> clock = Form.id(doing.field("clock"));
    Optional<LocalDate> last = Form.date(doing.field("until"));
    boolean extended =
        clock.isPresent()
            && last.isPresent()
            && stores
                .clocks()
                .extend(
                    tx,
                    doing.thread(),
                    clock.get(),
                    last.get(),
                    doing.field("text"),
                    doing.staff(),
                    doing.now());
    return extended
        ? Result.done("clock_extended")
        : Result.not(doing.words().say("alert.clock_extend"));
  }
}
