package nara.thread;

import java.time.Instant;

/** An event with its place in the thread, counted from 1, and its time. */
public record Happened(long seq, Instant at, Event event) {}
