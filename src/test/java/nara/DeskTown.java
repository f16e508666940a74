package nara;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nara.desk.Desk;
import nara.http.WebServer;
import nara.signin.Browser;
import nara.signin.SignIn;
import nara.signin.SignInSettings;
import nara.town.Town;

/** The town with its desk on a real web server. */
final class DeskTown implements AutoCloseable {
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

  final Town2026 town;
  final URI address;
  private final Desk desk;
  private final WebServer server;

  DeskTown(Town2026 town) {
    this.town = town;
    int port;
    try {
      port = ProgramProcess.freePort();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    this.address = URI.create("http://localhost:" + port);
    Town roster = TestLibrary.get().get().town();
    SignIn signIn =
        new SignIn(
            new SignInSettings(true, address, Optional.empty()),
            () -> roster,
            town.transactions,
            town.assistant.seal(),
            town.machine,
            UUID::randomUUID);
    this.desk =
        new Desk(
            town.assistant.deskStores(roster, town.transactions, town.clock, "twilio", false),
            signIn,
            true,
            UUID::randomUUID,
            () -> {});
    this.server =
        WebServer.start(
            port,
            true,
            routes -> {
              signIn.register(routes);
              desk.register(routes);
            });
  }

  /** Somebody who has signed in; nobody if the name is empty. */
  Browser as(String who) {
    Browser browser = new Browser(address);
    if (!who.isEmpty()) {
      browser.signInAs(who);
    }
    return browser;
  }

  /** Something is done with the form's token, as a page of theirs does it. */
  HttpResponse<String> act(Browser browser, String path, Map<String, String> fields) {
    Map<String, String> form = new HashMap<>(fields);
    form.put("csrf", csrf(browser));
    return browser.post(path, form);
  }

  /** The same with a form whose fields may come several times. */
  HttpResponse<String> actWith(Browser browser, String path, Map<String, List<String>> fields) {
    Map<String, List<String>> form = new HashMap<>(fields);
    form.put("csrf", List.of(csrf(browser)));
    return browser.postAll(path, form);
  }

  /** The token of the forms that somebody sees; any other if they see none. */
  String csrf(Browser browser) {
    Matcher found = CSRF.matcher(browser.get("/desk").body());
    return found.find() ? found.group(1) : "none";
  }

  /** The thread of one of the demo's residents. */
  UUID thread(String who) {
    UUID resident = java.util.Objects.requireNonNull(town.residents.get(who));
    return town.transactions.in(
        tx -> town.assistant.threads().ofResident(tx, resident, town.clock.instant()));
  }

  /** Whoever looks at the desk is told that something changed. */
  void refresh() {
    desk.refresh();
  }

  @Override
  public void close() {
    desk.close();
    server.close();
  }
}
