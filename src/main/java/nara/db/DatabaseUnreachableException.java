package nara.db;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The database does not answer, or does not let us in. The message is one sentence. */
public final class DatabaseUnreachableException extends RuntimeException {
  DatabaseUnreachableException(DatabaseAddress address, SQLException cause) {
    super("Databasen " + address.place() + " går inte att nå: " + inPlainWords(cause) + ".", cause);
  }

  private static String inPlainWords(SQLException fault) {
    @Nullable String state = fault.getSQLState();
    return switch (state == null ? "" : state) {
      case "28P01", "28000" -> "användaren eller lösenordet godtas inte";
      case "3D000" -> "databasen finns inte på servern";
      case "53300" -> "alla dess anslutningar är upptagna";
      case "57P03" -> "den håller på att starta eller stoppa";
      default -> inPlainWords(fault.getCause(), state);
    };
  }

  private static String inPlainWords(@Nullable Throwable cause, @Nullable String state) {
    if (cause instanceof UnknownHostException) {
      return "värdnamnet är okänt";
    }
    if (cause instanceof ConnectException) {
      return "ingen databas lyssnar där";
    }
    if (cause instanceof SocketTimeoutException || (cause == null && "08001".equals(state))) {
      return "den svarade inte inom fem sekunder";
    }
    return "anslutningen bröts (SQLSTATE " + state + ")";
  }
}
