package nara;

import nara.cli.Commands;

/** Where the program begins. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    int exitCode = Commands.run(args);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }
}
