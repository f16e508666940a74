package nara.db;

import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A fresh, migrated database for one test class, on a server that all classes of a test run share.
 *
 * <pre>{@code
 * @RegisterExtension static final TestDatabase database = TestDatabase.fresh();
 * }</pre>
 *
 * <p>Outside JUnit's extensions, close it yourself.
 */
public final class TestDatabase implements AutoCloseable, AfterAllCallback {
  private static final String MIGRATIONS = "classpath:db/migration";
  private static final int CONNECTIONS = 4;
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Database database;

  private TestDatabase(Database database) {
    this.database = database;
  }

  /** A copy of the migrated template; the first one starts the server. */
  public static TestDatabase fresh() {
    String name = "test_" + COUNT.incrementAndGet();
    TestServer.execute("create database " + name + " template " + Template.NAME);
    return new TestDatabase(Database.open(TestServer.address(name), MIGRATIONS, CONNECTIONS));
  }

  /** The address of a database without tables. */
  static DatabaseAddress empty() {
    String name = "test_" + COUNT.incrementAndGet();
    TestServer.execute("create database " + name);
    return TestServer.address(name);
  }

  public Jdbi jdbi() {
    return database.jdbi();
  }

  public Database database() {
    return database;
  }

  public DatabaseAddress address() {
    return database.address();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    close();
  }

  @Override
  public void close() {
    database.close();
  }

  /** Migrated once a run. */
  private static final class Template {
    static final String NAME = create();

    private static String create() {
      String name = "template_nara";
      TestServer.execute("create database " + name);
      Database.open(TestServer.address(name), MIGRATIONS, 1).close();
      return name;
    }
  }
}
