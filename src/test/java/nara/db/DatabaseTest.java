package nara.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseTest {
  private static final String SAMPLE = "classpath:nara/db/migration-sample";
  private static Database database;

  @BeforeAll
  static void open() {
    database = Database.open(TestDatabase.empty(), SAMPLE, 2);
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void openingBringsTheSchemaUpToDateAndOpeningAgainChangesNothing() {
    Database.open(database.address(), SAMPLE, 1).close();

    Instant written = Instant.parse("2026-11-23T08:10:00Z");
    database.jdbi().useHandle(tx -> tx.execute("insert into letter values (1, ?, 'hej')", written));
    Instant read =
        database
            .jdbi()
            .withHandle(
                tx ->
                    tx.createQuery("select written from letter where id = 1")
                        .mapTo(Instant.class)
                        .one());
    assertThat(read).isEqualTo(written);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "application_name, nara",
    "timezone, UTC",
    "statement_timeout, 15s",
    "lock_timeout, 5s",
    "idle_in_transaction_session_timeout, 1min"
  })
  void everyConnectionKeepsTheLimits(String setting, String value) {
    String shown =
        database
            .jdbi()
            .withHandle(tx -> tx.createQuery("show " + setting).mapTo(String.class).one());
    assertThat(shown).isEqualTo(value);
  }

  @Test
  void twoWhoReadTheSameAndWriteAreASerializationFault() {
    try (Handle one = database.jdbi().open();
        Handle two = database.jdbi().open()) {
      one.begin().setTransactionIsolationLevel(TransactionIsolationLevel.SERIALIZABLE);
      two.begin().setTransactionIsolationLevel(TransactionIsolationLevel.SERIALIZABLE);
      count(one);
      count(two);
      add(two, 101);
      two.commit();

      assertThatThrownBy(() -> add(one, 102))
          .satisfies(fault -> assertThat(Database.isSerializationFault(fault)).isTrue());
      one.rollback();
    }
  }

  @Test
  void aDeadlockIsASerializationFault() {
    database
        .jdbi()
        .useHandle(
            tx -> {
              add(tx, 201);
              add(tx, 202);
            });
    CyclicBarrier bothHoldOne = new CyclicBarrier(2);
    CompletableFuture<Void> up = lockInOrder(201, 202, bothHoldOne);
    CompletableFuture<Void> down = lockInOrder(202, 201, bothHoldOne);

    assertThatThrownBy(() -> CompletableFuture.allOf(up, down).join())
        .satisfies(fault -> assertThat(Database.isSerializationFault(fault)).isTrue());
  }

  @Test
  void aBrokenConstraintIsNoSerializationFault() {
    database.jdbi().useHandle(tx -> add(tx, 301));

    assertThatThrownBy(() -> database.jdbi().useHandle(tx -> add(tx, 301)))
        .satisfies(fault -> assertThat(Database.isSerializationFault(fault)).isFalse());
  }

  @Test
  void aServerThatIsNotThereIsNamedInOneSentence() throws IOException {
    int port = freePort();

    assertThatThrownBy(() -> Database.open(address("127.0.0.1:" + port + "/nara")))
        .isInstanceOf(DatabaseUnreachableException.class)
        .hasMessage(
            "Databasen nara på 127.0.0.1:%d går inte att nå: ingen databas lyssnar där.", port);
  }

  @Test
  void anUnknownHostIsNamed() {
    assertThatThrownBy(() -> Database.open(address("db.exempelstad.invalid/nara")))
        .hasMessage(
            "Databasen nara på db.exempelstad.invalid går inte att nå: värdnamnet är okänt.");
  }

  @Test
  void aServerThatAcceptsButNeverAnswersIsGivenUp() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> Database.open(address("127.0.0.1:" + silent.getLocalPort() + "/x")))
          .hasMessageContaining("den svarade inte inom fem sekunder");
    }
  }

  @Test
  void aWrongPasswordIsNamedButNotShown() {
    DatabaseAddress right = database.address();
    DatabaseAddress wrong = new DatabaseAddress(right.url(), right.user(), "hemligt-fel");

    assertThatThrownBy(() -> Database.open(wrong))
        .hasMessageContaining("användaren eller lösenordet godtas inte")
        .satisfies(fault -> assertThat(stackTrace(fault)).doesNotContain("hemligt-fel"));
  }

  @Test
  void aMissingDatabaseIsNamed() {
    DatabaseAddress right = database.address();
    String url = right.url() + "_not";

    assertThatThrownBy(
            () -> Database.open(new DatabaseAddress(url, right.user(), right.password())))
        .hasMessageContaining("databasen finns inte på servern");
  }

  @Test
  void anEarlyEndOfTheServerSideIsSaidWithItsState() throws IOException {
    try (ServerSocket rude = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Void> closing = CompletableFuture.runAsync(() -> acceptAndClose(rude));
      assertThatThrownBy(() -> Database.open(address("127.0.0.1:" + rude.getLocalPort() + "/x")))
          .isInstanceOf(DatabaseUnreachableException.class)
          .hasMessageContaining("anslutningen bröts")
          .extracting(Throwable::getCause, InstanceOfAssertFactories.THROWABLE)
          .isInstanceOf(SQLException.class);
      closing.cancel(true);
    }
  }

  private static void acceptAndClose(ServerSocket server) {
    while (!server.isClosed()) {
      try {
        server.accept().close();
      } catch (IOException e) {
        return;
      }
    }
  }

  private static DatabaseAddress address(String place) {
    return new DatabaseAddress("jdbc:postgresql://" + place, "nara", "hemligt");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static CompletableFuture<Void> lockInOrder(int first, int second, CyclicBarrier both) {
    return CompletableFuture.runAsync(
        () -> database.jdbi().useTransaction(tx -> lockBoth(tx, first, second, both)));
  }

  private static void lockBoth(Handle tx, int first, int second, CyclicBarrier both) {
    lock(tx, first);
    try {
      both.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
    lock(tx, second);
  }

  private static void lock(Handle tx, int id) {
    tx.execute("update letter set text = 'locked' where id = ?", id);
  }

  private static void count(Handle tx) {
    tx.createQuery("select count(*) from letter").mapTo(Integer.class).one();
  }

  private static void add(Handle tx, int id) {
    tx.execute("insert into letter values (?, 'epoch', 'hej')", id);
  }

  private static String stackTrace(Throwable fault) {
    StringWriter text = new StringWriter();
    fault.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
