package nara;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nara.delivery.Lookup;
import nara.delivery.OutgoingSms;
import nara.delivery.SendResult;
import nara.delivery.Sender;

/**
 * The provider in a conversation: takes everything, unless the conversation says that it is down.
 */
public final class StagedProvider implements Sender {
  public static final String NAME = "twilio";

  private final List<UUID> taken = new ArrayList<>();
  private boolean down;

  public void down(boolean isDown) {
    down = isDown;
  }

  /** The callback ids of what was taken since this was last asked, in order. */
  public List<UUID> takeNew() {
    List<UUID> since = List.copyOf(taken);
    taken.clear();
    return since;
  }

  @Override
  public String provider() {
    return NAME;
  }

  @Override
  public boolean isReachable() {
    return !down;
  }

  @Override
  public SendResult send(OutgoingSms sms) {
    if (down) {
      return new SendResult.NotTaken("the provider is down", Duration.ZERO);
    }
    taken.add(sms.callbackId());
    return new SendResult.Accepted("SM" + sms.callbackId().toString().replace("-", ""));
  }

  @Override
  public Lookup find(OutgoingSms sms, Instant since, Set<String> known) {
    return new Lookup.NotThere();
  }
}
