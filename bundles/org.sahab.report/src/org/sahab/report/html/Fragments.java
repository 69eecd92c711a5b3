package org.sahab.report.html;

import java.nio.charset.StandardCharsets;

/** Addresses inside the page, as fragments: of rules, of findings, and of the list of findings under a filter. */
final class Fragments {

    private static final String UNRESERVED = "-._~";

    private Fragments() {}

    static String rule(String id) {
        return "#rule-" + encode(id);
    }

    static String findings(String facet, String value) {
        return "#findings?" + facet + "=" + encode(value);
    }

    /** Percent-encodes in UTF-8 as browsers do for a component of an address. */
    private static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 8);
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            int c = octet & 0xFF;
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || UNRESERVED.indexOf(c) >= 0) {
                encoded.append((char) c);
            } else {
                encoded.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 0xF, 16)));
            }
        }
        return encoded.toString();
    }
}
