package org.sahab.project.gradle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sahab.project.tree.FileEntry;
import org.sahab.project.tree.FileTree;
import org.sahab.project.tree.TreePaths;

/**
 * The text of a Gradle script in Groovy or Kotlin, without its comments. Looks for what is usual; all else is not
 * seen.
 */
final class GradleScript {

    private static final int MOST_BYTES = 1 << 20;

    private static final GradleScript NONE = new GradleScript("");

    private static final Pattern NAMED_BLOCK = Pattern.compile("(?:(?:getByName|named|create|register|maybeCreate)"
            + "\\s{0,20}\\(\\s{0,20}[\"'](\\w+)[\"']\\s{0,20}\\)|(\\w+))\\s{0,20}\\{");

    private final String text;

    private GradleScript(String text) {
        this.text = text;
    }

    /** The script of this name in a folder, in Groovy or Kotlin; an empty one if there is none. */
    static GradleScript read(FileTree tree, String folder, String name) {
        return tree.file(TreePaths.child(folder, name + ".gradle"))
                .or(() -> tree.file(TreePaths.child(folder, name + ".gradle.kts")))
                .map(GradleScript::read)
                .orElse(NONE);
    }

    private static GradleScript read(FileEntry file) {
        try (InputStream in = Files.newInputStream(file.location())) {
            return of(new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return NONE; // as if it said nothing
        }
    }

    static GradleScript of(String text) {
        return new GradleScript(withoutComments(text));
    }

    boolean isEmpty() {
        return text.isBlank();
    }

    String text() {
        return text;
    }

    /** Comments become nothing; what looks like one inside quotes stays. */
    private static String withoutComments(String text) {
        StringBuilder code = new StringBuilder(text.length());
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                code.append(c);
                if (c == '\\' && i + 1 < text.length()) {
                    code.append(text.charAt(++i));
                } else if (c == quote || c == '\n') {
                    quote = 0;
                }
            } else if (text.startsWith("//", i)) {
                int end = text.indexOf('\n', i);
                i = end < 0 ? text.length() : end - 1;
            } else if (text.startsWith("/*", i)) {
                int end = text.indexOf("*/", i + 2);
                i = end < 0 ? text.length() : end + 1;
            } else {
                quote = c == '\'' || c == '"' ? c : 0;
                code.append(c);
            }
        }
        return code.toString();
    }

    /** The first group of the first match of an expression. */
    Optional<String> find(Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** All matches of an expression. */
    List<Matcher> all(Pattern pattern) {
        List<Matcher> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            Matcher single = pattern.matcher(text);
            single.find(matcher.start());
            found.add(single);
        }
        return found;
    }

    /** The contents of the blocks of this name, at any depth, together. */
    GradleScript blocks(String name) {
        StringBuilder contents = new StringBuilder();
        Matcher matcher = Pattern.compile("(?<![\\w.])" + Pattern.quote(name) + "\\s{0,20}\\{")
                .matcher(text);
        int from = 0;
        while (matcher.find(from)) {
            int end = end(matcher.end());
            contents.append(text, matcher.end(), end).append('\n');
            from = Math.max(end, matcher.end());
        }
        return new GradleScript(contents.toString());
    }

    /** The blocks directly in this text, by name; {@code getByName("x")} and {@code named("x")} count as {@code x}. */
    Map<String, GradleScript> namedBlocks() {
        Map<String, GradleScript> blocks = new LinkedHashMap<>();
        Matcher matcher = NAMED_BLOCK.matcher(text);
        int from = 0;
        while (from <= text.length() && matcher.find(from)) {
            int end = end(matcher.end());
            String name = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
            blocks.put(name, new GradleScript(text.substring(matcher.end(), end)));
            from = Math.max(end, matcher.end());
        }
        return blocks;
    }

    /** Where the block ends whose contents begin here. */
    private int end(int from) {
        int depth = 1;
        char quote = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                if (c == '\\') {
                    i++;
                } else if (c == quote || c == '\n') {
                    quote = 0;
                }
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i;
            }
        }
        return text.length();
    }
}
