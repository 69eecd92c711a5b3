package org.sahab.project.maven;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/** Chooses among modules of the same coordinate, as where two versions of an application lie in one folder. */
final class Nearest {

    private Nearest() {}

    /** The candidate whose folder shares the longest path with a folder; the first in order of folders among equals. */
    static <T> Optional<T> to(String folder, Collection<T> candidates, Function<T, String> folderOf) {
        if (candidates.size() == 1) {
            return candidates.stream().findFirst();
        }
        return candidates.stream()
                .min(Comparator.comparingInt((T candidate) -> -shared(folder, folderOf.apply(candidate)))
                        .thenComparing(folderOf));
    }

    private static int shared(String one, String other) {
        int shared = 0;
        int most = Math.min(one.length(), other.length());
        for (int i = 0; i < most && one.charAt(i) == other.charAt(i); i++) {
            if (one.charAt(i) == '/') {
                shared = i + 1;
            }
        }
        return one.startsWith(other) || other.startsWith(one) ? Math.max(shared, most) : shared;
    }
}
