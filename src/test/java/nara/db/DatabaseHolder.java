package nara.db;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A program of its own that holds an embedded database until it is killed. */
final class DatabaseHolder {
  private DatabaseHolder() {}

  public static void main(String[] arguments) throws InterruptedException {
    EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]), progress -> {});
    System.out.println("READY " + database.address().url());
    new CountDownLatch(1).await();
  }
}
