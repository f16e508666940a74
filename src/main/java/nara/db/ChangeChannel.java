package nara.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hints between the nodes that something was committed: whoever hears one looks for themselves, and
 * looks now and then without any. It listens on a connection of its own, directly.
 */
public final class ChangeChannel implements AutoCloseable {
  private static final String NAME = "nara_changed";

  private final DatabaseAddress address;
  private @Nullable Connection connection;

  public ChangeChannel(DatabaseAddress address) {
    this.address = address;
  }

  /** Tells every node; after what has changed was committed. */
  public static void announce(Handle tx) {
    tx.execute("select pg_notify('" + NAME + "', '')");
  }

  /**
   * Waits for a hint, for so long at most. A connection that was lost is made anew at the next
   * call.
   *
   * @return whether one came
   * @throws DatabaseUnreachableException if there is no connection to be had
   */
  public synchronized boolean await(Duration atMost) {
    try {
      PGConnection listening = listening().unwrap(PGConnection.class);
      PGNotification @Nullable [] heard = listening.getNotifications((int) atMost.toMillis());
      return heard != null && heard.length > 0;
    } catch (SQLException e) {
      close();
      throw new DatabaseUnreachableException(address, e);
    }
  }

  private Connection listening() throws SQLException {
    Connection open = connection;
    if (open == null) {
      open = address.connect();
      connection = open;
      try (Statement statement = open.createStatement()) {
        statement.execute("listen " + NAME);
      }
    }
    return open;
  }

  @Override
  public synchronized void close() {
    Connection open = connection;
    connection = null;
    if (open != null) {
      try {
        open.close();
      } catch (SQLException e) {
        return; // it is lost either way
      }
    }
  }
}
