package nara.thread;

import java.util.UUID;

/**
 * An answer that is written often.
 *
 * @param isShared whether everybody has it, or one caseworker alone
 * @param title by which it is found
 * @param text with placeholders such as <code>{förnamn}</code>
 */
public record CannedReply(UUID id, boolean isShared, String title, String text) {}
