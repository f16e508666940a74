package nara;

import java.nio.file.Path;
import nara.authoring.BrokenFilesException;

/** What ships in {@code bot/} and {@code flows/}, read once for all tests. */
public final class TestLibrary {
  private static final Library LIBRARY = open();

  private TestLibrary() {}

  public static Library get() {
    return LIBRARY;
  }

  private static Library open() {
    try {
      return Library.open(Path.of("."), Path.of("target"), it -> {});
    } catch (BrokenFilesException e) {
      throw new IllegalStateException(e);
    }
  }
}
