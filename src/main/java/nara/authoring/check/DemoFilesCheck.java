package nara.authoring.check;

import java.util.List;
import nara.authoring.DemoButton;
import nara.authoring.DemoButtonsReader;
import nara.authoring.LivingDeskReader;
import nara.authoring.LivingPerson;

/** What the demo plays: what is wrong with its files. */
final class DemoFilesCheck implements Check {
  @Override
  public void check(Material material) {
    List<LivingPerson> unusedPeople = LivingDeskReader.read(material.home(), material.problems());
    List<DemoButton> unused = DemoButtonsReader.read(material.home(), material.problems());
  }
}
