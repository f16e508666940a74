package nara.sms;

import io.micrometer.core.instrument.MeterRegistry;

/** Counts what a webhook did not pass on; nothing else is kept of it. */
final class WebhookCounts {
  static final String NAME = "nara.sms.refused";

  private final MeterRegistry meters;
  private final String provider;

  WebhookCounts(MeterRegistry meters, String provider) {
    this.meters = meters;
    this.provider = provider;
  }

  /**
   * @param reason one of a few fixed words, never anything of the request
   */
  void refused(String reason) {
    meters.counter(NAME, "provider", provider, "reason", reason).increment();
  }
}
