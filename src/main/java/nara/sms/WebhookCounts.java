package nara.sms;

import io.micrometer.core.instrument.MeterRegistry;

/** Counts what a webhook did not pass on, and calls; nothing else is kept of them. */
final class WebhookCounts {
  static final String NAME = "nara.sms.refused";
  static final String CALLS = "nara.sms.calls";

  private final MeterRegistry meters;
  private final String provider;

  WebhookCounts(MeterRegistry meters, String provider) {
    this.meters = meters;
    this.provider = provider;
  }

  /**
   * @param to where a call went: one of a few fixed words
   */
  void called(String to) {
    meters.counter(CALLS, "provider", provider, "to", to).increment();
  }

  /**
   * @param reason one of a few fixed words, never anything of the request
   */
  void refused(String reason) {
    meters.counter(NAME, "provider", provider, "reason", reason).increment();
  }
}
