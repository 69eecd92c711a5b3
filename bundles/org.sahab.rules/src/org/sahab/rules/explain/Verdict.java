package org.sahab.rules.explain;

/** What a condition has to do with the line that is asked about. */
public enum Verdict {
    /** It matches at the line. */
    HERE,
    /** Something at the line is like what it asks for. */
    NEAR,
    /** It matches in the file, at other lines. */
    ELSEWHERE_IN_FILE,
    /** It matches in other files alone. */
    IN_OTHER_FILES,
    /** It matches nowhere in the application. */
    NOWHERE,
    /** It says something of the application and nothing of a line, and what it says is so. */
    TRUE,
    /** It says something of the application and nothing of a line, and what it says is not so. */
    FALSE,
    /** It was left out when the rule was read: a diagnostic says why. */
    LEFT_OUT
}
