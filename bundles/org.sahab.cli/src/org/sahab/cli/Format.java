package org.sahab.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The forms a result comes in. */
enum Format {
    /** The summary on standard output. */
    TEXT(null),
    /** The whole assessment, from which all other forms can be made. */
    JSON("assessment.json"),
    /** Findings for code hosts and editors. */
    SARIF("assessment.sarif"),
    /** The report for people. */
    HTML("assessment.html");

    private final @Nullable String file;

    Format(@Nullable String file) {
        this.file = file;
    }

    /** The word for it on the command line. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of its file, if it goes to one. */
    Optional<String> file() {
        return Optional.ofNullable(file);
    }

    /** The format with this word. */
    static Optional<Format> of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst();
    }
}
