package org.sahab.engine.explain;

/** What became of a rule at a line. */
public enum Outcome {
    /** It found something there. */
    FOUND,
    /** It found something there, and somebody decided that it is not to be counted. */
    SUPPRESSED,
    /** It found something there that only the simple name speaks for: shown on request, never counted. */
    GUESSED,
    /** It found something, and nothing there. */
    FOUND_ELSEWHERE,
    /** What it asks for is so; it has no message, and only gives tags. */
    TAGGED,
    /** It found nothing. */
    NOT_FOUND,
    /** It cannot be used, as the diagnostics say. */
    UNUSABLE
}
