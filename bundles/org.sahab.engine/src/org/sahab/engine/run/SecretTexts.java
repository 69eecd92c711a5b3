package org.sahab.engine.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sahab.engine.source.SourceText;
import org.sahab.model.finding.Region;

/**
 * The secrets of one file, to be masked in what other rules say of their matches: a rule that shows the line knows nothing of
 * the one that knows the secret in it.
 */
final class SecretTexts {

    private static final String MASK = "***";

    /** What rules quote from the file, beyond the line they found. */
    private static final Set<String> QUOTES =
            Set.of("matchingText", "matchingXML", "matchingJSON", "innerText", "data");

    /** What the language knows, not the file. */
    private static final Set<String> WORDS = Set.of("kind", "package", "type", "member");

    private record Secret(String text, int line, int endLine) {}

    private final List<Secret> secrets = new ArrayList<>();

    SecretTexts(Collection<Region> regions, SourceText text) {
        String whole = text.toString();
        for (Region region : regions) {
            int start = Math.min(region.offset(), whole.length());
            int end = Math.min(start + region.length(), whole.length());
            String secret = whole.substring(start, end).strip();
            add(secret, region);
            add(unescaped(secret), region);
        }
        // The longest first: a secret may hold another.
        secrets.sort(
                Comparator.comparing((Secret secret) -> -secret.text().length()).thenComparing(Secret::text));
    }

    private void add(String text, Region region) {
        Secret secret = new Secret(text, region.line(), region.endLine());
        if (!text.isEmpty() && !secrets.contains(secret)) {
            secrets.add(secret);
        }
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    /** The variables of a match without the secrets. */
    SortedMap<String, String> masked(SortedMap<String, String> variables, Region match) {
        SortedMap<String, String> masked = new TreeMap<>(variables);
        masked.replaceAll((name, value) -> {
            String shown = value;
            for (Secret secret : secrets) {
                boolean near = match.line() <= secret.endLine() && secret.line() <= match.endLine();
                if (QUOTES.contains(name) || near && !WORDS.contains(name)) {
                    shown = without(shown, secret.text());
                }
            }
            return shown;
        });
        return masked;
    }

    /** The value with a secret masked where it stands as a word of its own: a short one may be part of many others. */
    private static String without(String value, String secret) {
        int at = value.indexOf(secret);
        if (at < 0) {
            return value;
        }
        StringBuilder masked = new StringBuilder(value.length());
        int from = 0;
        while (at >= 0) {
            int end = at + secret.length();
            masked.append(value, from, at);
            if (isWhole(value, at, end)) {
                masked.append(MASK);
                from = end;
            } else {
                masked.append(value.charAt(at));
                from = at + 1;
            }
            at = value.indexOf(secret, from);
        }
        return masked.append(value, from, value.length()).toString();
    }

    private static boolean isWhole(String value, int start, int end) {
        boolean begins = start == 0 || !joins(value.charAt(start - 1), value.charAt(start));
        boolean ends = end == value.length() || !joins(value.charAt(end - 1), value.charAt(end));
        return begins && ends;
    }

    private static boolean joins(char left, char right) {
        return Character.isLetterOrDigit(left) && Character.isLetterOrDigit(right);
    }
}
