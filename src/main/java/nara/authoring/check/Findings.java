package nara.authoring.check;

import java.util.List;
import nara.authoring.Problem;

/**
 * What the checks found.
 *
 * @param problems what is wrong, by file and line
 * @param notes what must be done before the files serve real residents, by file and line
 */
public record Findings(List<Problem> problems, List<Problem> notes) {
  public Findings {
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }
}
