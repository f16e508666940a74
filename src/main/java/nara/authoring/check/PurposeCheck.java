package nara.authoring.check;

import java.util.HashMap;
import java.util.Map;
import nara.authoring.FlowFile;

/** Flows that do not say what they are for, or the same as another. */
final class PurposeCheck implements Check {
  @Override
  public void check(Material material) {
    Map<String, String> seen = new HashMap<>();
    for (FlowFile file : material.all()) {
      String purpose = file.flow().purpose().strip();
      if (purpose.isEmpty()) {
        file.at().get("flow").wrong("purpose_missing");
        continue;
      }
      String other = seen.putIfAbsent(purpose, file.path());
      if (other != null) {
        file.at().get("purpose").wrong("purpose_twice", "other", other);
      }
    }
  }
}
