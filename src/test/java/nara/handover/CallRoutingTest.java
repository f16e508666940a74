package nara.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nara.db.TestDatabase;
import nara.message.PhoneNumber;
import nara.town.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who takes a call: the shipped town, on a Monday unless something else is said. */
class CallRoutingTest {
  private static final String GUNILLA = "+46701740605";
  private static final String MONDAY = "2026-11-23T09:10";
  private static final String SARA = "+46701740630";
  private static final String ALI = "+46701740631";
  private static final String PETRA = "+46701740632";

  /** Nobody of them. */
  private static final String SWITCHBOARD = "";

  private final TestDatabase database = TestDatabase.fresh();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void ownCaseworkerTakesItWhileSheIsOnDuty() {
    CallTown town = town();
    town.register(GUNILLA, "sara");
    assertThat(taker(town, GUNILLA, MONDAY)).isEqualTo(SARA);
    assertThat(taker(town, GUNILLA, "2026-11-23T08:00")).isEqualTo(SARA);
  }

  @ParameterizedTest(name = "at {0}")
  @ValueSource(
      strings = {
        "2026-11-23T07:59",
        "2026-11-23T16:30",
        "2026-11-21T10:00",
        "2026-12-23T13:00",
        "2026-12-25T10:00"
      })
  void whileSheIsNotOnDutySheIsNotRung(String at) {
    CallTown town = town();
    town.register(GUNILLA, "sara");
    assertThat(taker(town, GUNILLA, at)).isEqualTo(SWITCHBOARD);
  }

  @Test
  void aTownThatSaysNothingLeavesItToTheSwitchboard() {
    CallTown shipped = new CallTown(database.database(), CallTown.shipped());
    shipped.register(GUNILLA, "sara");
    assertThat(taker(shipped, GUNILLA, MONDAY)).isEqualTo(SWITCHBOARD);
    Town silent =
        CallTown.shipped("calls: {to: switchboard, number: \"+46406280411\"}", "# ingenting");
    assertThat(silent.calls().switchboard()).isEqualTo(new PhoneNumber("+46406280410"));
    CallTown unsaid = new CallTown(database.database(), silent);
    assertThat(taker(unsaid, GUNILLA, MONDAY)).isEqualTo(SWITCHBOARD);
  }

  @Test
  void aNumberOfTwoResidentsStandsForNobodyUntilItIsOnesAgain() {
    CallTown town = town();
    town.register(GUNILLA, "sara");
    UUID other = town.register(GUNILLA, "sara");
    assertThat(taker(town, GUNILLA, MONDAY)).isEqualTo(SWITCHBOARD);
    town.end(other);
    assertThat(taker(town, GUNILLA, MONDAY)).isEqualTo(SARA);
  }

  @Test
  void aNumberOfTwoStandsForNobodyAlsoWhereOnlyOneOfThemHasACaseworker() {
    CallTown town = town();
    town.register(GUNILLA, "sara");
    town.register(GUNILLA, "");
    assertThat(taker(town, GUNILLA, MONDAY)).isEqualTo(SWITCHBOARD);
  }

  @Test
  void anUnknownNumberIsForTheSwitchboardAndLeavesNoTrace() {
    CallTown town = town();
    town.register(GUNILLA, "sara");
    assertThat(taker(town, "+46701740690", MONDAY)).isEqualTo(SWITCHBOARD);
    assertThat(town.rows("contact_point")).isEqualTo(1);
    assertThat(town.rows("thread")).isZero();
  }

  @Test
  void aNumberThatIsNoLongerTheirsIsForTheSwitchboard() {
    CallTown town = town();
    town.end(town.register(GUNILLA, "sara"));
    assertThat(taker(town, GUNILLA, MONDAY)).isEqualTo(SWITCHBOARD);
  }

  @Test
  void whoHasNoCaseworkerIsForTheSwitchboard() {
    CallTown town = town();
    town.register(GUNILLA, "");
    assertThat(taker(town, GUNILLA, MONDAY)).isEqualTo(SWITCHBOARD);
  }

  @Test
  void whoseCaseworkerHasLeftTheRosterIsForTheSwitchboard() {
    CallTown before = town();
    before.register(GUNILLA, "sara");
    before.register("+46701740606", "ali");
    CallTown after = town("\n  sara:\n    name: Sara Lind", "\n  karin:\n    name: Karin Ek");
    assertThat(taker(after, GUNILLA, MONDAY)).isEqualTo(SWITCHBOARD);
    assertThat(taker(after, "+46701740606", MONDAY)).isEqualTo(ALI);
  }

  @Test
  void whoHasNoTelephoneInTheRosterIsNotRungNorIsHerSubstitute() {
    CallTown town = town("    phone: \"" + SARA + "\"\n", "");
    town.register(GUNILLA, "sara");
    assertThat(taker(town, GUNILLA, MONDAY)).isEqualTo(SWITCHBOARD);
  }

  @Test
  void whileSheIsAwayHerSubstituteOfTheRosterTakesIt() {
    CallTown town = town();
    town.register(GUNILLA, "sara");
    town.away("sara", "2026-11-23T09:00", "");
    assertThat(taker(town, GUNILLA, "2026-11-23T08:59")).isEqualTo(SARA);
    assertThat(taker(town, GUNILLA, MONDAY)).isEqualTo(ALI);
    assertThat(taker(town, GUNILLA, "2026-11-26T09:10")).isEqualTo(SARA);
  }

  @Test
  void whoeverTheAbsenceNamesGoesBeforeTheRoster() {
    CallTown town = town();
    town.register(GUNILLA, "sara");
    town.away("sara", "2026-11-23T09:00", "petra");
    assertThat(taker(town, GUNILLA, MONDAY)).isEqualTo(PETRA);
  }

  @Test
  void aSubstituteWhoIsAwayOffDutyOrWithoutATelephoneLeavesItToTheSwitchboard() {
    CallTown town = town();
    town.register(GUNILLA, "sara");
    town.away("sara", "2026-11-23T09:00", "");
    assertThat(taker(town, GUNILLA, "2026-11-23T16:30")).isEqualTo(SWITCHBOARD);
    town.away("ali", "2026-11-24T09:00", "");
    assertThat(taker(town, GUNILLA, "2026-11-24T09:10")).isEqualTo(SWITCHBOARD);

    CallTown without = town("    phone: \"" + ALI + "\"\n", "");
    assertThat(taker(without, GUNILLA, MONDAY)).isEqualTo(SWITCHBOARD);
  }

  private CallTown town(String... pairs) {
    return new CallTown(database.database(), CallTown.ownCaseworker(pairs));
  }

  private static String taker(CallTown town, String caller, String at) {
    return town.colleague(new PhoneNumber(caller), CallTown.at(at))
        .map(PhoneNumber::e164)
        .orElse(SWITCHBOARD);
  }
}
