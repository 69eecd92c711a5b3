package org.sahab.ui.page;

/** How a stretch of a page is written. */
enum Style {
    TITLE,
    HEADING,
    BOLD,
    ITALIC,
    CODE,
    /** Said in passing: category, effort, evidence. */
    FAINT
}
