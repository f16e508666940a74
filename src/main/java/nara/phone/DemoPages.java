package nara.phone;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import nara.authoring.DemoButton;
import nara.http.PageTexts;
import nara.jobs.Loop;
import nara.message.Language;
import nara.phone.DemoView.Button;
import nara.phone.DemoView.Story;
import nara.phone.StoryPlayer.Playing;
import nara.phone.StoryPlayer.State;
import nara.signin.Colleague;
import nara.signin.SignIn;

/** The demo's first page: the phone and the desk side by side, and stories that are played. */
public final class DemoPages implements AutoCloseable {
  private static final String PATH = "/demo";
  private static final String CSP = "Content-Security-Policy";
  private static final Duration TICK = Duration.ofMillis(200);

  private final List<PhoneOwner> owners;
  private final List<DemoButton> buttons;
  private final DemoDeeds deeds;
  private final SignIn signIn;
  private final boolean hasSignIn;
  private final Phones phones;
  private final StoryPlayer player;
  private final Loop loop;
  private final AtomicLong runs = new AtomicLong();
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, DemoPages.class.getClassLoader(), "jte");

  /** The phones, and the two clocks. */
  record Phones(
      List<PhoneOwner> owners, MessageCentre centre, Handset handset, Clock clock, Clock machine) {}

  /**
   * @param hasSignIn whether one signs in by choosing a person
   */
  DemoPages(
      Phones phones, List<DemoButton> buttons, DemoDeeds deeds, SignIn signIn, boolean hasSignIn) {
    this.phones = phones;
    this.owners = phones.owners();
    this.buttons = List.copyOf(buttons);
    this.deeds = deeds;
    this.signIn = signIn;
    this.hasSignIn = hasSignIn;
    this.player =
        new StoryPlayer(owners, phones.centre(), phones.handset(), deeds, phones.machine());
    this.loop = Loop.start("demo story", TICK, player::tick);
  }

  /** Adds all addresses that begin with {@code /demo}. */
  public void register(RoutesConfig routes) {
    signIn.protect(routes, PATH);
    DemoAssets.register(routes);
    routes.get(PATH, ctx -> page(ctx, ""));
    routes.get(PATH + "/story", this::story);
    routes.post(PATH + "/play", this::play);
    routes.post(PATH + "/stop", this::stop);
    routes.post(PATH + "/begin-anew", this::beginAnew);
  }

  private void page(Context ctx, String alert) {
    String before = ctx.res().getHeader(CSP);
    ctx.header(CSP, before + "; frame-src 'self'");
    html(ctx, "phone/demo.jte", view(ctx, alert));
  }

  /** Answers 204 as long as the page has seen it all. */
  private void story(Context ctx) {
    signIn.require(ctx);
    DemoView view = view(ctx, "");
    if (view.version().equals(ctx.queryParam("seen"))) {
      ctx.status(HttpStatus.NO_CONTENT);
    } else {
      html(ctx, "phone/story.jte", view);
    }
  }

  private void play(Context ctx) {
    Optional<DemoButton> button =
        buttons.stream().filter(it -> it.key().equals(ctx.formParam("story"))).findFirst();
    boolean isBegun = button.isPresent() && player.play(button.get());
    answer(ctx, isBegun ? "" : button.isPresent() ? "demo.busy" : "demo.no_story");
  }

  private void stop(Context ctx) {
    player.stop();
    answer(ctx, "");
  }

  private void beginAnew(Context ctx) {
    player.stop();
    deeds.beginAnew();
    phones.centre().clear();
    player.forget();
    runs.incrementAndGet();
    ctx.redirect(PATH, HttpStatus.SEE_OTHER);
  }

  /** A script shows how it stands now; a form without one gets the page. */
  private void answer(Context ctx, String alert) {
    if (!alert.isEmpty()) {
      ctx.status(HttpStatus.CONFLICT);
    }
    if (ctx.header("HX-Request") != null) {
      html(ctx, "phone/story.jte", view(ctx, alert));
    } else if (alert.isEmpty()) {
      ctx.redirect(PATH, HttpStatus.SEE_OTHER);
    } else {
      page(ctx, alert);
    }
  }

  private DemoView view(Context ctx, String alert) {
    PageTexts texts = PageTexts.of(ctx);
    Optional<Colleague> reader = signIn.colleague(ctx);
    Playing playing = player.shown();
    String clock = time(texts);
    return new DemoView(
        texts,
        reader.map(it -> signIn.csrf(ctx)).orElse(""),
        reader.map(Colleague::name).orElse(""),
        hasSignIn && reader.isEmpty() && ctx.queryParam("signed") == null,
        hasSignIn,
        phone(ctx, texts, playing),
        desk(playing, reader.isPresent()),
        clock,
        runs.get() + "-" + player.version() + "-" + texts.language() + "-" + clock,
        runs.get(),
        story(texts, playing, alert));
  }

  private String phone(Context ctx, PageTexts texts, Playing playing) {
    String key = playing.phone().isEmpty() ? ctx.queryParam("as") : playing.phone();
    PhoneOwner owner =
        owners.stream().filter(it -> it.key().equals(key)).findFirst().orElse(owners.get(0));
    return PhoneView.address(owner, PageLanguage.of(texts.language())) + "&frame=1";
  }

  /** The queue, or the thread that the story is about. */
  private String desk(Playing playing, boolean isSignedIn) {
    if (!isSignedIn) {
      return "/signin?to=/desk";
    }
    return playing
        .current()
        .filter(DemoButton.Step::isAtThread)
        .flatMap(it -> deeds.thread(playing.phone()))
        .map(it -> "/desk/threads/" + it + "?part=mine")
        .orElse("/desk");
  }

  private Story story(PageTexts texts, Playing playing, String alert) {
    Language language = new Language(texts.language());
    List<Button> shown =
        buttons.stream()
            .map(
                it ->
                    new Button(
                        it.key(),
                        it.name().in(language),
                        it.shows().in(language),
                        playing.isRunning() && playing.button().equals(Optional.of(it))))
            .toList();
    String offered = playing.state() == State.NO_MEETING ? buttons.get(0).key() : "";
    return new Story(
        shown,
        playing.isRunning(),
        alert.isEmpty() ? tells(texts, language, playing) : texts.say(alert),
        playing.isRunning() ? place(texts, language, playing) : "",
        offered);
  }

  private static String place(PageTexts texts, Language language, Playing playing) {
    DemoButton button = playing.button().orElseThrow();
    return texts.say(
        "demo.place",
        Map.of(
            "story", button.name().in(language),
            "step", Math.max(1, playing.step()),
            "steps", button.steps().size()));
  }

  private String tells(PageTexts texts, Language language, Playing playing) {
    String told =
        playing.current().flatMap(DemoButton.Step::tells).map(it -> it.in(language)).orElse("");
    return switch (playing.state()) {
      case NOTHING -> texts.say("demo.hint");
      case PLAYING -> told.isEmpty() ? texts.say("demo.begins") : told;
      case ENDED -> told.isEmpty() ? texts.say("demo.ended") : told;
      case STOPPED -> texts.say("demo.stopped");
      case NO_MEETING ->
          texts.say("demo.no_meeting", Map.of("story", buttons.get(0).name().in(language)));
      case NO_ANSWER -> texts.say("demo.no_answer");
      case OTHER_ANSWER -> texts.say("demo.other_answer");
      case FAILED -> texts.say("demo.failed");
    };
  }

  private String time(PageTexts texts) {
    return PageLanguage.of(texts.language()).whole(phones.clock().instant());
  }

  private void html(Context ctx, String template, DemoView view) {
    StringOutput output = new StringOutput();
    templates.render(template, view, output);
    ctx.contentType("text/html; charset=utf-8").result(output.toString());
  }

  /** What is being played gets no further. */
  @Override
  public void close() {
    player.stop();
    loop.close();
  }
}
