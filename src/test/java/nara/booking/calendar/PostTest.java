package nara.booking.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nara.booking.calendar.AccountSettings.Smtp;
import nara.booking.calendar.AccountSettings.Tls;
import nara.booking.calendar.CalendarFault.Code;
import nara.config.Secret;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Mail servers that hold us up. */
@Timeout(15)
class PostTest {
  private final Stop stop = new Stop();

  private Code attempt(int port, Tls tls) {
    Smtp smtp = new Smtp("127.0.0.1", port, tls, "", new Secret(""));
    Clock clock = Clock.systemUTC();
    Deadline deadline = new Deadline(clock, clock.instant().plus(Duration.ofSeconds(2)), stop);
    CalendarFault fault =
        Assertions.catchThrowableOfType(CalendarFault.class, () -> Post.attempt(smtp, deadline));
    return fault.code();
  }

  /** Says a letter every now and then, and never comes to an end. */
  private static void drip(ServerSocket server, CountDownLatch met, CountDownLatch end) {
    try (Socket socket = server.accept()) {
      met.countDown();
      while (!end.await(100, TimeUnit.MILLISECONDS)) {
        socket.getOutputStream().write('2');
      }
    } catch (IOException | InterruptedException e) {
      // nobody listens any more
    }
  }

  @Test
  void aServerThatNeverComesToAnEndIsLeftWhenTimeIsOver() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CountDownLatch end = new CountDownLatch(1);
      new Thread(() -> drip(server, new CountDownLatch(1), end)).start();
      long begun = System.nanoTime();

      assertThat(attempt(server.getLocalPort(), Tls.NONE)).isEqualTo(Code.TIMEOUT);
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
      end.countDown();
    }
  }

  @Test
  void itIsLeftAtOnceWhenTheProgramCloses() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CountDownLatch met = new CountDownLatch(1);
      CountDownLatch end = new CountDownLatch(1);
      new Thread(() -> drip(server, met, end)).start();
      new Thread(
              () -> {
                try {
                  met.await();
                  stop.ask();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              })
          .start();
      long begun = System.nanoTime();

      assertThat(attempt(server.getLocalPort(), Tls.NONE)).isEqualTo(Code.TIMEOUT);
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(1800));
      end.countDown();
    }
  }

  @Test
  void aCertificateThatNobodyKnowsIsRefusedOverOurSocketsToo() {
    GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
    mail.start();
    try {
      assertThat(attempt(mail.getSmtps().getPort(), Tls.IMPLICIT)).isEqualTo(Code.CERTIFICATE);
    } finally {
      mail.stop();
    }
  }
}
