package nara;

import java.nio.file.Path;
import java.util.ArrayList;
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
      // no lambda of this class: threads that train would wait for its initializer for ever
      return Library.open(Path.of("."), Path.of("target"), new ArrayList<String>()::add);
    } catch (BrokenFilesException e) {
      throw new IllegalStateException(e);
    }
  }
}
