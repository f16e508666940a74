package nara.authoring.check;

import java.util.ArrayList;
import java.util.List;

/** Every check there is. A new one is added here, its texts in {@code problems/<language>.yaml}. */
final class Checks {
  /** What would break a running conversation: start refuses it. */
  static final List<Check> OF_START =
      List.of(
          new ActionsCheck(),
          new NamesCheck(),
          new CallsCheck(),
          new FlowsCheck(),
          new LoopsCheck(),
          new TextFormCheck(),
          new PatternStepsCheck());

  private static final List<Check> OF_CRAFT =
      List.of(
          new RoutesCheck(),
          new FallThroughCheck(),
          new PilotCheck(),
          new ReachCheck(),
          new PurposeCheck(),
          new WhyCheck(),
          new NameFormCheck(),
          new SecretsCheck(),
          new SmsAlphabetCheck(),
          new SmsLengthCheck(),
          new AddressesCheck(),
          new NeutralWordsCheck(),
          new TelephonesCheck(),
          new KeyWordsCheck(),
          new ProviderWordsCheck(),
          new TranslationsCheck(),
          new StrayTranslationsCheck(),
          new TranslatedNamesCheck(),
          new TownTextsCheck(),
          new ApprovalsCheck(),
          new ExamplesCheck(),
          new ConversationsCheck(),
          new SchemaCheck());

  private Checks() {}

  static List<Check> all() {
    List<Check> all = new ArrayList<>(OF_START);
    all.addAll(OF_CRAFT);
    return all;
  }
}
