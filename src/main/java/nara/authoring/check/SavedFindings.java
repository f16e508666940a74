package nara.authoring.check;

import java.util.ArrayList;
import java.util.List;
import nara.authoring.Problem;

/**
 * What the checks found in files that were just saved, by file and line.
 *
 * @param faults what nobody may meet: what was there before must serve until they are mended
 * @param warnings what is wrong too, but may be tried as it is
 * @param notes what must be done before the files serve real residents
 */
public record SavedFindings(List<Problem> faults, List<Problem> warnings, List<Problem> notes) {
  public SavedFindings {
    faults = List.copyOf(faults);
    warnings = List.copyOf(warnings);
    notes = List.copyOf(notes);
  }

  /** The same, but these are faults too. */
  public SavedFindings refusing(List<Problem> others) {
    List<Problem> more = new ArrayList<>(faults);
    more.addAll(others);
    return new SavedFindings(more, warnings, notes);
  }
}
