package nara.phone;

import nara.message.PhoneNumber;

/**
 * Somebody whose phone one can pick up in the demo.
 *
 * @param key stands in addresses, such as {@code gunilla}
 * @param name whose phone it is, such as {@code Gunilla Berg, 71}
 * @param description what the town knows of the number, in Swedish
 */
public record PhoneOwner(String key, String name, String description, PhoneNumber number) {}
