package nara.authoring.check;

import java.util.Set;
import java.util.TreeSet;
import nara.authoring.FlowFile;
import nara.authoring.Yaml;

/** Flows that are for the residents of a team to which nobody of the town belongs. */
final class PilotCheck implements Check {
  @Override
  public void check(Material material) {
    if (!material.files().isTownWhole()) {
      return;
    }
    Set<String> teams = new TreeSet<>();
    material.town().staff().values().forEach(it -> teams.add(it.team()));
    teams.remove("");
    for (FlowFile file : material.all()) {
      for (Yaml team : file.at().get("pilot").list()) {
        if (!teams.contains(team.text())) {
          team.wrongName("pilot_unknown", team.text(), teams, "team", team.text());
        }
      }
    }
  }
}
