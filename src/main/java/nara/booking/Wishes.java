package nara.booking;

import java.util.List;
import nara.flow.Wish;
import nara.town.Town;

/** What named times mean beside a meeting that is booked. */
final class Wishes {
  private Wishes() {}

  /** Without those that only name the meeting: "kan vi flytta tiden imorn". */
  static List<Wish> besides(Meeting meeting, List<Wish> wishes) {
    return wishes.stream().filter(it -> !it.suits(meeting.starts(), Town.ZONE)).toList();
  }

  /** Whether one of them names this meeting. */
  static boolean name(Meeting meeting, List<Wish> wishes) {
    return wishes.stream().anyMatch(it -> it.suits(meeting.starts(), Town.ZONE));
  }
}
