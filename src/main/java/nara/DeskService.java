package nara;

import io.javalin.config.RoutesConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import nara.config.Settings;
import nara.db.ChangeChannel;
import nara.db.Database;
import nara.db.Transactions;
import nara.desk.Desk;
import nara.jobs.Loop;
import nara.signin.SignIn;
import nara.signin.SignInSettings;
import nara.town.Town;

/**
 * The desk, how colleagues sign in to it, and what tells every open desk that something changed.
 */
final class DeskService {
  private static final Duration LOOKS_ANYWAY = Duration.ofSeconds(2);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);

  private final Transactions transactions;
  private final ChangeChannel channel;
  private final SignIn signIn;
  private final Desk desk;
  private final AtomicBoolean hasChanged = new AtomicBoolean();
  private volatile Runnable wakeAnnouncer = () -> {};
  private volatile Runnable wakeSenders = () -> {};

  DeskService(
      Settings settings,
      Town town,
      Assistant assistant,
      Database database,
      String provider,
      Clock clock,
      Clock machine) {
    this.transactions = Transactions.pooled(database.jdbi());
    this.channel = new ChangeChannel(database.address());
    this.signIn =
        new SignIn(
            SignInSettings.of(settings),
            () -> town,
            transactions,
            assistant.seal(),
            machine,
            UUID::randomUUID);
    this.desk =
        new Desk(
            assistant.deskStores(town, transactions, clock, provider, settings.mail().isPresent()),
            signIn,
            settings.isDemo(),
            UUID::randomUUID,
            () -> {
              wakeSenders.run();
              changed();
            });
  }

  /** Something was committed that a desk may show: every node's desks are told soon. */
  void changed() {
    hasChanged.set(true);
    wakeAnnouncer.run();
  }

  SignIn signIn() {
    return signIn;
  }

  void register(RoutesConfig routes) {
    signIn.register(routes);
    desk.register(routes);
  }

  /** Begins to tell and to listen; to be opened after the web server, so that streams end first. */
  void start(Consumer<AutoCloseable> open, Runnable wakeSenders) {
    this.wakeSenders = wakeSenders;
    open.accept(channel);
    Loop announcer =
        Loop.start(
            "announcer",
            LOOKS_ANYWAY,
            () -> {
              if (hasChanged.getAndSet(false)) {
                transactions.run(ChangeChannel::announce);
              }
            });
    open.accept(announcer);
    wakeAnnouncer = announcer::wake;
    open.accept(
        Loop.start(
            "desk listener",
            BETWEEN_LOOKS,
            () -> {
              try {
                channel.await(LOOKS_ANYWAY);
              } finally {
                desk.refresh();
              }
            }));
    open.accept(desk);
  }
}
