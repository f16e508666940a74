package nara.config;

/**
 * The server that carries mail to staff.
 *
 * @param isEncryptedFirst whether the line is encrypted before a word is said (smtps)
 * @param mayBePlain whether it may stay unencrypted, as it does not leave this machine
 * @param user who we are there; empty if it lets everybody in
 * @param from the address that mail comes from
 */
public record Mail(
    String host,
    int port,
    boolean isEncryptedFirst,
    boolean mayBePlain,
    String user,
    Secret password,
    String from) {}
