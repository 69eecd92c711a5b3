package org.sahab.cli;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The forms a result comes in. */
enum Format {
    /** The summary on standard output. */
    TEXT,
    /** The whole assessment, from which all other forms can be made. */
    JSON("assessment.json"),
    /** Findings for code hosts and editors. */
    SARIF("assessment.sarif"),
    /** The report for people. */
    HTML("assessment.html"),
    /** What was found and the libraries, for Konveyor's viewers. Made only where it is named. */
    KONVEYOR("output.yaml", "dependencies.yaml");

    private final List<String> files;

    Format(String... files) {
        this.files = List.of(files);
    }

    /** Those that are made where none is named. */
    static Set<Format> byDefault() {
        return EnumSet.complementOf(EnumSet.of(KONVEYOR));
    }

    /** The word for it on the command line. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The names of its files; none for what goes to standard output. */
    List<String> files() {
        return files;
    }

    /** The format with this word. */
    static Optional<Format> of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst();
    }
}
