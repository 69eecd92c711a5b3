package org.sahab.cli;

/**
 * What a command works with.
 *
 * @param console where it speaks
 * @param texts what it says
 * @param environment what it may know of the process
 * @param interruption whether it is to stop
 * @param leftovers what must go when it ends
 */
record Session(Console console, Texts texts, Environment environment, Interruption interruption, Leftovers leftovers) {}
