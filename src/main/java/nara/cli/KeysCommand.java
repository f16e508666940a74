package nara.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nara.seal.Keys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./nara keys}. */
@Command(
    name = "keys",
    description =
        "Skapar en fil med nya krypteringsnycklar, för NARA_KEYS. Spara en kopia på ett säkert ställe.",
    mixinStandardHelpOptions = true)
final class KeysCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FIL", description = "filen som skapas; den får inte finnas")
  private Path file = Path.of("keys.json");

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (Files.exists(file)) {
      spec.commandLine()
          .getErr()
          .println(
              file + " finns redan. Utan de gamla nycklarna går gamla uppgifter inte att läsa.");
      return Commands.BAD_INPUT;
    }
    Keys.create().write(file);
    spec.commandLine()
        .getOut()
        .println("Nycklarna ligger i " + file + ". Bara ägaren kan läsa den.");
    return 0;
  }
}
