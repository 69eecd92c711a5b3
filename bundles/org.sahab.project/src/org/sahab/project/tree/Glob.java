package org.sahab.project.tree;

import java.util.regex.Pattern;

/**
 * A pattern of paths: {@code *} and {@code ?} stay in a segment, {@code **} crosses them, {@code {a,b}} is a choice. A
 * pattern without a slash names a file or folder at any depth; a pattern that names a folder means all in it.
 */
public final class Glob {

    private final Pattern pattern;

    private Glob(Pattern pattern) {
        this.pattern = pattern;
    }

    /** Compiles a pattern; what has no meaning stands for itself. */
    public static Glob of(String glob) {
        String written = glob.replace('\\', '/');
        while (written.startsWith("./") || written.startsWith("/")) {
            written = written.substring(written.indexOf('/') + 1);
        }
        while (written.endsWith("/")) {
            written = written.substring(0, written.length() - 1);
        }
        String anywhere = written.indexOf('/') < 0 ? "(?:.*/)?" : "";
        return new Glob(Pattern.compile(anywhere + translate(written) + "(?:/.*)?", Pattern.DOTALL));
    }

    private static String translate(String glob) {
        StringBuilder regex = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            switch (c) {
                case '*' -> {
                    if (glob.startsWith("**/", i)) {
                        regex.append("(?:.*/)?");
                        i += 2;
                    } else if (glob.startsWith("**", i)) {
                        regex.append(".*");
                        i++;
                    } else {
                        regex.append("[^/]*");
                    }
                }
                case '?' -> regex.append("[^/]");
                case '{' -> {
                    if (glob.indexOf('}', i) > 0) {
                        depth++;
                        regex.append("(?:");
                    } else {
                        regex.append("\\{");
                    }
                }
                case '}' -> {
                    regex.append(depth > 0 ? ")" : "\\}");
                    depth = Math.max(0, depth - 1);
                }
                case ',' -> regex.append(depth > 0 ? "|" : ",");
                default -> regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return regex.append(")".repeat(depth)).toString();
    }

    /** Whether a path, or a folder it lies in, is meant. */
    public boolean matches(String path) {
        return pattern.matcher(path).matches();
    }
}
