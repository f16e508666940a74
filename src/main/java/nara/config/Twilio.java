package nara.config;

import java.net.URI;
import nara.message.PhoneNumber;

/**
 * An account at Twilio, or in the demo at the built-in phone, which plays Twilio.
 *
 * @param from the number we send from
 * @param apiUrl where its REST API is, without a slash at the end
 */
public record Twilio(String accountSid, Secret authToken, PhoneNumber from, URI apiUrl) {}
