package nara.cli.converse;

import java.util.UUID;
import nara.message.Address;
import nara.message.Channel;

/** The resident who wrote last, and where they are reached. */
final class Speaker {
  private final Backstage backstage;
  private String who;
  private Channel channel;

  Speaker(Backstage backstage, String who, Channel channel) {
    this.backstage = backstage;
    this.who = who;
    this.channel = channel;
  }

  /** From now on it is this one. */
  void become(String other, Channel by) {
    who = other;
    channel = by;
  }

  String who() {
    return who;
  }

  Channel channel() {
    return channel;
  }

  Address address() {
    return backstage.stage().cast().address(who, channel);
  }

  /** The row of the address. */
  UUID contact() {
    Address address = address();
    return backstage
        .assistant()
        .contactPoints()
        .of(backstage.tx(), address, Cast.provider(address), backstage.clock().instant());
  }

  /** The row of the thread. */
  UUID thread() {
    return backstage
        .assistant()
        .threads()
        .of(backstage.tx(), contact(), backstage.clock().instant());
  }
}
