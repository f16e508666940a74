package nara.booking.calendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nara.booking.Span;

/** Stretches of time put together and taken apart. */
final class Stretches {
  private Stretches() {}

  /** What is left of stretches without the meetings that may be a part of them. */
  static List<Span> without(Set<Span> known, List<Span> spans) {
    List<Span> left = spans;
    for (Span meeting : known) {
      left = left.stream().flatMap(it -> without(meeting, it)).toList();
    }
    return left;
  }

  private static Stream<Span> without(Span meeting, Span span) {
    if (!span.overlaps(meeting)) {
      return Stream.of(span);
    }
    Stream.Builder<Span> left = Stream.builder();
    if (span.from().isBefore(meeting.from())) {
      left.add(new Span(span.from(), meeting.from()));
    }
    if (meeting.to().isBefore(span.to())) {
      left.add(new Span(meeting.to(), span.to()));
    }
    return left.build();
  }

  /** The same in order, none touching another. */
  static List<Span> joined(List<Span> spans) {
    List<Span> apart = new ArrayList<>();
    for (Span next : spans.stream().sorted(Comparator.comparing(Span::from)).toList()) {
      int last = apart.size() - 1;
      if (last < 0 || apart.get(last).to().isBefore(next.from())) {
        apart.add(next);
      } else if (apart.get(last).to().isBefore(next.to())) {
        apart.set(last, new Span(apart.get(last).from(), next.to()));
      }
    }
    return apart;
  }
}
