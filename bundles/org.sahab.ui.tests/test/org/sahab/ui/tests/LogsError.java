package org.sahab.ui.tests;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test during which an error must be logged: one whose message holds the text. Any other still fails the test. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface LogsError {
    /** Part of the message. */
    String value();
}
