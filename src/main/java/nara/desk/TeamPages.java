package nara.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import nara.insight.TeamFigures;
import nara.insight.TeamInsight;
import nara.signin.Colleague;
import nara.signin.DeskRole;
import nara.signin.SignIn;

/** The manager's view: of teams, without contents, and of no single person. */
final class TeamPages {
  private static final Duration PERIOD = Duration.ofDays(30);

  private final DeskStores stores;
  private final SignIn signIn;
  private final DeskPages pages;
  private final TeamInsight insight;

  TeamPages(DeskStores stores, SignIn signIn, DeskPages pages) {
    this.stores = stores;
    this.signIn = signIn;
    this.pages = pages;
    this.insight = new TeamInsight(stores.town());
  }

  void register(RoutesConfig routes) {
    routes.get("/desk/teams", this::show);
  }

  private void show(Context ctx) {
    Colleague who = signIn.require(ctx, DeskRole.MANAGER);
    Words words = pages.words(ctx);
    Frame frame = pages.frame(ctx, who, "teams", words.say("teams.title"), words);
    List<TeamFigures> teams =
        stores.transactions().in(tx -> insight.of(tx, words.now().minus(PERIOD), words.now()));
    pages.html(ctx, "desk/teams.jte", new TeamsView(frame, teams));
  }
}
