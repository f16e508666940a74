package nara.desk;

import java.util.List;
import java.util.Optional;
import nara.people.NoticeChoice;
import nara.people.NoticeChoice.Wanted;
import nara.people.NoticeChoice.Way;

/**
 * How somebody is told, while their desk is closed, that something waits.
 *
 * @param choice what holds now
 * @param ways those that there are
 * @param mailIsMissing why mail cannot be chosen, as a text's key; empty if it can
 * @param before what held before it was just changed, to go back to
 */
public record NoticeForm(
    NoticeChoice choice, List<Way> ways, String mailIsMissing, Optional<NoticeChoice> before) {
  public NoticeForm {
    ways = List.copyOf(ways);
  }

  /** Whether this way is the one that notices go. */
  public boolean goes(Way way) {
    return choice.among(ways).filter(way::equals).isPresent();
  }

  /** What can be wanted. */
  public List<Wanted> wanted() {
    return List.of(Wanted.values());
  }
}
