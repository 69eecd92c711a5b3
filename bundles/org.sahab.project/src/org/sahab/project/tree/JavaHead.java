package org.sahab.project.tree;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the first kilobytes of a Java file say.
 *
 * @param packageName the package it declares; empty for none
 * @param generated whether it says that a tool wrote it
 * @param level the language level that its syntax seems to need; 0 if it needs none in particular or nobody asked
 */
public record JavaHead(String packageName, boolean generated, int level) {

    /** Package declarations stand behind a licence at most; whoever writes longer ones gets an inferred root. */
    private static final int BYTES = 4 * 1024;

    private static final Pattern GENERATED_LINE =
            Pattern.compile("(?:(?:this|the) (?:file|class|code|source|java) .{0,40}|(?:file|class|code|source)"
                    + " )?(?:auto|automatically)?[ -]?generated(?: automatically)?(?: code| file| source)?["
                    + " ]?(?:by\\b|from\\b|with\\b|using\\b|:|-|,|\\.|$|!).*");

    private static final JavaHead NOTHING = new JavaHead("", false, 0);

    /** Reads the head of a file but for the level; one that cannot be read says nothing. */
    public static JavaHead read(Path file) {
        return read(file, false);
    }

    /** Reads the head of a file, with the level if asked; one that cannot be read says nothing. */
    public static JavaHead read(Path file, boolean level) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = new byte[BYTES];
            int length = Math.max(0, in.read(head)); // one read is enough of a file, and asks for its size no more
            return of(new String(head, 0, length, StandardCharsets.UTF_8), level);
        } catch (IOException e) {
            return NOTHING;
        }
    }

    /** What this beginning of a Java file says. */
    static JavaHead of(String head, boolean level) {
        HeadScanner scanner = new HeadScanner(head);
        String packageName = scanner.packageName();
        boolean generated = saysGenerated(scanner.comments()) || hasAnnotation(head);
        return new JavaHead(packageName, generated, level ? ModernSyntax.level(head) : 0);
    }

    private static boolean saysGenerated(String comments) {
        if (comments.isEmpty()) {
            return false;
        }
        String lower = comments.toLowerCase(Locale.ROOT);
        if (lower.contains("do not edit") || lower.contains("do not modify") || lower.contains("@generated")) {
            return true;
        }
        return lower.lines()
                .map(line -> line.replaceFirst("^[\\s/*#=-]+", "").strip())
                .anyMatch(line -> GENERATED_LINE.matcher(line).matches());
    }

    private static boolean hasAnnotation(String head) {
        int at = head.indexOf("Generated(");
        while (at > 0) {
            int line = head.lastIndexOf('\n', at) + 1;
            String before = head.substring(line, at);
            if (before.equals("@") || before.equals("@javax.annotation.") || before.equals("@jakarta.annotation.")) {
                return true;
            }
            at = head.indexOf("Generated(", at + 1);
        }
        return false;
    }

    /** Skips what may stand before a package declaration: blanks, comments, annotations. */
    private static final class HeadScanner {

        private final String text;
        private final StringBuilder comments = new StringBuilder();
        private int at;

        HeadScanner(String text) {
            this.text = text;
            this.at = text.startsWith("\uFEFF") ? 1 : 0;
        }

        String comments() {
            return comments.toString();
        }

        String packageName() {
            while (skipBlanksAndComments()) {
                if (text.charAt(at) == '@' && !text.startsWith("@interface", at)) {
                    skipAnnotation();
                } else if (text.startsWith("package", at) && !isPart(at + 7)) {
                    at += 7;
                    return name();
                } else {
                    return "";
                }
            }
            return "";
        }

        private String name() {
            StringBuilder name = new StringBuilder();
            while (skipBlanksAndComments()) {
                char c = text.charAt(at);
                if (!isPart(at) && c != '.') {
                    return c == ';' ? name.toString() : "";
                }
                name.append(c);
                at++;
            }
            return "";
        }

        private void skipAnnotation() {
            at++;
            while (at < text.length() && (isPart(at) || text.charAt(at) == '.')) {
                at++;
            }
            if (skipBlanksAndComments() && text.charAt(at) == '(') {
                int depth = 0;
                do {
                    char c = text.charAt(at++);
                    depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                } while (depth > 0 && at < text.length());
            }
        }

        /** Moves to the next character of code; false at the end. */
        private boolean skipBlanksAndComments() {
            while (at < text.length()) {
                if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == 0x1A) {
                    at++;
                } else if (text.startsWith("//", at)) {
                    skipComment(text.indexOf('\n', at));
                } else if (text.startsWith("/*", at)) {
                    int end = text.indexOf("*/", at + 2);
                    skipComment(end < 0 ? -1 : end + 2);
                } else {
                    return true;
                }
            }
            return false;
        }

        private void skipComment(int end) {
            int stop = end < 0 ? text.length() : end;
            // nothing else is asked of comments
            if (text.indexOf("enerated", at, stop) >= 0 || text.indexOf("ENERATED", at, stop) >= 0) {
                comments.append(text, at, stop).append('\n');
            }
            at = stop;
        }

        private boolean isPart(int index) {
            return index < text.length() && Character.isJavaIdentifierPart(text.charAt(index));
        }
    }
}
