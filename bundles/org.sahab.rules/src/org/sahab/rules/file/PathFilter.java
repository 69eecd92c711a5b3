package org.sahab.rules.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sahab.rules.pattern.Glob;
import org.sahab.rules.text.InvalidRegexException;
import org.sahab.rules.text.Regex;
import org.sahab.rules.text.RegexBudgetException;

/** Chooses files by their path relative to the application. */
public abstract sealed class PathFilter {

    private PathFilter() {}

    /** Whether it chooses a file. */
    public abstract boolean accepts(String file);

    /** Texts of which every path that it chooses holds one, case ignored; empty if nothing is known. */
    List<String> required() {
        return List.of();
    }

    /** What tells it from other filters: equal texts choose the same files. */
    public abstract String key();

    /** Chooses every file. */
    public static PathFilter all() {
        return new Everything();
    }

    /** Chooses XML files by their extension. */
    public static PathFilter xml() {
        return new Extensions(List.of(".xml", ".xhtml"));
    }

    /**
     * A regular expression somewhere in the path or the plain name, else a glob for one of them.
     *
     * @throws InvalidRegexException if it is neither
     */
    public static PathFilter pattern(String pattern) throws InvalidRegexException {
        if (pattern.isBlank()) {
            return all();
        }
        Glob simple = SimpleExpression.asGlob(pattern);
        if (simple != null) {
            return new Simple(pattern, simple);
        }
        boolean globbing = pattern.indexOf('*') >= 0 || pattern.indexOf('?') >= 0;
        try {
            return new Expression(
                    pattern, Regex.compile(withoutAnyStart(pattern)), globbing ? PathGlob.of(pattern) : null);
        } catch (InvalidRegexException e) {
            if (globbing) {
                return new Globbed(pattern, PathGlob.of(pattern));
            }
            throw e;
        }
    }

    /** What is found somewhere may have anything before it; saying so makes finding it slow. */
    private static String withoutAnyStart(String pattern) {
        boolean anyStart = pattern.startsWith(".*") && pattern.length() > 2 && "?+*{".indexOf(pattern.charAt(2)) < 0;
        return anyStart ? pattern.substring(2) : pattern;
    }

    /** Any of the filters. */
    public static PathFilter anyOf(List<PathFilter> filters) {
        return filters.size() == 1 ? filters.get(0) : new Any(List.copyOf(filters));
    }

    /** A path, the end of one, a folder, a glob or a regular expression, as lists of paths in rules hold them. */
    public static PathFilter entry(String entry) {
        List<PathFilter> any = new ArrayList<>();
        any.add(new Literal(entry));
        if (entry.indexOf('*') >= 0 || entry.indexOf('?') >= 0 || entry.indexOf('\\') >= 0) {
            try {
                any.add(pattern(entry));
            } catch (InvalidRegexException e) {
                // A literal path with such characters in it.
            }
        }
        return anyOf(any);
    }

    private static List<String> first(Regex regex) {
        return regex.required().isEmpty() ? List.of() : regex.required().get(0);
    }

    static String plainName(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    private static final class Everything extends PathFilter {
        @Override
        public boolean accepts(String file) {
            return true;
        }

        @Override
        public String key() {
            return "all";
        }
    }

    private static final class Extensions extends PathFilter {
        private final List<String> extensions;

        Extensions(List<String> extensions) {
            this.extensions = extensions;
        }

        @Override
        public boolean accepts(String file) {
            String lower = plainName(file).toLowerCase(Locale.ROOT);
            return extensions.stream().anyMatch(lower::endsWith);
        }

        @Override
        List<String> required() {
            return extensions;
        }

        @Override
        public String key() {
            return "extensions " + extensions;
        }
    }

    private static final class Expression extends PathFilter {
        private final String pattern;
        private final Regex regex;
        private final @Nullable Regex glob;
        private final boolean asksSlash;

        Expression(String pattern, Regex regex, @Nullable Regex glob) {
            this.pattern = pattern;
            this.regex = regex;
            this.glob = glob;
            // Written for absolute paths, where a slash stands before every name: so also before one in the top folder.
            this.asksSlash = pattern.indexOf('/') >= 0;
        }

        @Override
        public boolean accepts(String file) {
            try {
                String name = plainName(file);
                return regex.find(file)
                        || asksSlash && regex.find("/" + file)
                        || regex.find(name)
                        || glob != null && (glob.matches(file) || glob.matches(name));
            } catch (RegexBudgetException e) {
                return false;
            }
        }

        @Override
        List<String> required() {
            List<String> found = first(regex);
            if (glob == null || found.isEmpty() || first(glob).isEmpty()) {
                return glob == null ? found : List.of();
            }
            List<String> both = new ArrayList<>(found);
            both.addAll(first(glob));
            return both;
        }

        @Override
        public String key() {
            return "pattern " + pattern;
        }
    }

    private static final class Simple extends PathFilter {
        private final String pattern;
        private final Glob glob;
        private final List<String> required;

        Simple(String pattern, Glob glob) {
            this.pattern = pattern;
            this.glob = glob;
            this.required = SimpleExpression.longest(glob);
        }

        @Override
        public boolean accepts(String file) {
            return glob.matches(file) || glob.matches(plainName(file));
        }

        @Override
        List<String> required() {
            return required;
        }

        @Override
        public String key() {
            return "pattern " + pattern;
        }
    }

    private static final class Globbed extends PathFilter {
        private final String pattern;
        private final Regex glob;

        Globbed(String pattern, Regex glob) {
            this.pattern = pattern;
            this.glob = glob;
        }

        @Override
        public boolean accepts(String file) {
            return glob.matches(file) || glob.matches(plainName(file));
        }

        @Override
        List<String> required() {
            return first(glob);
        }

        @Override
        public String key() {
            return "glob " + pattern;
        }
    }

    private static final class Literal extends PathFilter {
        private final String path;

        Literal(String path) {
            String slashed = path.replace('\\', '/');
            String cut = slashed.startsWith("./") ? slashed.substring(2) : slashed;
            this.path = cut.endsWith("/") ? cut.substring(0, cut.length() - 1) : cut;
        }

        @Override
        public boolean accepts(String file) {
            int at = file.indexOf(path);
            while (at >= 0) {
                int end = at + path.length();
                boolean starts = at == 0 || file.charAt(at - 1) == '/' || path.startsWith("/");
                if (starts && (end == file.length() || file.charAt(end) == '/')) {
                    return true;
                }
                at = file.indexOf(path, at + 1);
            }
            return false;
        }

        @Override
        List<String> required() {
            return SimpleExpression.longest(new Glob(path));
        }

        @Override
        public String key() {
            return "path " + path;
        }
    }

    private static final class Any extends PathFilter {
        private final List<PathFilter> filters;

        Any(List<PathFilter> filters) {
            this.filters = filters;
        }

        @Override
        public boolean accepts(String file) {
            return filters.stream().anyMatch(filter -> filter.accepts(file));
        }

        @Override
        List<String> required() {
            List<String> all = new ArrayList<>();
            for (PathFilter filter : filters) {
                if (filter.required().isEmpty()) {
                    return List.of();
                }
                all.addAll(filter.required());
            }
            return all;
        }

        @Override
        public String key() {
            return "any " + filters.stream().map(PathFilter::key).toList();
        }
    }
}
