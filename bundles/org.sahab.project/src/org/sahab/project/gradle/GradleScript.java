package org.sahab.project.gradle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sahab.model.finding.Region;
import org.sahab.project.build.BuildText;
import org.sahab.project.tree.FileEntry;
import org.sahab.project.tree.FileTree;
import org.sahab.project.tree.TreePaths;

/**
 * The text of a Gradle script in Groovy or Kotlin. Comments and what lies outside of the blocks asked for are blank, so that
 * whatever is found still has its place in the file. Looks for what is usual; all else is not seen.
 */
final class GradleScript {

    private static final int MOST_BYTES = 1 << 20;

    private static final GradleScript NONE = new GradleScript("", new BuildText(""), "");

    private static final Pattern NAMED_BLOCK = Pattern.compile("(?:(?:getByName|named|create|register|maybeCreate)"
            + "\\s{0,20}\\(\\s{0,20}[\"'](\\w+)[\"']\\s{0,20}\\)|(\\w+))\\s{0,20}\\{");

    private final String file;
    private final BuildText original;
    private final String text;

    private GradleScript(String file, BuildText original, String text) {
        this.file = file;
        this.original = original;
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
            BuildText text = BuildText.decode(in.readNBytes(MOST_BYTES));
            return new GradleScript(file.path(), text, withoutComments(text.text()));
        } catch (IOException e) {
            return NONE; // as if it said nothing
        }
    }

    boolean isEmpty() {
        return text.isBlank();
    }

    String text() {
        return text;
    }

    /** The script, relative to the tree. */
    String file() {
        return file;
    }

    /** Where a stretch of the text lies in the file. */
    Region region(int start, int end) {
        return original.region(start, end);
    }

    /** Comments become blanks; what looks like one inside quotes stays. */
    private static String withoutComments(String text) {
        char[] code = text.toCharArray();
        char quote = 0;
        for (int i = 0; i < code.length; i++) {
            char c = code[i];
            if (quote != 0) {
                if (c == '\\') {
                    i++;
                } else if (c == quote || c == '\n') {
                    quote = 0;
                }
            } else if (text.startsWith("//", i)) {
                int end = text.indexOf('\n', i);
                i = blank(code, i, end < 0 ? code.length : end) - 1;
            } else if (text.startsWith("/*", i)) {
                int end = text.indexOf("*/", i + 2);
                i = blank(code, i, end < 0 ? code.length : end + 2) - 1;
            } else {
                quote = c == '\'' || c == '"' ? c : 0;
            }
        }
        return new String(code);
    }

    private static int blank(char[] text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text[i] != '\n') {
                text[i] = ' ';
            }
        }
        return end;
    }

    /** The first group of the first match of an expression. */
    Optional<String> find(Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** All matches of an expression. */
    List<MatchResult> all(Pattern pattern) {
        List<MatchResult> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.toMatchResult());
        }
        return found;
    }

    /** The contents of the blocks of these names, at any depth, together. */
    GradleScript blocks(String... names) {
        char[] contents = new char[text.length()];
        Arrays.fill(contents, ' ');
        forBlocks(names, (start, end) -> {
            // A block may begin behind something else on its line; what it holds begins one.
            contents[start - 1] = '\n';
            text.getChars(start, end, contents, start);
        });
        return new GradleScript(file, original, new String(contents));
    }

    /** This text without the blocks of a name. */
    GradleScript without(String name) {
        char[] rest = text.toCharArray();
        forBlocks(new String[] {name}, (start, end) -> blank(rest, start, end));
        return new GradleScript(file, original, new String(rest));
    }

    private void forBlocks(String[] names, BlockAction action) {
        String any = String.join("|", names);
        Matcher matcher =
                Pattern.compile("(?<![\\w.])(?:" + any + ")\\s{0,20}\\{").matcher(text);
        int from = 0;
        while (matcher.find(from)) {
            int end = end(matcher.end());
            action.accept(matcher.end(), end);
            from = Math.max(end, matcher.end());
        }
    }

    private interface BlockAction {
        void accept(int start, int end);
    }

    /** The blocks directly in this text, by name; {@code getByName("x")} and {@code named("x")} count as {@code x}. */
    Map<String, GradleScript> namedBlocks() {
        Map<String, GradleScript> blocks = new LinkedHashMap<>();
        Matcher matcher = NAMED_BLOCK.matcher(text);
        int from = 0;
        while (from <= text.length() && matcher.find(from)) {
            int end = end(matcher.end());
            String name = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
            blocks.put(name, new GradleScript(file, original, text.substring(matcher.end(), end)));
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
