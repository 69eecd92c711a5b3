package org.sahab.ui.view;

/** What the findings are grouped by. */
enum Grouping {
    /** By dimension, and within it by rule. */
    DIMENSION,
    /** By rule. */
    RULE,
    /** By project, and within it by file. */
    MODULE,
    /** By file. */
    FILE
}
