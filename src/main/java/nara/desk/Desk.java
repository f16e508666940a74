package nara.desk;

import io.javalin.config.RoutesConfig;
import java.util.UUID;
import java.util.function.Supplier;
import nara.signin.SignIn;

/** The caseworkers' desk under {@code /desk}. */
public final class Desk implements AutoCloseable {
  private final SignIn signIn;
  private final DeskPages pages;
  private final ThreadDeeds deeds;
  private final MatterDeeds matters;
  private final ResidentPages residents;
  private final ResidentDeeds residentDeeds;
  private final NewResidents newResidents;
  private final ResidentImport residentImport;
  private final ReplyPages replies;
  private final MyTimePages times;
  private final NoticePages notices;
  private final BreakGlassPages glass;
  private final ReadingsPages readings;
  private final TeamPages teams;
  private final Presence presence;
  private final LiveDesk live;
  private final CaseFilePages caseFiles;
  private final CaseFileDeeds caseFileDeeds;
  private final UnrecordedPages unrecorded;

  /**
   * @param changed is told after something was done at the desk
   */
  public Desk(
      DeskStores stores, SignIn signIn, boolean isDemo, Supplier<UUID> ids, Runnable changed) {
    this.signIn = signIn;
    this.pages = new DeskPages(stores, signIn, isDemo, ids);
    Deeds doer = new Deeds(stores, signIn, pages, changed);
    this.deeds = new ThreadDeeds(stores, signIn, pages, doer);
    this.matters = new MatterDeeds(stores, doer);
    ResidentPages residents = new ResidentPages(stores, signIn, pages);
    this.residents = residents;
    this.residentDeeds = new ResidentDeeds(stores, signIn, pages, residents, ids, changed);
    this.newResidents = new NewResidents(stores, signIn, pages, ids);
    this.residentImport = new ResidentImport(stores, signIn, pages, newResidents);
    this.replies = new ReplyPages(stores, signIn, pages);
    this.times = new MyTimePages(stores, signIn, pages, changed);
    this.notices = new NoticePages(stores, signIn);
    this.glass = new BreakGlassPages(stores, signIn, pages);
    this.readings = new ReadingsPages(stores, signIn, pages);
    this.teams = new TeamPages(stores, signIn, pages);
    this.presence = new Presence(stores, signIn);
    this.live = new LiveDesk(stores, signIn, pages, presence);
    this.caseFiles = new CaseFilePages(stores, signIn, pages);
    this.caseFileDeeds = new CaseFileDeeds(stores, signIn, pages, caseFiles);
    this.unrecorded = new UnrecordedPages(stores, signIn, pages);
  }

  /** Adds all addresses that begin with {@code /desk}. */
  public void register(RoutesConfig routes) {
    signIn.protect(routes, "/desk");
    presence.register(routes);
    DeskAssets.register(routes);
    pages.register(routes);
    deeds.register(routes);
    matters.register(routes);
    newResidents.register(routes);
    residentImport.register(routes);
    residents.register(routes);
    residentDeeds.register(routes);
    replies.register(routes);
    times.register(routes);
    notices.register(routes);
    glass.register(routes);
    readings.register(routes);
    teams.register(routes);
    live.register(routes);
    caseFiles.register(routes);
    caseFileDeeds.register(routes);
    unrecorded.register(routes);
  }

  /** Something may have changed: every open desk shows it. */
  public void refresh() {
    live.refresh();
  }

  /** Ends what is sent to open desks. */
  @Override
  public void close() {
    live.close();
  }
}
