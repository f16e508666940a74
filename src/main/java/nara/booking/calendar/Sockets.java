package nara.booking.calendar;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;

/**
 * Sockets that are closed when their time is over, whatever is being said over them; every single
 * read may have its limit and the whole yet last for ever.
 */
final class Sockets extends SocketFactory implements AutoCloseable {
  private static final ScheduledExecutorService CLOCK =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "calendar sockets");
            thread.setDaemon(true);
            return thread;
          });

  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Stop stop;
  private final Runnable end = this::end;
  private final ScheduledFuture<?> ending;
  private volatile boolean isOver;

  private Sockets(Duration left, Stop stop) {
    this.stop = stop;
    this.ending = CLOCK.schedule(end, left.toMillis(), TimeUnit.MILLISECONDS);
    stop.add(end);
  }

  /** For so long, but no longer than until the deadline. */
  static Sockets until(Deadline deadline, Duration limit) throws CalendarFault {
    return new Sockets(deadline.atMost(limit), deadline.stop());
  }

  /** Whether their time is over. */
  boolean isOver() {
    return isOver;
  }

  private void end() {
    isOver = true;
    open.forEach(Sockets::closeQuietly);
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // then it is closed
    }
  }

  @Override
  public Socket createSocket() throws IOException {
    Socket socket = new Socket();
    open.add(socket);
    if (isOver) {
      socket.close();
    }
    return socket;
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    ending.cancel(false);
    stop.forget(end);
    open.forEach(Sockets::closeQuietly);
  }
}
