package org.sahab.project.build;

import java.util.List;
import java.util.stream.Stream;
import org.sahab.project.tree.Glob;

/**
 * Which files of a source root are compiled, in the patterns of Eclipse: relative to the root, a pattern that ends with a slash
 * means all below.
 */
public final class SourcePatterns {

    /** All files. */
    public static final SourcePatterns ALL = new SourcePatterns(List.of(), List.of());

    private final List<Glob> including;
    private final List<Glob> excluding;

    private SourcePatterns(List<Glob> including, List<Glob> excluding) {
        this.including = including;
        this.excluding = excluding;
    }

    /** Those that match one of the first patterns, if there are any, and none of the second. */
    public static SourcePatterns of(List<String> including, List<String> excluding) {
        return including.isEmpty() && excluding.isEmpty()
                ? ALL
                : new SourcePatterns(globs(including), globs(excluding));
    }

    /** Patterns as a class path file writes them, separated by {@code |}. */
    public static SourcePatterns parse(String including, String excluding) {
        return of(split(including), split(excluding));
    }

    private static List<String> split(String patterns) {
        return Stream.of(patterns.split("\\|"))
                .filter(pattern -> !pattern.isBlank())
                .toList();
    }

    /** The root is a segment of its own, as a glob without a slash would match at any depth. */
    private static List<Glob> globs(List<String> patterns) {
        return patterns.stream().map(pattern -> Glob.of("root/" + pattern)).toList();
    }

    /** Whether a file is compiled, by its path relative to the root. */
    boolean accepts(String path) {
        String inRoot = "root/" + path;
        return (including.isEmpty() || including.stream().anyMatch(glob -> glob.matches(inRoot)))
                && excluding.stream().noneMatch(glob -> glob.matches(inRoot));
    }
}
