package org.sahab.project.jar;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which libraries a jar is and holds: by its place in a repository, by what Maven leaves in the jars it makes, by
 * the manifest, and at last by its name. Libraries that were packed into it, whole or as jars, are found as well.
 */
public final class JarLibraries {

    private static final int MOST_ENTRIES = 200_000;
    private static final int MOST_LIBRARIES = 1_000;
    private static final int MOST_BYTES = 64 << 10;

    private static final Pattern POM_PROPERTIES =
            Pattern.compile("META-INF/maven/([^/]{1,200})/([^/]{1,200})/pom\\.properties");
    private static final Pattern INNER_JAR =
            Pattern.compile("(?:(?:BOOT-INF|WEB-INF)/)?lib/[^/]{1,200}\\.jar", Pattern.CASE_INSENSITIVE);
    private static final Pattern GROUP = Pattern.compile("[a-z][\\w-]*(?:\\.[\\w-]+)+");

    /** In the cache of Gradle, the names of the folders are the coordinate as it is. */
    private static final String GRADLE_CACHE = "files-2.1";

    private final Path repository;

    /** With the local repository of Maven, where a path tells the coordinate. */
    public JarLibraries(Path repository) {
        this.repository = repository;
    }

    /** The libraries of a jar, itself first; a file that cannot be read tells only its name. */
    public List<JarLibrary> of(Path jar) {
        JarLibrary placed = placed(jar);
        if (placed != null) {
            return List.of(placed);
        }
        String name = String.valueOf(jar.getFileName());
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return read(zip, name);
        } catch (IOException | IllegalArgumentException e) {
            return List.of(named(JarName.of(name), new Attributes()));
        }
    }

    private @Nullable JarLibrary placed(Path jar) {
        int names = jar.getNameCount();
        if (jar.startsWith(repository) && names > repository.getNameCount() + 3) {
            String version = jar.getName(names - 2).toString();
            String artifact = jar.getName(names - 3).toString();
            if (jar.getName(names - 1).toString().startsWith(artifact + '-' + version)) {
                List<String> group = new ArrayList<>();
                for (int i = repository.getNameCount(); i < names - 3; i++) {
                    group.add(jar.getName(i).toString());
                }
                return new JarLibrary(String.join(".", group), artifact, version, true);
            }
        }
        if (names > 6 && jar.getName(names - 6).toString().equals(GRADLE_CACHE)) {
            return new JarLibrary(
                    jar.getName(names - 5).toString(),
                    jar.getName(names - 4).toString(),
                    jar.getName(names - 3).toString(),
                    true);
        }
        return null;
    }

    private static List<JarLibrary> read(ZipFile zip, String fileName) throws IOException {
        JarName name = JarName.of(fileName);
        List<JarLibrary> marked = new ArrayList<>();
        List<JarLibrary> inner = new ArrayList<>();
        int left = MOST_ENTRIES;
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements() && left-- > 0; ) {
            ZipEntry entry = entries.nextElement();
            Matcher matcher = POM_PROPERTIES.matcher(entry.getName());
            if (matcher.matches()) {
                if (marked.size() < MOST_LIBRARIES) {
                    marked.add(marked(zip, entry, matcher.group(1), matcher.group(2)));
                }
            } else if (inner.size() < MOST_LIBRARIES
                    && INNER_JAR.matcher(entry.getName()).matches()) {
                JarName ofInner = JarName.of(entry.getName());
                inner.add(new JarLibrary("", ofInner.artifact(), ofInner.version(), false));
            }
        }
        Comparator<JarLibrary> order = Comparator.comparing(JarLibrary::group)
                .thenComparing(JarLibrary::artifact)
                .thenComparing(JarLibrary::version);
        marked.sort(order);
        inner.sort(order);
        JarLibrary itself = itself(marked, name);
        List<JarLibrary> all = new ArrayList<>();
        all.add(itself != null ? whole(itself) : named(name, attributes(zip)));
        marked.stream().filter(library -> library != itself).forEach(all::add);
        all.addAll(inner);
        return List.copyOf(all);
    }

    /** Of the libraries that Maven marked, the one that the jar is named after, or the only one there is. */
    private static @Nullable JarLibrary itself(List<JarLibrary> marked, JarName name) {
        for (JarLibrary library : marked) {
            if (library.artifact().equals(name.artifact())) {
                return library;
            }
        }
        return marked.size() == 1 ? marked.get(0) : null;
    }

    private static JarLibrary whole(JarLibrary library) {
        return new JarLibrary(library.group(), library.artifact(), library.version(), true);
    }

    private static JarLibrary marked(ZipFile zip, ZipEntry entry, String group, String artifact) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = zip.getInputStream(entry)) {
            properties.load(new ByteArrayInputStream(in.readNBytes(MOST_BYTES)));
        } catch (IllegalArgumentException e) {
            properties.clear(); // the path still tells what it is
        }
        return new JarLibrary(
                properties.getProperty("groupId", group).strip(),
                properties.getProperty("artifactId", artifact).strip(),
                properties.getProperty("version", "").strip(),
                false);
    }

    private static Attributes attributes(ZipFile zip) {
        ZipEntry entry = zip.getEntry(JarFile.MANIFEST_NAME);
        if (entry == null) {
            return new Attributes();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new Manifest(new ByteArrayInputStream(in.readNBytes(MOST_BYTES))).getMainAttributes();
        } catch (IOException | IllegalArgumentException e) {
            return new Attributes(); // a broken or cut manifest tells nothing
        }
    }

    private static JarLibrary named(JarName name, Attributes attributes) {
        String group = value(attributes, "Implementation-Vendor-Id");
        String version = name.version();
        for (String key : List.of("Implementation-Version", "Bundle-Version", "Specification-Version")) {
            String said = value(attributes, key);
            if (version.isEmpty() && !said.isEmpty() && Character.isDigit(said.charAt(0))) {
                version = said;
            }
        }
        return new JarLibrary(GROUP.matcher(group).matches() ? group : "", name.artifact(), version, true);
    }

    private static String value(Attributes attributes, String key) {
        String value = attributes.getValue(key);
        return value == null || value.length() > 200 ? "" : value.strip();
    }
}
