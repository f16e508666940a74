package nara.cli;

import java.util.List;
import java.util.Optional;
import nara.OpenTown;
import nara.people.Resident;
import picocli.CommandLine.Model.CommandSpec;

/** A resident whom somebody names on the server: the name is asked for, and is no argument. */
final class NamedResident {
  private NamedResident() {}

  /** The one resident of that full name; else says why there is none. */
  static Optional<Resident> find(OpenTown town, String name, CommandSpec spec) {
    List<Resident> whose =
        town.transactions().in(tx -> town.assistant().residents().named(tx, name));
    if (whose.size() == 1) {
      return Optional.of(whose.get(0));
    }
    spec.commandLine()
        .getErr()
        .println(
            whose.isEmpty()
                ? "Ingen invånare heter så. Inget är ändrat."
                : "Flera invånare heter så. Inget är ändrat.");
    return Optional.empty();
  }
}
