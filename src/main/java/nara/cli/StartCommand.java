package nara.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import nara.App;
import nara.config.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./nara start}. */
@Command(
    name = "start",
    description = "Startar allt och skriver ut adresserna. Avsluta med Ctrl-C.",
    mixinStandardHelpOptions = true)
final class StartCommand implements Callable<Integer> {
  @Option(
      names = "--watch",
      description = "ändrade flöden och texter gäller från nästa meddelande, utan omstart")
  private boolean watch;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Path home = Home.find();
    Settings settings = Settings.read(System.getenv(), home);
    settings.warnings().forEach(it -> say("Obs: " + it));
    App app = App.start(settings, home, it -> say("· " + it));
    if (watch) {
      app.watchFlows();
    }
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  say("Avslutar.");
                  app.close();
                  stopped.countDown();
                },
                "shutdown"));
    welcome(app, settings);
    stopped.await();
    return 0;
  }

  private void welcome(App app, Settings settings) {
    say("");
    if (settings.isDemo()) {
      say("Nära är igång. Demo, inga riktiga uppgifter.");
    } else {
      say("Nära är igång.");
    }
    app.addresses().forEach((what, address) -> say("  " + what + ": " + address));
    say("Avsluta med Ctrl-C.");
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
  }
}
