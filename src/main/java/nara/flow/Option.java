package nara.flow;

/**
 * One of several things to choose.
 *
 * @param key what an action gets when it is chosen
 * @param shown what the resident sees
 */
public record Option(String key, Value shown) {}
