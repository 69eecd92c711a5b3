package org.sahab.ui.view;

import org.jspecify.annotations.Nullable;
import org.sahab.model.assessment.Diagnostic.Severity;
import org.sahab.model.finding.Place;
import org.sahab.ui.result.AssessedApplication;

/**
 * A row that says what could not be analysed.
 *
 * @param application whose analysis it is about
 * @param severity how bad it is
 * @param text what to say
 * @param place where, if it has a place
 */
record Remark(
        AssessedApplication application,
        Severity severity,
        String text,
        @Nullable Place place) implements Row {

    @Override
    public String key() {
        return application.name()
                + '\n'
                + (place == null ? "" : place.file() + ':' + place.region().offset())
                + '\n'
                + text;
    }
}
