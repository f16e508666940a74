package nara.db;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/**
 * As whom PostgreSQL's programs run: they refuse to run as root.
 *
 * @param prefix what stands before each command, empty for an ordinary user
 * @param uid who owns the files
 */
record ServerAccount(List<String> prefix, int uid) {
  private static final int ROOT = 0;
  private static final int NOBODY = 65534;

  /** Ourselves, or for root a user namespace, or where that is refused the user nobody. */
  static ServerAccount find() throws IOException {
    int uid = Math.toIntExact(new UnixSystem().getUid());
    if (uid != ROOT) {
      return new ServerAccount(List.of(), uid);
    }
    return mayUnshare() ? inUserNamespace() : asNobody();
  }

  static ServerAccount inUserNamespace() {
    return new ServerAccount(List.of("unshare", "-U"), ROOT);
  }

  static ServerAccount asNobody() {
    String id = String.valueOf(NOBODY);
    return new ServerAccount(
        List.of("setpriv", "--reuid=" + id, "--regid=" + id, "--clear-groups"), NOBODY);
  }

  /** Makes this account the owner of what an earlier start may have left to another. */
  void own(Path fileOrDirectory) throws IOException {
    Object owner = Files.getAttribute(fileOrDirectory, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    if (!owner.equals(uid)) {
      Directories.give(fileOrDirectory, uid);
    }
  }

  private static boolean mayUnshare() throws IOException {
    try {
      return Command.run(List.of("unshare", "-U", "true")).succeeded();
    } catch (IOException e) {
      return false;
    }
  }
}
