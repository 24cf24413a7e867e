package dev.cartwright.chaos.history;

/**
 * One call: an attempt to get an answer. A client that gets none, or not the last one, repeats the
 * call with the same key.
 *
 * @param client whose call
 * @param start when it began, in microseconds of this machine's clock
 * @param end when it ended
 * @param asked what it asked
 * @param answered what it was answered
 */
public record Call(int client, long start, long end, Asked asked, Answered answered) {}
