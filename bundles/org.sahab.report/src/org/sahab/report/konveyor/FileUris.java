package org.sahab.report.konveyor;

import java.nio.charset.StandardCharsets;

/** The URIs of an application's files, below that of its folder. */
final class FileUris {

    private static final String ALLOWED = "-_.~/$&+,:;=@";

    private final String base;

    /**
     * Below a folder.
     *
     * @param folder its URI; where it is not known, {@code file:///}
     */
    FileUris(String folder) {
        base = folder.endsWith("/") ? folder : folder + "/";
    }

    /** The URI of a file, named relative to the application. */
    String of(String path) {
        StringBuilder uri = new StringBuilder(base.length() + path.length() + 16).append(base);
        int start = 0;
        while (start < path.length() && path.charAt(start) == '/') {
            start++;
        }
        for (byte octet : path.substring(start).getBytes(StandardCharsets.UTF_8)) {
            int c = octet & 0xFF;
            if (isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0) {
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
