package org.sahab.rules.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sahab.rules.Compatibility;
import org.sahab.rules.pattern.Glob;
import org.sahab.rules.text.Expressions;
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

    /** Chooses JSON files by their extension. */
    public static PathFilter json() {
        return new Extensions(List.of(".json"));
    }

    /**
     * A regular expression somewhere in the path, which starts with a slash, or in the plain name; without a wildcard, one for
     * the whole of either. What is no expression for a file is tried as a glob for either.
     *
     * <p>Konveyor's engine knows no more. Otherwise the path is also looked at without the slash that it starts with, {@code **}
     * of a glob stands for any folders, and a path without wildcards may be the end of a longer one.
     *
     * @throws InvalidRegexException if it is neither
     */
    public static PathFilter pattern(String pattern, Compatibility compatibility, Expressions expressions)
            throws InvalidRegexException {
        if (pattern.isBlank()) {
            return all();
        }
        boolean strict = compatibility == Compatibility.KONVEYOR;
        if (!hasWildcard(pattern)) {
            return plain(pattern, strict, expressions);
        }
        Glob simple = SimpleExpression.asGlob(pattern);
        if (simple != null && !pattern.contains("?")) {
            // What such a pattern matches as a glob, it finds as an expression.
            return new Simple(pattern, simple, strict);
        }
        PathGlob glob = globbed(pattern, strict, expressions);
        try {
            return new Expression(pattern, expressions.expression(withoutAnyStart(pattern)), glob, strict);
        } catch (InvalidRegexException e) {
            if (glob != null) {
                return new Globbed(pattern, glob, strict);
            }
            throw e;
        }
    }

    private static boolean hasWildcard(String pattern) {
        return pattern.chars().anyMatch(c -> "*?[]$^".indexOf(c) >= 0);
    }

    private static @Nullable PathGlob globbed(String pattern, boolean strict, Expressions expressions)
            throws InvalidRegexException {
        boolean globbing = pattern.indexOf('*') >= 0 || pattern.indexOf('?') >= 0;
        return globbing ? PathGlob.of(pattern, !strict, expressions) : null;
    }

    private static PathFilter plain(String pattern, boolean strict, Expressions expressions)
            throws InvalidRegexException {
        String whole = "^" + pattern + "$";
        Glob simple = SimpleExpression.asGlob(whole);
        List<PathFilter> any = new ArrayList<>();
        any.add(
                simple != null
                        ? new Simple(whole, simple, strict)
                        : new Expression(whole, expressions.expression(whole), null, strict));
        if (strict) {
            // A file with this path from the root, or all that is in a folder with it.
            any.add(new FromRoot(pattern));
        } else if (pattern.indexOf('/') > 0) {
            String end = "/(?:" + pattern + ")$";
            any.add(new Expression(end, expressions.expression(end), null, false));
        }
        return anyOf(any);
    }

    /** What is found somewhere may have anything before it; saying so makes finding it slow. */
    private static String withoutAnyStart(String pattern) {
        boolean anyStart = pattern.startsWith(".*") && pattern.length() > 2 && "?+*{".indexOf(pattern.charAt(2)) < 0;
        return anyStart ? pattern.substring(2) : pattern;
    }

    /** What both choose. */
    public static PathFilter both(PathFilter one, PathFilter other) {
        if (one instanceof Everything || one.key().equals(other.key())) {
            return other;
        }
        return other instanceof Everything ? one : new Both(one, other);
    }

    /** Any of the filters. */
    public static PathFilter anyOf(List<PathFilter> filters) {
        return filters.size() == 1 ? filters.get(0) : new Any(List.copyOf(filters));
    }

    /**
     * An entry of a list of files: a path, the end of one, a folder, a glob or a regular expression. For Konveyor's engine
     * several of them may stand in one entry, separated by blanks.
     */
    public static PathFilter entry(String entry, Compatibility compatibility, Expressions expressions) {
        List<PathFilter> any = new ArrayList<>();
        if (compatibility == Compatibility.KONVEYOR) {
            for (String part : entry.strip().split(" +")) {
                patternIn(part, compatibility, expressions, any);
            }
            return any.isEmpty() ? new Literal(entry) : anyOf(any);
        }
        any.add(new Literal(entry));
        if (hasWildcard(entry) || entry.chars().anyMatch(c -> "\\(|".indexOf(c) >= 0)) {
            patternIn(entry, compatibility, expressions, any);
        }
        return anyOf(any);
    }

    private static void patternIn(
            String entry, Compatibility compatibility, Expressions expressions, List<PathFilter> filters) {
        try {
            filters.add(pattern(entry, compatibility, expressions));
        } catch (InvalidRegexException e) {
            // A literal path with such characters in it.
        }
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

    /** One expression, asked of the path with a slash before it, and of what else can differ from that. */
    private abstract static sealed class Asked extends PathFilter {
        private final String pattern;
        private final @Nullable PathGlob glob;
        private final boolean anchored;
        private final boolean strict;

        Asked(String pattern, @Nullable PathGlob glob, boolean strict) {
            this.pattern = pattern;
            this.glob = glob;
            this.strict = strict;
            this.anchored = pattern.indexOf('^') >= 0
                    || pattern.contains("(?<")
                    || pattern.contains("\\b")
                    || pattern.contains("\\B")
                    || pattern.contains("\\A");
        }

        abstract boolean finds(String path);

        @Override
        public final boolean accepts(String file) {
            String slashed = "/" + file;
            try {
                // Where nothing asks what stands before it, what is found in a part is found in the whole.
                if (finds(slashed) || anchored && (finds(plainName(file)) || !strict && finds(file))) {
                    return true;
                }
            } catch (RegexBudgetException e) {
                return false;
            }
            return glob != null
                    && (glob.matches(slashed) || glob.matches(plainName(file)) || !strict && glob.matches(file));
        }

        /** Of texts of which every path that the expression finds holds one, those that hold for the glob as well. */
        final List<String> withGlob(List<String> found) {
            if (glob == null || found.isEmpty() || glob.required().isEmpty()) {
                return glob == null ? found : List.of();
            }
            List<String> both = new ArrayList<>(found);
            both.addAll(glob.required());
            return both;
        }

        @Override
        public final String key() {
            return (strict ? "strict " : "pattern ") + pattern;
        }
    }

    private static final class Expression extends Asked {
        private final Regex regex;

        Expression(String pattern, Regex regex, @Nullable PathGlob glob, boolean strict) {
            super(pattern, glob, strict);
            this.regex = regex;
        }

        @Override
        boolean finds(String path) {
            return regex.find(path);
        }

        @Override
        List<String> required() {
            return withGlob(first(regex));
        }
    }

    private static final class Simple extends Asked {
        private final Glob simple;
        private final List<String> required;

        Simple(String pattern, Glob simple, boolean strict) {
            super(pattern, null, strict);
            this.simple = simple;
            this.required = SimpleExpression.longest(simple);
        }

        @Override
        boolean finds(String path) {
            return simple.matches(path);
        }

        @Override
        List<String> required() {
            return required;
        }
    }

    private static final class Globbed extends Asked {
        private final List<String> required;

        Globbed(String pattern, PathGlob glob, boolean strict) {
            super(pattern, glob, strict);
            this.required = glob.required();
        }

        @Override
        boolean finds(String path) {
            return false;
        }

        @Override
        List<String> required() {
            return required;
        }
    }

    private static final class FromRoot extends PathFilter {
        private final String path;

        FromRoot(String path) {
            String cut = path.startsWith("./") ? path.substring(2) : path;
            this.path = cut.endsWith("/") ? cut.substring(0, cut.length() - 1) : cut;
        }

        @Override
        public boolean accepts(String file) {
            return file.startsWith(path) && (file.length() == path.length() || file.charAt(path.length()) == '/');
        }

        @Override
        List<String> required() {
            return SimpleExpression.longest(new Glob(path));
        }

        @Override
        public String key() {
            return "from root " + path;
        }
    }

    private static final class Both extends PathFilter {
        private final PathFilter one;
        private final PathFilter other;

        Both(PathFilter one, PathFilter other) {
            this.one = one;
            this.other = other;
        }

        @Override
        public boolean accepts(String file) {
            return one.accepts(file) && other.accepts(file);
        }

        @Override
        List<String> required() {
            List<String> required = one.required();
            return required.isEmpty() ? other.required() : required;
        }

        @Override
        public String key() {
            return "both [" + one.key() + ", " + other.key() + "]";
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
