package nara.desk;

import java.time.Duration;
import java.util.List;
import nara.insight.TeamFigures;

/** How teams fare, for whoever answers for them. */
public record TeamsView(Frame frame, List<TeamFigures> teams) {
  public TeamsView {
    teams = List.copyOf(teams);
  }

  /** The text of this key. */
  public String say(String key) {
    return frame.say("teams." + key);
  }

  /** What a team is called. */
  public String name(TeamFigures team) {
    return team.team().isEmpty() ? say("all") : team.team();
  }

  /** Within what time half of the matters were answered. */
  public String answer(TeamFigures team) {
    return team.answer().map(this::written).orElse("–");
  }

  private String written(Duration time) {
    return time.toHours() < 1
        ? frame.say("time.minutes", "count", time.toMinutes())
        : frame.say("time.hours", "count", time.toHours());
  }
}
