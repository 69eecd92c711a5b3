package org.sahab.project.gradle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sahab.project.maven.LooseCoordinates.Coordinate;
import org.sahab.project.tree.FileEntry;
import org.sahab.project.tree.FileTree;
import org.sahab.project.tree.TreePaths;

/** The libraries of {@code gradle/libs.versions.toml}, by their accessors, such as {@code spring.core}. */
final class VersionCatalogue {

    private static final int MOST_BYTES = 1 << 20;
    private static final Pattern ENTRY = Pattern.compile("(?m)^[ \\t]*([\\w.-]+)\\s{0,20}=\\s{0,20}(.+)$");
    private static final Pattern SECTION = Pattern.compile("(?m)^[ \\t]*\\[(\\w+)]\\s{0,20}$");
    private static final Pattern USED = Pattern.compile("\\blibs\\.([\\w.]+)");

    private final Map<String, Coordinate> libraries = new TreeMap<>();

    private VersionCatalogue(String text) {
        Map<String, String> versions = new TreeMap<>();
        Matcher version = ENTRY.matcher(section(text, "versions"));
        while (version.find()) {
            versions.put(version.group(1), unquote(version.group(2)));
        }
        Matcher library = ENTRY.matcher(section(text, "libraries"));
        while (library.find()) {
            coordinate(library.group(2), versions)
                    .ifPresent(found -> libraries.put(library.group(1).replaceAll("[-_]", "."), found));
        }
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
        Matcher quoted = Pattern.compile("[\"']([^\"']*)[\"']").matcher(value);
        return quoted.find() ? quoted.group(1) : "";
    }

    private static Optional<Coordinate> coordinate(String value, Map<String, String> versions) {
        if (value.startsWith("\"") || value.startsWith("'")) {
            String[] parts = unquote(value).split(":");
            return parts.length < 2
                    ? Optional.empty()
                    : Optional.of(new Coordinate(parts[0], parts[1], parts.length > 2 ? parts[2] : "", false));
        }
        String module = attribute(value, "module")
                .orElseGet(() -> attribute(value, "group").orElse("")
                        + ':'
                        + attribute(value, "name").orElse(""));
        String version = attribute(value, "version\\.ref")
                .map(reference -> versions.getOrDefault(reference, ""))
                .or(() -> attribute(value, "version"))
                .orElse("");
        int colon = module.indexOf(':');
        return colon <= 0 || colon == module.length() - 1
                ? Optional.empty()
                : Optional.of(new Coordinate(module.substring(0, colon), module.substring(colon + 1), version, false));
    }

    private static Optional<String> attribute(String value, String name) {
        Matcher matcher = Pattern.compile("\\b" + name + "\\s{0,20}=\\s{0,20}[\"']([^\"']*)[\"']")
                .matcher(value);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The libraries that a text uses, by group and artifact. */
    Map<String, Coordinate> used(String text) {
        Map<String, Coordinate> used = new LinkedHashMap<>();
        Matcher matcher = USED.matcher(text);
        while (!libraries.isEmpty() && matcher.find()) {
            Coordinate library = libraries.get(matcher.group(1));
            if (library != null) {
                used.put(library.group() + ':' + library.artifact(), library);
            }
        }
        return used;
    }
}
