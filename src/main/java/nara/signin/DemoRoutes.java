package nara.signin;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nara.http.PageTexts;
import nara.signin.ChooseView.Person;
import nara.town.Staff;
import nara.town.Town;

/** The demo's sign-in: everybody of the roster, a designer and an administrator, by a click. */
final class DemoRoutes {
  /** Those who are in no roster: they exist in the demo only. */
  private static final List<DeskRole> OTHERS = List.of(DeskRole.DESIGNER, DeskRole.ADMINISTRATOR);

  private final Visitors visitors;
  private final Site site;
  private final Pages pages;
  private final Supplier<Town> town;

  DemoRoutes(Visitors visitors, Site site, Pages pages, Supplier<Town> town) {
    this.visitors = visitors;
    this.site = site;
    this.pages = pages;
    this.town = town;
  }

  void register(RoutesConfig routes) {
    routes.get("/signin", ctx -> choose(ctx, LocalPath.of(ctx.queryParam("to")), ""));
    routes.post("/signin/demo", this::signIn);
  }

  private void choose(Context ctx, Optional<LocalPath> to, String alert) {
    PageTexts texts = PageTexts.of(ctx);
    LocalPath target = to.orElse(LocalPath.DESK);
    pages.choose(
        ctx,
        new ChooseView(
            texts,
            people(texts),
            target.text(),
            target.afterSignIn() + "&lang=" + texts.otherLanguage(),
            alert));
  }

  private void signIn(Context ctx) {
    site.requireOwnPage(ctx);
    Optional<LocalPath> to = LocalPath.of(ctx.formParam("to"));
    Optional<Identity> identity = Optional.ofNullable(ctx.formParam("who")).flatMap(this::identity);
    if (identity.flatMap(it -> visitors.enter(ctx, it)).isPresent()) {
      ctx.redirect(to.orElse(LocalPath.DESK).text(), HttpStatus.SEE_OTHER);
    } else {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      choose(ctx, to, PageTexts.of(ctx).say("signin.choose.nobody"));
    }
  }

  private Optional<Identity> identity(String key) {
    return town.get()
        .staff(key)
        .map(it -> new Identity(it.signsInAs(), it.fullName(), roles(it)))
        .or(
            () ->
                OTHERS.stream()
                    .filter(it -> it.written().equals(key))
                    .findFirst()
                    .map(
                        it ->
                            new Identity(
                                key, name(PageTexts.in(PageTexts.USUAL), it), Set.of(it))));
  }

  private static Set<DeskRole> roles(Staff staff) {
    return staff.roles().stream()
        .flatMap(it -> DeskRole.read(written(it)).stream())
        .collect(Collectors.toSet());
  }

  private List<Person> people(PageTexts texts) {
    List<Person> people = new ArrayList<>();
    town.get()
        .staff()
        .values()
        .forEach(it -> people.add(new Person(it.key(), it.fullName(), what(texts, it))));
    OTHERS.forEach(
        it ->
            people.add(
                new Person(
                    it.written(),
                    name(texts, it),
                    texts.say("signin.choose." + it.written() + ".what"))));
    return people;
  }

  private static String name(PageTexts texts, DeskRole role) {
    return texts.say("signin.choose." + role.written() + ".name");
  }

  /** What somebody does, their desk roles before all else. */
  private static String what(PageTexts texts, Staff staff) {
    String roles =
        staff.roles().stream()
            .sorted()
            .map(it -> texts.say("signin.role." + written(it)))
            .collect(Collectors.joining(", "));
    return staff.team().isEmpty()
        ? roles
        : texts.say("signin.choose.team", Map.of("what", roles, "team", staff.team()));
  }

  private static String written(Staff.Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
