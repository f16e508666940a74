package nara.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nara.conversation.PersonChange.Persons;
import nara.flow.Facts;
import nara.flow.FlowBook;
import nara.flow.Value;
import nara.handover.Routing;
import nara.message.Channel;
import nara.message.Language;
import nara.town.Staff;
import nara.town.Town;
import nara.understand.Understander;
import nara.understand.times.TimeParser;

/** Everything the assistant goes by, read from the files; replaced as a whole when they change. */
public record Knowledge(FlowBook flows, Town town, Understander understander, TimeParser times) {

  /** The announcements that could not be said as the files stand; a sentence each. */
  public List<String> unspeakable(Instant now) {
    Facts facts = FactFinder.of(town, Optional.empty(), Language.SWEDISH, Channel.SMS, now);
    Staff somebody = new Routing(town).intake(now);
    Map<String, Value> promise =
        PersonChange.values(
            new Persons(somebody, somebody, town.promise().from(now, town.hours())));
    List<String> problems = new ArrayList<>();
    Announcement.NEEDED.forEach(
        (pattern, steps) ->
            steps.forEach(
                step -> {
                  try {
                    Announcement.of(flows, pattern, step, Language.SWEDISH, facts, promise);
                  } catch (IllegalStateException e) {
                    problems.add(
                        "flows/patterns/"
                            + pattern
                            + ".yaml: "
                            + step
                            + " går inte att säga: "
                            + e.getMessage());
                  }
                }));
    return problems;
  }
}
