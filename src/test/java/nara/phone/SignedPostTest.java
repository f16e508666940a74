package nara.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignedPostTest {
  private final SignedPost post = new SignedPost("12345", Duration.ofMillis(300));

  @Test
  void silenceIsToldInTime() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      assertThat(post.post(address(silent.getLocalPort()), Map.of("a", "b")))
          .hasValue(Trouble.of(Trouble.Kind.NO_ANSWER));
    }
  }

  @Test
  void aProgramThatIsNotThereIsTold() throws IOException {
    ServerSocket gone = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    gone.close();
    assertThat(post.post(address(gone.getLocalPort()), Map.of("a", "b")))
        .hasValue(Trouble.of(Trouble.Kind.NOT_REACHED));
  }

  private static URI address(int port) {
    return URI.create("http://127.0.0.1:" + port + "/");
  }
}
