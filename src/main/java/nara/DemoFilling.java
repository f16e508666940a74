package nara;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nara.authoring.BrokenFilesException;
import nara.authoring.DemoButton;
import nara.authoring.DemoButtonsReader;
import nara.authoring.DemoPerson;
import nara.authoring.LivingDeskReader;
import nara.authoring.LivingPerson;
import nara.db.Transactions;
import nara.seal.Keys;
import org.jdbi.v3.core.Handle;

/** What fills the demo's empty database: its residents, and what they have said already. */
final class DemoFilling {
  private final Assistant assistant;
  private final Library library;
  private final Keys keys;
  private final List<DemoPerson> people;
  private final String provider;

  /**
   * @param people of {@code conversations/people.yaml}
   * @param provider over which residents are answered until they write
   */
  DemoFilling(
      Assistant assistant, Library library, Keys keys, List<DemoPerson> people, String provider) {
    this.assistant = assistant;
    this.library = library;
    this.keys = keys;
    this.people = people;
    this.provider = provider;
  }

  /**
   * Fills it, unless somebody lives there already. A file of stories that cannot be played is told,
   * and gone on without: nothing of it remains then.
   *
   * @param progress is told what is done
   */
  void fill(Handle tx, Path home, Consumer<String> progress, Instant now) {
    if (people.isEmpty() || !assistant.residents().isEmpty(tx)) {
      return;
    }
    progress.accept("Fyller den tomma databasen med demokommunen");
    DemoTown.addResidents(tx, assistant, people, provider, UUID::randomUUID, now);
    List<LivingPerson> living = read(home, progress);
    if (living.isEmpty() || !provider.equals(StagedProvider.NAME)) {
      return;
    }
    progress.accept("Spelar upp de senaste dagarna på skrivbordet");
    try {
      Transactions.within(tx)
          .run(it -> new LivingDesk(it, library, keys, UUID::randomUUID, now).play(living));
    } catch (LivingDesk.NotPlayedException e) {
      progress.accept("Går vidare utan dem. " + e.getMessage());
    }
  }

  private static List<LivingPerson> read(Path home, Consumer<String> progress) {
    try {
      return LivingDeskReader.read(home);
    } catch (BrokenFilesException e) {
      e.problems().forEach(it -> progress.accept(it.toString()));
      progress.accept("Går vidare utan dem som skulle ha hört av sig redan");
      return List.of();
    }
  }

  /** A demo whose stories cannot be read has none. */
  static List<DemoButton> buttons(Path home, Consumer<String> progress) {
    try {
      return DemoButtonsReader.read(home);
    } catch (BrokenFilesException e) {
      e.problems().forEach(it -> progress.accept(it.toString()));
      return List.of();
    }
  }
}
