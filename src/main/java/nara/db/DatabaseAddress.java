package nara.db;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a PostgreSQL is and who we are there. It hides the password from logs.
 *
 * @param url {@code jdbc:postgresql://host:port/database}, several hosts and other parameters
 *     allowed, without user and password
 * @param password empty where the server asks for none
 */
public record DatabaseAddress(String url, String user, String password) {
  private static final Pattern URL =
      Pattern.compile("jdbc:postgresql://([^/?#@\\s]+)/([^/?#\\s]+)(?:\\?(\\S*))?");

  public DatabaseAddress {
    matched(url);
  }

  /**
   * Reads a JDBC address that carries its own user and password.
   *
   * @param jdbcUrl {@code jdbc:postgresql://host:port/database?user=…&password=…}
   * @throws IllegalArgumentException if it is none, or names no user
   */
  public static DatabaseAddress of(String jdbcUrl) {
    Matcher parts = matched(jdbcUrl);
    String user = "";
    String password = "";
    List<String> others = new ArrayList<>();
    for (String parameter : parts.group(3) == null ? List.<String>of() : parameters(parts)) {
      if (parameter.startsWith("user=")) {
        user = value(parameter);
      } else if (parameter.startsWith("password=")) {
        password = value(parameter);
      } else {
        others.add(parameter);
      }
    }
    if (user.isEmpty()) {
      throw new IllegalArgumentException("the JDBC address names no user");
    }
    String url = "jdbc:postgresql://" + parts.group(1) + "/" + parts.group(2);
    String rest = others.isEmpty() ? "" : "?" + String.join("&", others);
    return new DatabaseAddress(url + rest, user, password);
  }

  private static List<String> parameters(Matcher parts) {
    return List.of(parts.group(3).split("&", 0));
  }

  private static String value(String parameter) {
    String encoded = parameter.substring(parameter.indexOf('=') + 1);
    return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
  }

  private static Matcher matched(String url) {
    Matcher matcher = URL.matcher(url);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a PostgreSQL JDBC address with host and database");
    }
    return matcher;
  }

  /**
   * A connection of its own, outside the pool, as LISTEN needs.
   *
   * @throws SQLException if it cannot be had within five seconds
   */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, properties());
  }

  /** What the driver needs besides the address: who we are, and our time limits. */
  Properties properties() {
    Properties all = new Properties();
    all.setProperty("connectTimeout", "5");
    all.setProperty("loginTimeout", "5");
    all.setProperty("tcpKeepAlive", "true");
    all.setProperty("ApplicationName", "nara");
    all.setProperty("user", user);
    if (!password.isEmpty()) {
      all.setProperty("password", password);
    }
    return all;
  }

  /** The database and its server in words: {@code nara på db.example:5432}. */
  String place() {
    Matcher parts = matched(url);
    return parts.group(2) + " på " + parts.group(1);
  }

  @Override
  public String toString() {
    return "DatabaseAddress[" + place() + "]";
  }
}
