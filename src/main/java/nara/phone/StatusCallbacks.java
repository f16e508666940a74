package nara.phone;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries each message from the town to its phone, and tells the town of each step: first {@code
 * sent}, then {@code delivered}, or {@code undelivered} to a phone that is switched off.
 */
final class StatusCallbacks implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StatusCallbacks.class);

  /** Between the steps; the first comes after the town has read that we took its message. */
  private static final long STEP_MILLIS = 250;

  private final PhoneAccount account;
  private final MessageCentre centre;
  private final SignedPost post;
  private final ScheduledThreadPoolExecutor executor;

  StatusCallbacks(PhoneAccount account, MessageCentre centre, SignedPost post) {
    this.account = account;
    this.centre = centre;
    this.post = post;
    this.executor =
        new ScheduledThreadPoolExecutor(
            1, StatusCallbacks::thread, new ThreadPoolExecutor.DiscardPolicy());
  }

  /**
   * Begins to carry a message that waits in the queue.
   *
   * @param callback where the town wants to hear of it, if it does
   */
  void carry(Sms queued, @Nullable URI callback) {
    later(() -> send(queued, callback));
  }

  private void send(Sms queued, @Nullable URI callback) {
    report(queued.reaching(Sms.Status.SENT, null), callback);
    later(() -> deliver(queued, callback));
  }

  private void deliver(Sms sms, @Nullable URI callback) {
    Sms arrived =
        centre.isOff(sms.to())
            ? sms.reaching(Sms.Status.UNDELIVERED, Trouble.of(Trouble.Kind.PHONE_IS_OFF))
            : sms.reaching(Sms.Status.DELIVERED, null);
    report(arrived, callback);
  }

  private void report(Sms sms, @Nullable URI callback) {
    centre.replace(sms);
    if (callback != null) {
      post.post(callback, form(sms))
          .ifPresent(
              it -> LOG.warn("{} of {} was not taken: {}", sms.status().word, sms.sid(), it));
    }
  }

  private Map<String, String> form(Sms sms) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("SmsSid", sms.sid());
    fields.put("SmsStatus", sms.status().word);
    fields.put("MessageStatus", sms.status().word);
    fields.put("To", sms.to().e164());
    fields.put("MessageSid", sms.sid());
    fields.put("AccountSid", account.accountSid());
    fields.put("From", sms.from().e164());
    fields.put("ApiVersion", MessageJson.API_VERSION);
    Trouble trouble = sms.trouble();
    if (trouble != null) {
      fields.put("ErrorCode", Integer.toString(trouble.kind().code));
    }
    return fields;
  }

  private void later(Runnable step) {
    Future<?> unused = executor.schedule(step, STEP_MILLIS, TimeUnit.MILLISECONDS);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "phone-status");
    thread.setDaemon(true);
    return thread;
  }

  /** Messages that still wait get no further. */
  @Override
  public void close() {
    executor.shutdownNow();
  }
}
