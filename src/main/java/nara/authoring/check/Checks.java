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

  /** What else must be mended before anybody meets a flow. */
  static final List<Check> OF_FLOWS =
      List.of(
          new RoutesCheck(),
          new FallThroughCheck(),
          new PilotCheck(),
          new ReachCheck(),
          new PurposeCheck(),
          new WhyCheck(),
          new NameFormCheck(),
          new SecretsCheck(),
          new AddressesCheck(),
          new NeutralWordsCheck(),
          new TelephonesCheck(),
          new KeyWordsCheck(),
          new ProviderWordsCheck(),
          new ApprovalsCheck());

  /**
   * What whoever tries a flow may leave for later: what a text costs, other languages, and the
   * files beside the flows.
   */
  static final List<Check> FOR_LATER =
      List.of(
          new SmsAlphabetCheck(),
          new SmsLengthCheck(),
          new TranslationsCheck(),
          new StrayTranslationsCheck(),
          new TranslatedNamesCheck(),
          new TownTextsCheck(),
          new ExamplesCheck(),
          new ConversationsCheck(),
          new DemoFilesCheck(),
          new SchemaCheck());

  private Checks() {}

  static List<Check> all() {
    List<Check> all = new ArrayList<>(OF_START);
    all.addAll(OF_FLOWS);
    all.addAll(FOR_LATER);
    return all;
  }
}
