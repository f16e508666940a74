package nara.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmbeddedDatabaseRestartTest {
  private final DataFolder folder = DataFolder.fresh();

  @AfterEach
  void deleteAll() throws IOException {
    folder.delete();
  }

  @Test
  void whatWasCommittedIsThereAfterARestart() throws Exception {
    try (EmbeddedDatabase first = folder.start()) {
      Sql.execute(first.address(), "create table t (x int)");
      Sql.execute(first.address(), "insert into t values (42)");
    }
    try (EmbeddedDatabase second = folder.start()) {
      assertThat(Sql.query(second.address(), "select x from t")).isEqualTo("42");
    }
  }

  @Test
  void aLostPasswordIsNamed() throws Exception {
    folder.start().close();
    Files.delete(folder.beside(".password"));

    assertThatThrownBy(folder::start)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("Lösenordsfilen " + folder.beside(".password") + " saknas");
  }

  @Test
  void anotherProgramThatRunsOnItIsNamed() throws Exception {
    Process holder = holdInAnotherProgram();
    try {
      assertThatThrownBy(folder::start).isInstanceOf(DatabaseInUseException.class);
    } finally {
      kill(holder);
      folder.start().close();
    }
  }

  @Test
  void afterAKillItStartsAtTheFirstTryAndHasWhatWasCommitted() throws Exception {
    Process holder = holdInAnotherProgram();
    kill(holder);
    List<String> progress = new ArrayList<>();

    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder.path(), progress::add)) {
      assertThat(Sql.query(database.address(), "select x from held")).isEqualTo("7");
    }
    assertThat(progress).contains("Stoppade databasen efter en Nära som avbröts");
  }

  @Test
  void aKilledServerStartsAgain() throws Exception {
    Process holder = holdInAnotherProgram();
    ProcessHandle postmaster = postmaster();
    kill(holder);
    postmaster.destroyForcibly();
    postmaster.onExit().get();

    try (EmbeddedDatabase database = folder.start()) {
      assertThat(Sql.query(database.address(), "select x from held")).isEqualTo("7");
    }
  }

  @Test
  void anotherProgramThatGotTheNumberOfADeadServerIsLeftAlone() throws Exception {
    folder.start().close();
    Process innocent = new ProcessBuilder("sleep", "600").start();
    try {
      Files.writeString(
          folder.path().resolve("postmaster.pid"),
          innocent.pid() + "\n" + folder.path() + "\n1\n1\n");

      try (EmbeddedDatabase database = folder.start()) {
        assertThat(Sql.query(database.address(), "select 1")).isEqualTo("1");
      }
      assertThat(innocent.isAlive()).isTrue();
    } finally {
      innocent.destroyForcibly();
    }
  }

  @Test
  void aFolderThatACrashLeftHalfMadeIsMadeAgain() throws Exception {
    Path unfinished = folder.beside(".unfinished");
    Files.createDirectories(unfinished);
    Files.writeString(unfinished.resolve("PG_VERSION"), "17");

    try (EmbeddedDatabase database = folder.start()) {
      assertThat(Sql.query(database.address(), "select 1")).isEqualTo("1");
    }
    assertThat(unfinished).doesNotExist();
  }

  @Test
  void dataThatPostgresCannotReadSaysWhy() throws Exception {
    folder.start().close();
    Files.writeString(folder.path().resolve("PG_VERSION"), "12\n");

    assertThatThrownBy(folder::start)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("startade inte")
        .hasMessageContaining("incompatible with server");
  }

  private Process holdInAnotherProgram() throws IOException, SQLException {
    Process holder =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                DatabaseHolder.class.getName(),
                folder.path().toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String url = readyLine(holder);
    String password = Files.readString(folder.beside(".password")).strip();
    Sql.execute(new DatabaseAddress(url, "nara", password), "create table held as select 7 as x");
    return holder;
  }

  private static String readyLine(Process holder) throws IOException {
    BufferedReader output = holder.inputReader();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith("READY ")) {
        return line.substring("READY ".length());
      }
    }
    throw new IllegalStateException("the other program ended: " + holder.exitValue());
  }

  private static void kill(Process process) throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  private ProcessHandle postmaster() throws IOException {
    String pid = Files.readAllLines(folder.path().resolve("postmaster.pid")).get(0);
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }
}
