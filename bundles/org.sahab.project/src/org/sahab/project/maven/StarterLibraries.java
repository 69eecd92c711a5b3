package org.sahab.project.maven;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.aether.util.version.GenericVersionScheme;
import org.eclipse.aether.version.InvalidVersionSpecificationException;
import org.eclipse.aether.version.Version;

/**
 * What well-known starters bring, for where their poms are not on hand: a starter has no code of its own, so that nothing else of
 * an application tells of its libraries. The releases it knows stand for those of the same major version; source and date are in
 * the data file.
 */
final class StarterLibraries {

    private static final String DATA = "starters.txt";
    private static final String FAMILY = "org.springframework.";

    /** By {@code group:artifact}, by version, oldest first. */
    private final Map<String, List<Release>> releases = new HashMap<>();

    private record Release(Gav starter, List<Gav> brings) {
        Version version() {
            return StarterLibraries.version(starter.version());
        }
    }

    private StarterLibraries() {}

    /** Reads what is known. */
    static StarterLibraries read() {
        StarterLibraries known = new StarterLibraries();
        try (InputStream data = Objects.requireNonNull(StarterLibraries.class.getResourceAsStream(DATA));
                BufferedReader lines = new BufferedReader(new InputStreamReader(data, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(known::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        known.releases
                .values()
                .forEach(list -> list.sort((one, other) -> one.version().compareTo(other.version())));
        return known;
    }

    private void add(String line) {
        String[] parts = line.split(" ");
        List<Gav> brings = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            brings.add(gav(parts[i]));
        }
        Gav starter = gav(parts[0]);
        releases.computeIfAbsent(name(starter), key -> new ArrayList<>()).add(new Release(starter, brings));
    }

    private static Gav gav(String coordinate) {
        String[] parts = coordinate.split(":", -1);
        return new Gav(parts[0], parts[1], parts[2]);
    }

    private static String name(Gav gav) {
        return gav.group() + ':' + gav.artifact();
    }

    /** Whether it is worth asking for artifacts of a group. */
    static boolean mayKnow(String group) {
        return group.startsWith(FAMILY);
    }

    /**
     * The libraries that a starter brings, those of the starters it brings included. Versions are those of the release next to the
     * one asked for, and empty where the version of the starter is.
     */
    List<Gav> broughtBy(Gav starter) {
        Map<String, Gav> brought = new LinkedHashMap<>();
        collect(starter, brought);
        return brought.values().stream()
                .map(gav -> starter.version().isEmpty() ? new Gav(gav.group(), gav.artifact(), "") : gav)
                .toList();
    }

    private void collect(Gav starter, Map<String, Gav> brought) {
        for (Gav library : release(starter).map(Release::brings).orElse(List.of())) {
            if (brought.putIfAbsent(name(library), library) == null) {
                collect(library, brought);
            }
        }
    }

    /** The newest release that is not newer, of the same major version; else the oldest of it; the newest for no version. */
    private Optional<Release> release(Gav starter) {
        List<Release> known = releases.getOrDefault(name(starter), List.of());
        if (starter.version().isEmpty()) {
            return known.reversed().stream().findFirst();
        }
        Version wanted = version(starter.version());
        List<Release> sameMajor = known.stream()
                .filter(release -> major(release.starter().version()).equals(major(starter.version())))
                .toList();
        return sameMajor.reversed().stream()
                .filter(release -> release.version().compareTo(wanted) <= 0)
                .findFirst()
                .or(() -> sameMajor.stream().findFirst());
    }

    private static Version version(String text) {
        try {
            return new GenericVersionScheme().parseVersion(text);
        } catch (InvalidVersionSpecificationException e) {
            throw new IllegalArgumentException(text, e); // never of a plain version
        }
    }

    private static String major(String version) {
        int end = version.indexOf('.');
        return end < 0 ? version : version.substring(0, end);
    }
}
