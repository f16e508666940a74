package nara.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedDatabaseTest {
  private static final DataFolder FOLDER = DataFolder.fresh();
  private static EmbeddedDatabase database;

  @BeforeAll
  static void start() {
    database = FOLDER.start();
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
    FOLDER.delete();
  }

  @ParameterizedTest(name = "{0} is on")
  @ValueSource(strings = {"fsync", "full_page_writes", "synchronous_commit", "data_checksums"})
  void aCommitIsOnDiskBeforeItIsAnswered(String setting) throws Exception {
    assertThat(Sql.query(database.address(), "show " + setting)).isEqualTo("on");
  }

  @Test
  void onlyTheRightPasswordOpensIt() throws Exception {
    DatabaseAddress right = database.address();
    DatabaseAddress wrong = new DatabaseAddress(right.url(), right.user(), "wrong");
    DatabaseAddress none = new DatabaseAddress(right.url(), right.user(), "");

    assertThat(Sql.query(right, "select current_user")).isEqualTo("nara");
    assertThatThrownBy(() -> Sql.query(wrong, "select 1"))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
    assertThatThrownBy(() -> Sql.query(none, "select 1")).isInstanceOf(SQLException.class);
  }

  @Test
  void aCommandBesideTheProgramFindsItByItsDataFolder() {
    assertThat(EmbeddedDatabase.running(FOLDER.path())).contains(database.address());
    assertThat(EmbeddedDatabase.running(FOLDER.path().resolveSibling("nothing-here"))).isEmpty();
  }

  @Test
  void noRuleLetsAnybodyInWithoutAPassword() throws Exception {
    assertThat(Files.readString(FOLDER.path().resolve("pg_hba.conf")).lines())
        .filteredOn(line -> !line.startsWith("#") && !line.isBlank())
        .isNotEmpty()
        .allMatch(line -> line.endsWith("scram-sha-256"));
  }

  @Test
  void itListensOnThisMachineOnlyAndWithoutASocketFile() throws Exception {
    assertThat(Sql.query(database.address(), "show listen_addresses")).isEqualTo("127.0.0.1");
    assertThat(Sql.query(database.address(), "show unix_socket_directories")).isEmpty();
  }

  @Test
  void thePasswordIsForItsOwnerOnly() throws Exception {
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(FOLDER.beside(".password"))))
        .isEqualTo("rw-------");
  }

  @Test
  void twoAtATimeAreRefused() {
    assertThatThrownBy(FOLDER::start)
        .isInstanceOf(DatabaseInUseException.class)
        .hasMessageContaining("En annan Nära kör redan på " + FOLDER.path());
  }

  @Test
  void aRowThatBreaksARuleIsNotWrittenToTheLog() throws Exception {
    Sql.execute(database.address(), "create table person (name text unique)");
    Sql.execute(database.address(), "insert into person values ('Gunilla')");

    assertThatThrownBy(
            () -> Sql.execute(database.address(), "insert into person select 'Gun' || 'illa'"))
        .isInstanceOf(SQLException.class);

    assertThat(Files.readString(FOLDER.beside(".log")))
        .contains("duplicate key")
        .doesNotContain("Gunilla");
  }
}
