package nara.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

/** Root only: the two ways around the refusal of PostgreSQL to run as root. */
class ServerAccountTest {
  @Test
  void theSameDataServesInAUserNamespaceAndAsNobody() throws Exception {
    assumeThat(System.getProperty("user.name")).isEqualTo("root");
    Path folder = Files.createTempDirectory("nara-account");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    try {
      runOnce(folder, ServerAccount.asNobody());
      assertThat(Files.getAttribute(folder.resolve("data"), "unix:uid")).isEqualTo(65534);
      if (ServerAccount.find().equals(ServerAccount.inUserNamespace())) {
        runOnce(folder, ServerAccount.inUserNamespace());
        assertThat(Files.getAttribute(folder.resolve("data"), "unix:uid")).isEqualTo(0);
      }
      runOnce(folder, ServerAccount.asNobody());
    } finally {
      Directories.delete(folder);
    }
  }

  private static void runOnce(Path folder, ServerAccount account) throws Exception {
    PostgresBinaries binaries = PostgresBinaries.unpack(folder.resolve("binaries"), progress -> {});
    account.own(binaries.directory());
    Path passwordFile = folder.resolve("password");
    String password = PasswordFile.readOrCreate(passwordFile);
    Postmaster postmaster = new Postmaster(binaries, account, folder.resolve("data"));
    postmaster.initialize(passwordFile, Durability.THROWN_AWAY);
    int port = postmaster.start(Durability.THROWN_AWAY);
    try {
      String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
      assertThat(Sql.query(new DatabaseAddress(url, "nara", password), "select 1")).isEqualTo("1");
      assertThat(leftOverIsFound(binaries, account, folder)).isTrue();
    } catch (AssertionError | Exception e) {
      postmaster.stop();
      throw e;
    }
  }

  private static boolean leftOverIsFound(
      PostgresBinaries binaries, ServerAccount account, Path folder) throws IOException {
    return new Postmaster(binaries, account, folder.resolve("data")).stopLeftOver();
  }
}
