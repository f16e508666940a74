package nara.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jspecify.annotations.Nullable;

/**
 * A migrated database and its pool of connections.
 *
 * <p>Every connection runs in UTC and gives up a statement after 15 seconds, a lock after 5, and a
 * transaction left idle after 60, so that a node that vanished holds no thread for long.
 */
public final class Database implements AutoCloseable {
  private static final String MIGRATIONS = "classpath:db/migration";

  /** More than about four connections a core only adds waiting. */
  private static final int CONNECTIONS = 8;

  private static final String SESSION =
      """
      set time zone 'UTC';
      set statement_timeout = '15s';
      set lock_timeout = '5s';
      set idle_in_transaction_session_timeout = '60s'
      """;

  /** No connection, too many of them, shutting down, a lock or a statement that took too long. */
  private static final Pattern UNAVAILABLE = Pattern.compile("08...|53...|57...|55P03");

  private static final Set<String> SERIALIZATION_FAULTS = Set.of("40001", "40P01");

  private final DatabaseAddress address;
  private final HikariDataSource pool;
  private final Jdbi jdbi;

  private Database(DatabaseAddress address, HikariDataSource pool) {
    this.address = address;
    this.pool = pool;
    this.jdbi = Jdbi.create(pool).installPlugin(new PostgresPlugin());
  }

  /**
   * Connects, brings the schema up to date and opens the pool.
   *
   * @throws DatabaseUnreachableException if no connection can be had
   * @throws org.flywaydb.core.api.FlywayException if a migration fails
   */
  public static Database open(DatabaseAddress address) {
    return open(address, MIGRATIONS, CONNECTIONS);
  }

  static Database open(DatabaseAddress address, String migrations, int connections) {
    requireReachable(address);
    migrate(address, migrations);
    return new Database(address, pool(address, connections));
  }

  private static void requireReachable(DatabaseAddress address) {
    try (Connection connection = address.connect()) {
      connection.getMetaData();
    } catch (SQLException e) {
      throw new DatabaseUnreachableException(address, e);
    }
  }

  /** Outside the pool: a migration may take longer than the statements of a turn. */
  private static void migrate(DatabaseAddress address, String migrations) {
    Flyway.configure()
        .dataSource(address.url(), address.user(), address.password())
        .locations(migrations)
        .load()
        .migrate();
  }

  private static HikariDataSource pool(DatabaseAddress address, int connections) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("nara");
    config.setJdbcUrl(address.url());
    config.setDataSourceProperties(address.properties());
    config.addDataSourceProperty("socketTimeout", "30");
    config.setConnectionInitSql(SESSION);
    config.setConnectionTimeout(5_000);
    config.setMaximumPoolSize(connections);
    return new HikariDataSource(config);
  }

  public Jdbi jdbi() {
    return jdbi;
  }

  /** The pool itself, for what does not speak Jdbi. */
  public DataSource dataSource() {
    return pool;
  }

  /** Where the pool leads, for a connection of one's own. */
  public DatabaseAddress address() {
    return address;
  }

  /** Whether the same transaction, tried again, may well succeed. */
  public static boolean isSerializationFault(Throwable fault) {
    for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && sql.getSQLState() != null
          && SERIALIZATION_FAULTS.contains(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the database could not be had, or not in time: the work is to be tried later. */
  public static boolean isUnavailable(Throwable fault) {
    for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLTransientConnectionException) {
        return true;
      }
      if (cause instanceof SQLException sql
          && sql.getSQLState() != null
          && UNAVAILABLE.matcher(sql.getSQLState()).matches()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    pool.close();
  }
}
