package nara;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** A class lies in a package of the table and uses only what that package's row names. */
final class KeepToTheTable extends ArchCondition<JavaClass> {
  private final PackageTable table;
  private final String root;

  KeepToTheTable(PackageTable table, String root) {
    super("keep to the table under \"Packages\" in ARCHITECTURE.md");
    this.table = table;
    this.root = root;
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    String user = nameOf(type);
    PackageTable.Row row = table.rows().get(user);
    if (row == null) {
      String message = type.getPackageName() + " is in no row of the table";
      events.add(SimpleConditionEvent.violated(type, message));
      return;
    }
    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
      JavaClass target = dependency.getTargetClass();
      if (isOurs(target) && !nameOf(target).equals(user) && !row.allows(nameOf(target))) {
        events.add(violation(user, nameOf(target), dependency));
      }
    }
  }

  private ConditionEvent violation(String user, String used, Dependency dependency) {
    String message =
        "%s.%s may not use %s.%s: %s"
            .formatted(root, user, root, used, dependency.getDescription());
    return SimpleConditionEvent.violated(dependency, message);
  }

  private boolean isOurs(JavaClass type) {
    return (type.getPackageName() + ".").startsWith(root + ".");
  }

  private String nameOf(JavaClass type) {
    return table.nameOf(type.getPackageName(), root);
  }
}
