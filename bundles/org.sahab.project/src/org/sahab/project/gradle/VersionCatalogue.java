package org.sahab.project.gradle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sahab.project.tree.FileEntry;
import org.sahab.project.tree.FileTree;
import org.sahab.project.tree.TreePaths;

/** What {@code gradle/libs.versions.toml} names, by accessors such as {@code spring.core}: versions, libraries, bundles. */
final class VersionCatalogue {

    private static final int MOST_BYTES = 1 << 20;
    private static final Pattern ENTRY = Pattern.compile("(?m)^[ \\t]*([\\w.-]+)\\s{0,20}=\\s{0,20}(.+)$");
    private static final Pattern BUNDLE = Pattern.compile("(?m)^[ \\t]*([\\w.-]+)\\s{0,20}=\\s{0,20}\\[([^\\]]*)]");
    private static final Pattern QUOTED = Pattern.compile("[\"']([^\"'\\n]*)[\"']");
    private static final int MOST_IN_BUNDLE = 500;
    private static final Pattern SECTION = Pattern.compile("(?m)^[ \\t]*\\[(\\w+)]\\s{0,20}$");

    /**
     * A library of the catalogue.
     *
     * @param version empty if a platform decides
     */
    record Library(String group, String artifact, String version) {}

    private final Map<String, String> versions = new TreeMap<>();
    private final Map<String, Library> libraries = new TreeMap<>();
    private final Map<String, List<String>> bundles = new TreeMap<>();

    private VersionCatalogue(String text) {
        Matcher version = ENTRY.matcher(section(text, "versions"));
        while (version.find()) {
            versions.put(accessor(version.group(1)), unquote(version.group(2)));
        }
        Matcher library = ENTRY.matcher(section(text, "libraries"));
        while (library.find()) {
            library(library.group(2)).ifPresent(found -> libraries.put(accessor(library.group(1)), found));
        }
        Matcher bundle = BUNDLE.matcher(section(text, "bundles"));
        while (bundle.find()) {
            List<String> names = new ArrayList<>();
            Matcher quoted = QUOTED.matcher(bundle.group(2));
            while (quoted.find() && names.size() < MOST_IN_BUNDLE) {
                names.add(accessor(quoted.group(1)));
            }
            bundles.put(accessor(bundle.group(1)), names);
        }
    }

    private static String accessor(String alias) {
        return alias.replaceAll("[-_]", ".");
    }

    /** The catalogue of the build a folder belongs to; an empty one if there is none. */
    static VersionCatalogue of(FileTree tree, String folder) {
        for (String place = folder; ; place = TreePaths.parent(place)) {
            Optional<FileEntry> file = tree.file(TreePaths.child(place, "gradle/libs.versions.toml"));
            if (file.isPresent()) {
                return new VersionCatalogue(read(file.get()));
            }
            if (place.isEmpty()) {
                return new VersionCatalogue("");
            }
        }
    }

    private static String read(FileEntry file) {
        try (InputStream in = Files.newInputStream(file.location())) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private static String section(String text, String name) {
        Matcher matcher = SECTION.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1).equals(name)) {
                int start = matcher.end();
                return text.substring(start, matcher.find() ? matcher.start() : text.length());
            }
        }
        return "";
    }

    private static String unquote(String value) {
        Matcher quoted = QUOTED.matcher(value);
        return quoted.find() ? quoted.group(1) : "";
    }

    private Optional<Library> library(String value) {
        if (value.startsWith("\"") || value.startsWith("'")) {
            String[] parts = unquote(value).split(":");
            return parts.length < 2
                    ? Optional.empty()
                    : Optional.of(new Library(parts[0], parts[1], parts.length > 2 ? parts[2] : ""));
        }
        String module = attribute(value, "module")
                .orElseGet(() -> attribute(value, "group").orElse("")
                        + ':'
                        + attribute(value, "name").orElse(""));
        String version = attribute(value, "version\\.ref")
                .map(reference -> versions.getOrDefault(accessor(reference), ""))
                .or(() -> attribute(value, "version"))
                .or(() -> attribute(value, "(?:require|strictly|prefer)"))
                .orElse("");
        int colon = module.indexOf(':');
        return colon <= 0 || colon == module.length() - 1
                ? Optional.empty()
                : Optional.of(new Library(module.substring(0, colon), module.substring(colon + 1), version));
    }

    private static Optional<String> attribute(String value, String name) {
        Matcher matcher = Pattern.compile("\\b" + name + "\\s{0,20}=\\s{0,20}[\"']([^\"']*)[\"']")
                .matcher(value);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The libraries that an accessor such as {@code spring.core} or {@code bundles.web} stands for. */
    List<Library> libraries(String accessor) {
        if (accessor.startsWith("bundles.")) {
            return bundles.getOrDefault(accessor.substring("bundles.".length()), List.of()).stream()
                    .map(libraries::get)
                    .filter(Objects::nonNull)
                    .toList();
        }
        Library library = libraries.get(accessor);
        return library == null ? List.of() : List.of(library);
    }

    /** The version of an accessor such as {@code spring.boot}; null if there is none. */
    @Nullable
    String version(String accessor) {
        return versions.get(accessor);
    }
}
