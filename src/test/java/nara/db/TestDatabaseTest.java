package nara.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestDatabaseTest {
  @Test
  void everyTestClassHasADatabaseOfItsOwn() {
    try (TestDatabase one = TestDatabase.fresh();
        TestDatabase two = TestDatabase.fresh()) {
      one.jdbi().useHandle(tx -> tx.execute("create table only_here (x int)"));

      assertThat(tables(one)).isEqualTo(1);
      assertThat(tables(two)).isZero();
    }
  }

  private static int tables(TestDatabase database) {
    return database
        .jdbi()
        .withHandle(
            tx ->
                tx.createQuery("select count(*) from pg_tables where tablename = 'only_here'")
                    .mapTo(Integer.class)
                    .one());
  }
}
