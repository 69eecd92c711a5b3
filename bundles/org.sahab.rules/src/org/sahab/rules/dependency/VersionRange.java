package org.sahab.rules.dependency;

import org.jspecify.annotations.Nullable;

/**
 * Versions from one to another, both included.
 *
 * @param lower the least; null for any
 * @param upper the greatest; null for any
 */
record VersionRange(@Nullable MavenVersion lower, @Nullable MavenVersion upper) {

    /** The range between bounds as rules write them; an empty one is none. */
    static VersionRange of(String lower, String upper) {
        return new VersionRange(
                lower.isBlank() ? null : MavenVersion.of(lower), upper.isBlank() ? null : MavenVersion.of(upper));
    }

    boolean isBounded() {
        return lower != null || upper != null;
    }

    boolean contains(MavenVersion version) {
        return (lower == null || version.compareTo(lower) >= 0) && (upper == null || version.compareTo(upper) <= 0);
    }
}
