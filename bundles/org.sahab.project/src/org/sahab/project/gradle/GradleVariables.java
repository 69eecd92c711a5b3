package org.sahab.project.gradle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What names in the texts of a Gradle project stand for. Those of the project itself come first. */
final class GradleVariables {

    private static final String GAP = "\\s{0,20}";
    private static final String TEXT = "[\"']([^\"'\\n]+)[\"']";
    private static final int MOST_CHARACTERS = 1024;
    private static final int MOST_ROUNDS = 4;

    private static final Pattern ASSIGNED = Pattern.compile(
            "(?:^|[\\s{;,(\\[])(?:def\\s+|val\\s+|ext\\.)?(\\w+)" + GAP + "[=:]" + GAP + TEXT, Pattern.MULTILINE);
    private static final Pattern SET = Pattern.compile("\\b(?:ext|extra|set)" + GAP + "[\\[(]" + GAP
            + "[\"']([\\w.-]+)[\"']" + GAP + "(?:]" + GAP + "=|,)" + GAP + TEXT);
    private static final Pattern DELEGATED =
            Pattern.compile("\\bval\\s{1,20}(\\w+)\\s{1,20}by\\s{1,20}extra" + GAP + "\\(" + GAP + TEXT);
    private static final Pattern REFERENCE = Pattern.compile("\\$(?:\\{([^}\\n]{1,200})}|([A-Za-z_][\\w.]*\\w|\\w))");
    private static final Pattern NAMED = Pattern.compile("(?:property|findProperty|get|getProperty|ext|extra)" + GAP
            + "[(\\[]" + GAP + "[\"']([\\w.-]+)[\"'].{0,20}");

    private final VersionCatalogue catalogue;
    private final Map<String, String> values = new HashMap<>();

    GradleVariables(VersionCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Adds what a script assigns, for names that are not known yet. */
    void add(GradleScript script) {
        for (MatchResult assigned : script.all(ASSIGNED)) {
            values.putIfAbsent(assigned.group(1), assigned.group(2));
        }
        for (Pattern pattern : List.of(SET, DELEGATED)) {
            for (MatchResult set : script.all(pattern)) {
                values.putIfAbsent(set.group(1), set.group(2));
            }
        }
    }

    /** Adds properties, for names that are not known yet. */
    void add(Properties properties) {
        properties.stringPropertyNames().forEach(key -> values.putIfAbsent(key, properties.getProperty(key)));
    }

    /** The value of an expression such as {@code rootProject.ext.springVersion}; null if nothing tells it. */
    @Nullable
    String value(String expression) {
        String name = expression.strip();
        Matcher named = NAMED.matcher(name);
        if (named.matches()) {
            name = named.group(1);
        }
        if (name.startsWith("libs.versions.")) {
            String accessor = name.substring("libs.versions.".length());
            return catalogue.version(
                    accessor.endsWith(".get()") ? accessor.substring(0, accessor.length() - 6) : accessor);
        }
        String whole = values.get(name);
        return whole != null ? whole : values.get(name.substring(name.lastIndexOf('.') + 1));
    }

    /** A text with the names in it replaced, as far as they are known. */
    String expand(String text) {
        String expanded = text.replace("$projectDir/", "").replace("${projectDir}/", "");
        for (int i = 0; i < MOST_ROUNDS && expanded.indexOf('$') >= 0 && expanded.length() < MOST_CHARACTERS; i++) {
            expanded = REFERENCE.matcher(expanded).replaceAll(reference -> {
                String value = value(reference.group(1) != null ? reference.group(1) : reference.group(2));
                return Matcher.quoteReplacement(value != null ? value : reference.group());
            });
        }
        return expanded;
    }
}
