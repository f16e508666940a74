package nara.insight;

import java.time.Duration;
import java.util.Optional;

/**
 * How a team fares.
 *
 * @param team its name; empty for the whole organisation
 * @param isShown whether they may be shown: never the figures of one person, nor those that would
 *     tell them by what is left of the whole
 * @param people how many work there
 * @param residents whose caseworker is one of them
 * @param open matters that are not dealt with
 * @param unnamed those of them of which nobody has said what they are
 * @param late those of them whose promised time has passed, and times of the law that have
 * @param kept promises that were kept in the period
 * @param broken promises that were not
 * @param answer the time within which half of the matters had their first answer; empty if none had
 */
public record TeamFigures(
    String team,
    boolean isShown,
    int people,
    int residents,
    int open,
    int unnamed,
    int late,
    int kept,
    int broken,
    Optional<Duration> answer) {}
