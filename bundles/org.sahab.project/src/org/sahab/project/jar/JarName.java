package org.sahab.project.jar;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the name of a jar tells: {@code log4j-1.2-api-2.17.1} is version {@code 2.17.1} of {@code log4j-1.2-api}, and
 * {@code core-1.0-beta-2} version {@code 1.0-beta-2} of {@code core}.
 *
 * @param artifact the name without version and extension
 * @param version empty if there is none in the name
 */
record JarName(String artifact, String version) {

    private static final int MOST_CHARACTERS = 300;

    /** Words that stand inside a version, between its number and one more. */
    private static final Pattern QUALIFIER =
            Pattern.compile("(?:alpha|beta|milestone|m|rc|cr|sp|ga|final|release|snapshot|build|b|rev|redhat)\\d{0,9}");

    /** What follows another number rather than beginning a version: a build number, a time stamp. */
    private static final Pattern BUILD = Pattern.compile("\\d{1,9}|\\d{8}\\.\\d{6}");

    static JarName of(String fileName) {
        String stem = fileName.substring(fileName.lastIndexOf('/') + 1);
        int dot = stem.lastIndexOf('.');
        stem = dot > 0 ? stem.substring(0, dot) : stem;
        if (stem.length() > MOST_CHARACTERS) {
            return new JarName(stem.substring(0, MOST_CHARACTERS), "");
        }
        List<String> parts = Arrays.asList(stem.split("-"));
        int start = versionStart(parts);
        if (start > 0) {
            return new JarName(
                    String.join("-", parts.subList(0, start)), String.join("-", parts.subList(start, parts.size())));
        }
        int underscore = stem.lastIndexOf('_');
        return underscore > 0 && isNumber(stem.substring(underscore + 1))
                ? new JarName(stem.substring(0, underscore), stem.substring(underscore + 1))
                : new JarName(stem, "");
    }

    /** The part that the version begins with; not positive if there is none. */
    private static int versionStart(List<String> parts) {
        int start = parts.size() - 1;
        while (start > 0 && !isNumber(parts.get(start))) {
            start--;
        }
        for (int left = start - 1; left > 0; left--) {
            boolean number = isNumber(parts.get(left));
            if (number && (left < start - 1 || BUILD.matcher(parts.get(start)).matches())) {
                start = left;
            } else if (number
                    || !QUALIFIER
                            .matcher(parts.get(left).toLowerCase(Locale.ROOT))
                            .matches()) {
                break;
            }
        }
        return start;
    }

    private static boolean isNumber(String part) {
        return !part.isEmpty() && part.charAt(0) >= '0' && part.charAt(0) <= '9';
    }
}
