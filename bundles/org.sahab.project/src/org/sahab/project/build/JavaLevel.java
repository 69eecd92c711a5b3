package org.sahab.project.build;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Java language levels as build files write them. */
public final class JavaLevel {

    /** What the compilers of today assume at the least. */
    public static final int DEFAULT = 8;

    private static final Pattern WRITTEN = Pattern.compile("(?:1\\.)?(\\d{1,2})(?:\\.\\d+)*");
    private static final int NEWEST = 99;

    private JavaLevel() {}

    /** The feature number of a level such as {@code 1.4}, {@code 5}, {@code 1.8} or {@code 21}; empty if it is none. */
    public static OptionalInt parse(@Nullable String written) {
        if (written == null) {
            return OptionalInt.empty();
        }
        Matcher matcher = WRITTEN.matcher(written.strip());
        if (!matcher.matches()) {
            return OptionalInt.empty();
        }
        int level = Integer.parseInt(matcher.group(1));
        return level >= 1 && level <= NEWEST ? OptionalInt.of(level) : OptionalInt.empty();
    }
}
