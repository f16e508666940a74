package nara.signin;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nara.authoring.Problems;
import nara.authoring.TownReader;
import nara.config.Oidc;
import nara.db.TestDatabase;
import nara.db.Transactions;
import nara.http.WebServer;
import nara.seal.Keys;
import nara.town.Town;

/** A small desk behind the real sign-in, on the real web server and database. */
final class Desk implements AutoCloseable {
  final SetClock clock = new SetClock();
  final AtomicReference<Town> town = new AtomicReference<>(town("", ""));
  final TestDatabase database;
  final URI address;
  final SignIn signIn;
  private volatile Supplier<Optional<Colleague>> followed = Optional::empty;
  private final WebServer server;

  /** In the demo, where nobody need be asked. */
  static Desk ofDemo(TestDatabase database) {
    return new Desk(database, Optional.empty(), "");
  }

  /** In the demo, with an organisation to ask. */
  static Desk asking(TestDatabase database, Oidc oidc) {
    return new Desk(database, Optional.of(oidc), "");
  }

  /** Outside the demo, called by another name. */
  static Desk forReal(TestDatabase database, Oidc oidc, String publicUrl) {
    return new Desk(database, Optional.of(oidc), publicUrl);
  }

  private Desk(TestDatabase database, Optional<Oidc> oidc, String publicUrl) {
    this.database = database;
    int port = freePort();
    boolean isDemo = publicUrl.isEmpty();
    this.address = URI.create("http://localhost:" + port);
    this.signIn =
        new SignIn(
            new SignInSettings(isDemo, isDemo ? address : URI.create(publicUrl), oidc),
            town::get,
            Transactions.pooled(database.jdbi()),
            Keys.create().seal(),
            clock,
            UUID::randomUUID);
    this.server = WebServer.start(port, true, this::register);
  }

  private void register(RoutesConfig routes) {
    signIn.register(routes);
    signIn.protect(routes, "/desk");
    routes.get("/desk", ctx -> ctx.result(written(signIn.require(ctx))));
    routes.get("/desk/page", ctx -> ctx.result(written(signIn.require(ctx))));
    routes.get("/desk/csrf", ctx -> ctx.result(signIn.csrf(ctx)));
    routes.get("/desk/managers", ctx -> ctx.result(written(signIn.require(ctx, DeskRole.MANAGER))));
    routes.get("/desk/follow", ctx -> followed = signIn.following(ctx));
    routes.post("/desk/note", ctx -> ctx.result("noted by " + signIn.require(ctx).key()));
    routes.delete("/desk/note", ctx -> ctx.result("gone"));
  }

  /** What a stream would ask, once its request is over. */
  Supplier<Optional<Colleague>> followed() {
    return followed;
  }

  /** Such as {@code sara Sara Lind [CASEWORKER]}. */
  private static String written(Colleague it) {
    return it.key() + " " + it.name() + " " + new TreeSet<>(it.roles());
  }

  /** The town that ships, with one thing changed in its file. */
  static Town town(String from, String to) {
    try {
      Problems problems = new Problems();
      String file = Files.readString(Path.of("bot/town.yaml")).replace(from, to);
      Town town = TownReader.read("town.yaml", file, problems);
      if (!problems.isEmpty()) {
        throw new IllegalStateException("not a town: " + problems.all());
      }
      return town;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> column(String sql) {
    return database.jdbi().withHandle(tx -> tx.createQuery(sql).mapTo(String.class).list());
  }

  /** Whatever the two tables hold, as whoever reads a dump sees it. */
  Stream<String> dump() {
    return Stream.of("staff_session", "sign_in_attempt", "audit_entry")
        .flatMap(
            it ->
                column("select encode(convert_to(t::text, 'UTF8'), 'escape') from " + it + " t")
                    .stream());
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
