package nara.understand;

import nara.message.Language;

/**
 * A message that shows what a label means.
 *
 * @param label what it is an example of: an intent, or a danger
 * @param language the language it is written in
 * @param voice who wrote it, a name for one person's way of writing; empty if nobody noted it.
 *     Lines of one voice resemble each other, so that a fair measurement leaves out whole voices
 * @param text the message as it was written
 */
public record Example(String label, Language language, String voice, String text) {}
