package nara.desk;

import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nara.signin.SignIn;

/** The caseworkers' desk under {@code /desk}. */
public final class Desk implements AutoCloseable {
  private final SignIn signIn;
  private final Presence presence;
  private final LiveDesk live;
  private final List<Consumer<RoutesConfig>> parts;

  /**
   * @param changed is told after something was done at the desk
   */
  public Desk(
      DeskStores stores, SignIn signIn, boolean isDemo, Supplier<UUID> ids, Runnable changed) {
    this.signIn = signIn;
    DeskPages pages = new DeskPages(stores, signIn, isDemo, ids);
    this.presence = new Presence(stores, signIn);
    this.live = new LiveDesk(stores, signIn, pages, presence);
    Deeds deeds = new Deeds(stores, signIn, pages, changed);
    ResidentPages residents = new ResidentPages(stores, signIn, pages);
    ResidentDeeds residentDeeds = new ResidentDeeds(stores, signIn, pages, residents, changed);
    NewResidents newResidents = new NewResidents(stores, signIn, pages, ids);
    CaseFilePages caseFiles = new CaseFilePages(stores, signIn, pages);
    this.parts =
        List.of(
            pages::register,
            new ThreadDeeds(stores, signIn, pages, deeds)::register,
            new MatterDeeds(stores, deeds)::register,
            newResidents::register,
            new ResidentImport(stores, signIn, pages, newResidents)::register,
            residents::register,
            new ProfileDeeds(stores, residentDeeds)::register,
            new ContactDeeds(stores, residentDeeds, ids)::register,
            new MeetingDeeds(stores, residentDeeds)::register,
            new ReplyPages(stores, signIn, pages)::register,
            new MyTimePages(stores, signIn, pages, changed)::register,
            new NoticePages(stores, signIn)::register,
            new BreakGlassPages(stores, signIn, pages)::register,
            new ReadingsPages(stores, signIn, pages)::register,
            new TeamPages(stores, signIn, pages)::register,
            live::register,
            caseFiles::register,
            new CaseFileDeeds(stores, signIn, pages, caseFiles)::register,
            new UnrecordedPages(stores, signIn, pages)::register);
  }

  /** Adds all addresses that begin with {@code /desk}. */
  public void register(RoutesConfig routes) {
    signIn.protect(routes, "/desk");
    presence.register(routes);
    presence.register(routes);
    DeskAssets.register(routes);
    parts.forEach(it -> it.accept(routes));
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
