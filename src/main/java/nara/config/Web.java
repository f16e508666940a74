package nara.config;

import java.net.URI;

/**
 * Where the web server is.
 *
 * @param port 1 to 65535, on which it listens
 * @param publicUrl how the world reaches it, without a slash at the end; what Twilio signs
 */
public record Web(int port, URI publicUrl) {}
