package nara.cli;

import java.io.PrintWriter;

/** A terminal in which somebody writes at a prompt while other things may have to be told. */
final class Screen {
  private static final String PROMPT = "> ";

  private final PrintWriter out;
  private boolean isPrompting;

  Screen(PrintWriter out) {
    this.out = out;
  }

  /** Asks for a line. */
  synchronized void prompt() {
    isPrompting = true;
    out.print(PROMPT);
    out.flush();
  }

  /** A line has been written at the prompt. */
  synchronized void entered() {
    isPrompting = false;
  }

  /** Says something that somebody has asked for. */
  synchronized void say(String line) {
    out.println(line);
  }

  /** Tells what happens meanwhile: in the place of the prompt, which then stands below it. */
  synchronized void tell(String line) {
    out.println((isPrompting ? "\r" : "") + "· " + line);
    if (isPrompting) {
      prompt();
    }
  }
}
