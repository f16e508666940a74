package nara.config;

import java.util.Optional;

/** Who carries text messages; at least one of them. */
public record Providers(Optional<Twilio> twilio, Optional<Elks> elks) {}
