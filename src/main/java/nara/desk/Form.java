package nara.desk;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What stands in a form or an address, read; what cannot be read is empty, or nowhere. */
final class Form {
  private Form() {}

  /** What was typed in a field, without space around it; empty if the field was not there. */
  static String text(Context ctx, String field) {
    return Objects.requireNonNullElse(ctx.formParam(field), "").replace("\r\n", "\n").strip();
  }

  /** The id in an address. */
  static UUID idInPath(Context ctx, String name) {
    return id(ctx.pathParam(name)).orElseThrow(NotFoundResponse::new);
  }

  static Optional<UUID> id(String written) {
    try {
      return Optional.of(UUID.fromString(written));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A whole number in a field; empty if there is none. */
  static Optional<Long> number(Context ctx, String field) {
    try {
      return Optional.of(Long.parseLong(text(ctx, field)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** A day as a date field sends it. */
  static Optional<LocalDate> date(String written) {
    try {
      return Optional.of(LocalDate.parse(written));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** One of the constants of an enum, by its name. */
  static <E extends Enum<E>> Optional<E> one(Class<E> of, String written) {
    try {
      return Optional.of(Enum.valueOf(of, written));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
