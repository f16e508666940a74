package nara.phone;

import io.javalin.config.RoutesConfig;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nara.authoring.DemoButton;
import nara.signin.SignIn;

/**
 * The demo's phone under {@code /phone}, and behind it a Twilio of its own under {@code
 * /phone/twilio}, which calls the town's real webhooks and answers its real sender. It keeps
 * everything in memory and may exist in the demo only.
 */
public final class PhonePages implements AutoCloseable {
  private final StatusCallbacks callbacks;
  private final MessagesResource resource;
  private final PageRoutes pages;
  private final DemoPages.Phones phones;

  /**
   * @param owners the phones to choose from, at least one
   * @param clock gives the time that the phone shows
   * @param machine the machine's clock, which Twilio's list goes by
   * @throws IllegalArgumentException if there is no phone
   */
  public PhonePages(
      PhoneAccount account,
      List<PhoneOwner> owners,
      Supplier<UUID> ids,
      Clock clock,
      Clock machine) {
    if (owners.isEmpty()) {
      throw new IllegalArgumentException("no phone to choose");
    }
    MessageCentre centre = new MessageCentre(Handset.hex(ids.get()).substring(0, 8));
    SignedPost post = new SignedPost(account.authToken(), SignedPost.USUAL_LIMIT);
    this.callbacks = new StatusCallbacks(account, centre, post);
    this.resource = new MessagesResource(account, centre, callbacks, ids, clock, machine);
    Handset handset = new Handset(account, centre, post, ids, clock);
    this.pages = new PageRoutes(owners, account, centre, handset, clock);
    this.phones = new DemoPages.Phones(List.copyOf(owners), centre, handset, clock, machine);
  }

  /**
   * The page that shows them beside the desk.
   *
   * @param buttons the stories that it can play, at least one
   * @param hasSignIn whether one signs in by choosing a person
   */
  public DemoPages besideTheDesk(
      List<DemoButton> buttons, DemoDeeds deeds, SignIn signIn, boolean hasSignIn) {
    return new DemoPages(phones, buttons, deeds, signIn, hasSignIn);
  }

  /** Adds all addresses that begin with {@code /phone}. */
  public void register(RoutesConfig routes) {
    routes.before("/phone", LoopbackGuard::guard);
    routes.before("/phone/*", LoopbackGuard::guard);
    resource.register(routes);
    pages.register(routes);
    Assets.register(routes);
  }

  /** Ends the delivery reports that are under way. */
  @Override
  public void close() {
    callbacks.close();
  }
}
