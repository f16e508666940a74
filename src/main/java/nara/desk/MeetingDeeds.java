package nara.desk;

import static nara.desk.ResidentDeeds.not;

import io.javalin.config.RoutesConfig;
import io.javalin.http.NotFoundResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import nara.booking.Bookings.Doer;
import nara.booking.Meeting;
import nara.booking.MeetingChange.By;
import nara.desk.ResidentDeeds.Doing;
import nara.desk.ResidentDeeds.Result;
import nara.people.Caseworkers;
import nara.town.Place;
import nara.town.Staff;
import nara.town.Town;
import org.jdbi.v3.core.Handle;

/** What a caseworker does with the meetings of a resident. */
final class MeetingDeeds {
  private final DeskStores stores;
  private final ResidentDeeds deeds;

  MeetingDeeds(DeskStores stores, ResidentDeeds deeds) {
    this.stores = stores;
    this.deeds = deeds;
  }

  void register(RoutesConfig routes) {
    String meetings = "/desk/residents/{resident}/meetings";
    routes.post(meetings, ctx -> deeds.act(ctx, this::book));
    routes.post(meetings + "/{meeting}", ctx -> deeds.act(ctx, this::outcome));
  }

  private Result book(Handle tx, Doing doing) {
    Optional<Instant> starts = starts(doing);
    String place = doing.field("place");
    Optional<Staff> with =
        doing.resident().caseworker().flatMap(new Caseworkers(stores.town())::find);
    if (starts.isEmpty() || stores.town().place(place).isEmpty()) {
      return not(doing, "time");
    }
    Optional<Meeting> booked =
        stores
            .booking()
            .bookFor(
                tx,
                doing.id(),
                with.orElse(doing.staff()).key(),
                starts.get(),
                place.isEmpty() ? Place.OFFICE : place,
                doing.staff().key(),
                doing.now());
    return booked.isPresent() ? Result.done("booked") : not(doing, "taken");
  }

  private static Optional<Instant> starts(Doing doing) {
    try {
      return Optional.of(
          doing.field("time").isEmpty()
              ? LocalDateTime.parse(doing.field("other_time")).atZone(Town.ZONE).toInstant()
              : Instant.parse(doing.field("time")));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Result outcome(Handle tx, Doing doing) {
    Optional<Meeting> meeting =
        Form.id(doing.ctx().pathParam("meeting"))
            .flatMap(it -> stores.booking().meetings().find(tx, it))
            .filter(it -> it.resident().equals(doing.id()));
    Optional<Meeting.State> state = state(doing.field("outcome"));
    if (meeting.isEmpty() || state.isEmpty()) {
      throw new NotFoundResponse();
    }
    Doer doer = Doer.staff(By.CASEWORKER, doing.staff().key());
    return stores
            .booking()
            .bookings()
            .end(tx, meeting.get().id(), state.get(), doer, doing.now())
            .isPresent()
        ? Result.done("saved")
        : not(doing, "meeting");
  }

  private static Optional<Meeting.State> state(String written) {
    return switch (written) {
      case "CANCELLED" -> Optional.of(Meeting.State.CANCELLED);
      case "HELD" -> Optional.of(Meeting.State.HELD);
      case "ABSENT" -> Optional.of(Meeting.State.ABSENT);
      default -> Optional.empty();
    };
  }
}
