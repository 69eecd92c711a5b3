package org.sahab.ui.view;

/** The columns of the view, in the order in which they stand at first. */
enum Column {
    /** The message of a finding; the name of a group. */
    WHAT,
    /** How much it matters, in a word. */
    CATEGORY,
    /** Points of effort. */
    EFFORT,
    /** File and line. */
    PLACE,
    /** How sure the analysis is. */
    CONFIDENCE
}
