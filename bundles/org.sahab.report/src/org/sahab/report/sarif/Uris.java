package org.sahab.report.sarif;

import java.nio.charset.StandardCharsets;

/** Paths as relative references of RFC 3986. */
final class Uris {

    private static final String UNRESERVED = "-._~";

    private Uris() {}

    /**
     * A path relative to the root as a URI reference: everything but unreserved characters and {@code /} percent-encoded
     * in UTF-8. The empty path is the root itself.
     */
    static String of(String path) {
        if (path.isEmpty()) {
            return "./";
        }
        StringBuilder uri = new StringBuilder(path.length() + 16);
        for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
            int c = octet & 0xFF;
            if (c == '/' && uri.isEmpty()) {
                // A leading slash would name another root, and two of them another host.
                uri.append('.');
            }
            if (isLetterOrDigit(c) || c == '/' || UNRESERVED.indexOf(c) >= 0) {
                uri.append((char) c);
            } else {
                uri.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 0xF, 16)));
            }
        }
        return uri.toString();
    }

    private static boolean isLetterOrDigit(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
