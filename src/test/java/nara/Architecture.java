package nara;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The rules that hold the code to ARCHITECTURE.md.
 *
 * @param root the Java package whose sub-packages the table names
 */
record Architecture(PackageTable table, String root) {
  private static final Set<String> TIME_TYPES =
      Set.of(
          "java.time.Instant",
          "java.time.LocalDate",
          "java.time.LocalTime",
          "java.time.LocalDateTime",
          "java.time.OffsetDateTime",
          "java.time.ZonedDateTime");

  private static final Map<String, Set<String>> MACHINE =
      Map.of(
          "java.time.Clock", Set.of("systemUTC", "systemDefaultZone", "system"),
          "java.util.UUID", Set.of("randomUUID"),
          "java.lang.System", Set.of("getenv", "currentTimeMillis"));

  private static final String[] IMPURE = {
    "java.sql..",
    "javax.sql..",
    "java.net.http..",
    "org.jdbi..",
    "org.postgresql..",
    "com.zaxxer..",
    "io.javalin..",
    "org.slf4j..",
    "java.util.logging.."
  };

  /** Every package stands in the table and uses only what its row names. */
  ArchRule packagesUseOnlyWhatTheTableAllows() {
    return classes().that().resideInAPackage(root + "..").should(new KeepToTheTable(table, root));
  }

  ArchRule coreIsPure() {
    String[] core =
        table.packagesOf("core").stream()
            .map(name -> root + "." + name + "..")
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAnyPackage(core)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(IMPURE)
        .because("the core is given all it needs: no database, no network, no logging");
  }

  ArchRule onlyTheWiringAsksTheMachine() {
    return outside(ofTheWiring())
        .should(access("ask the machine", Architecture::asksTheMachine))
        .because("others are given a Clock, a Supplier<UUID> and settings");
  }

  ArchRule onlyTheWiringPrints() {
    return outside(ofTheWiring())
        .should(access("print", target -> is(target, "java.lang.System", "out")))
        .because("only a command speaks to the terminal");
  }

  ArchRule onlyJobsSleep() {
    return outside(of("jobs"))
        .should(access("sleep", target -> is(target, "java.lang.Thread", "sleep")))
        .because("waiting is a row with a time, not a thread");
  }

  ArchRule onlyOneUses(String library, String owner) {
    return outside(of(owner)).should().dependOnClassesThat().resideInAPackage(library + "..");
  }

  private GivenClassesConjunction outside(DescribedPredicate<JavaClass> allowed) {
    return noClasses().that().resideInAPackage(root + "..").and(DescribedPredicate.not(allowed));
  }

  private DescribedPredicate<JavaClass> ofTheWiring() {
    return of(PackageTable.ROOT).or(of("cli"));
  }

  private DescribedPredicate<JavaClass> of(String name) {
    return DescribedPredicate.describe(
        "in " + name, type -> table.nameOf(type.getPackageName(), root).equals(name));
  }

  private static ArchCondition<JavaClass> access(String verb, Predicate<AccessTarget> forbidden) {
    return ArchConditions.accessTargetWhere(
            DescribedPredicate.<JavaAccess<?>>describe(
                verb, access -> forbidden.test(access.getTarget())))
        .as(verb);
  }

  private static boolean asksTheMachine(AccessTarget target) {
    String owner = target.getOwner().getName();
    if (TIME_TYPES.contains(owner) && target.getName().equals("now")) {
      return target instanceof CodeUnitAccessTarget now
          && now.getRawParameterTypes().stream()
              .noneMatch(type -> type.getName().equals("java.time.Clock"));
    }
    return MACHINE.getOrDefault(owner, Set.of()).contains(target.getName());
  }

  private static boolean is(AccessTarget target, String owner, String name) {
    return target.getOwner().getName().equals(owner) && target.getName().equals(name);
  }
}
