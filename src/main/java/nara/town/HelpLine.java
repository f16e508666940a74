package nara.town;

import java.time.LocalDate;

/**
 * Somebody outside the town to turn to.
 *
 * @param verified the day on which number and hours were last checked
 */
public record HelpLine(String key, LocalText name, String number, LocalDate verified) {}
