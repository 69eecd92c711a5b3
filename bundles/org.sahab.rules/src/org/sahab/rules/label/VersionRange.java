package org.sahab.rules.label;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A label's value read as a technology and its versions: {@code eap}, {@code eap7}, {@code eap7+}, {@code hibernate5.1-}.
 *
 * @param whole the value as it is written
 * @param name the part before the version
 * @param version digits and dots, {@code ""} for none
 * @param bound {@code '+'} for that version and later ones, {@code '-'} for that and earlier ones, a space for it alone
 */
record VersionRange(String whole, String name, String version, char bound) {

    private static final Pattern VERSION = Pattern.compile("(\\d(?:[\\d.]*\\d)?)([+-])?$");

    static VersionRange of(String value) {
        Matcher matcher = VERSION.matcher(value);
        if (!matcher.find()) {
            return new VersionRange(value, value, "", ' ');
        }
        String sign = matcher.group(2);
        return new VersionRange(
                value, value.substring(0, matcher.start()), matcher.group(1), sign == null ? ' ' : sign.charAt(0));
    }

    /** Whether a technology is among these; one without a version stands for any version of it. */
    boolean contains(String value) {
        if (version.isEmpty()) {
            return whole.equals(value);
        }
        VersionRange other = of(value);
        if (!name.equals(other.name)) {
            return false;
        }
        if (other.version.isEmpty()) {
            return true;
        }
        Integer order = compare(other.version, version);
        if (order == null) {
            return other.version.equals(version);
        }
        return switch (bound) {
            case '+' -> order >= 0;
            case '-' -> order <= 0;
            default -> order == 0;
        };
    }

    /** Compares part by part, missing parts being 0; null if one of them is no row of numbers. */
    private static @Nullable Integer compare(String one, String other) {
        String[] ones = one.split("\\.", -1);
        String[] others = other.split("\\.", -1);
        for (int i = 0; i < Math.max(ones.length, others.length); i++) {
            String left = i < ones.length ? ones[i] : "0";
            String right = i < others.length ? others[i] : "0";
            if (left.isEmpty() || right.isEmpty()) {
                return null;
            }
            int order = new BigInteger(left).compareTo(new BigInteger(right));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
