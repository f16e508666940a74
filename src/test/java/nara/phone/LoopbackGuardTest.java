package nara.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By a socket, as Java's HTTP client lets nobody choose the Host header. */
class LoopbackGuardTest {
  private static final DemoTown TOWN = new DemoTown();

  @AfterAll
  static void stop() {
    TOWN.close();
  }

  @ParameterizedTest(name = "{0} is answered {1}")
  @CsvSource({
    "localhost, 200",
    "localhost:8080, 200",
    "LOCALHOST:1, 200",
    "127.0.0.1:8080, 200",
    "[::1]:8080, 200",
    "evil.example, 403",
    "localhost.evil.example, 403",
    "127.0.0.1.evil.example, 403",
    "192.0.2.1:8080, 403"
  })
  void thePhoneAnswersToNamesOfThisMachineOnly(String host, int status) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), TOWN.address.getPort())) {
      OutputStream out = socket.getOutputStream();
      String request = "GET /phone HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 " + status);
    }
  }
}
