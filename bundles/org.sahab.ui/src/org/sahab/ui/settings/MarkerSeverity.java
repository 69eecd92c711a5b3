package org.sahab.ui.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.core.resources.IMarker;
import org.sahab.model.rule.Category;

/** How loud a finding is among the problems of the workspace; never an error, as the code compiles and runs. */
public enum MarkerSeverity {
    /** A warning. */
    WARNING(IMarker.SEVERITY_WARNING),
    /** An information. */
    INFORMATION(IMarker.SEVERITY_INFO);

    private final int marker;

    MarkerSeverity(int marker) {
        this.marker = marker;
    }

    /** The severity of findings of a category where nobody has chosen another. */
    public static MarkerSeverity of(Category category) {
        return category == Category.MANDATORY ? WARNING : INFORMATION;
    }

    /** The value of {@link IMarker#SEVERITY}. */
    public int marker() {
        return marker;
    }

    /** The word in the files of settings. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<MarkerSeverity> of(String word) {
        return Arrays.stream(values())
                .filter(severity -> severity.word().equals(word))
                .findFirst();
    }
}
