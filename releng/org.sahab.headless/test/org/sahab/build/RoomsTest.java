package org.sahab.build;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The directions in which the bundles may use each other and the libraries. */
class RoomsTest {
    /**
     * What a bundle may use.
     *
     * @param bundles other bundles of ours
     * @param libraries beginnings of the names of packages of others
     */
    private record Room(Set<String> bundles, Set<String> libraries) {}

    private static final Set<String> EVERYWHERE =
            Set.of("java.", "javax.xml.", "org.w3c.dom.", "org.xml.sax.", "org.jspecify.annotations.");

    private static final String JDT = "org.eclipse.jdt.";

    private static final Map<String, Room> ROOMS = Map.ofEntries(
            entry("org.sahab.model", new Room(Set.of(), Set.of("com.google.gson."))),
            entry(
                    "org.sahab.rules",
                    new Room(
                            Set.of("org.sahab.model"),
                            Set.of("org.snakeyaml.engine.", "com.google.re2j.", "org.jaxen."))),
            entry(
                    "org.sahab.project",
                    new Room(
                            Set.of("org.sahab.model"),
                            Set.of(
                                    "com.google.gson.",
                                    "org.apache.maven.",
                                    "org.eclipse.aether.",
                                    "org.codehaus.plexus.",
                                    "org.sonatype.plexus."))),
            entry(
                    "org.sahab.engine",
                    new Room(
                            Set.of("org.sahab.model", "org.sahab.rules", "org.sahab.project"),
                            Set.of(JDT, "org.eclipse.core.runtime.", "com.google.gson."))),
            entry(
                    "org.sahab.checks",
                    new Room(
                            Set.of("org.sahab.model", "org.sahab.rules", "org.sahab.project", "org.sahab.engine"),
                            Set.of(JDT, "org.eclipse.core.runtime.", "org.eclipse.text.", "org.eclipse.jface.text."))),
            entry("org.sahab.assessment", new Room(Set.of("org.sahab.model"), Set.of())),
            entry(
                    "org.sahab.report",
                    new Room(
                            Set.of("org.sahab.model", "org.sahab.assessment"),
                            Set.of(
                                    "com.google.gson.",
                                    "com.samskivert.mustache.",
                                    "org.commonmark.",
                                    "org.snakeyaml.engine."))),
            entry(
                    "org.sahab.cli",
                    new Room(
                            Set.of(
                                    "org.sahab.model",
                                    "org.sahab.rules",
                                    "org.sahab.project",
                                    "org.sahab.engine",
                                    "org.sahab.checks",
                                    "org.sahab.assessment",
                                    "org.sahab.report"),
                            Set.of("picocli.", "org.commonmark.", "com.google.gson."))),
            entry("org.sahab.ui", plugin(Set.of())),
            entry("org.sahab.ui.tests", plugin(Set.of("org.sahab.ui"))));

    /** The only rooms in which there are Equinox, a workspace and a workbench. */
    private static final Set<String> IN_ECLIPSE = Set.of("org.sahab.ui", "org.sahab.ui.tests");

    /** The room of the plug-in: it may use every bundle but the command line. */
    private static Room plugin(Set<String> more) {
        Set<String> bundles = new HashSet<>(Set.of(
                "org.sahab.model",
                "org.sahab.rules",
                "org.sahab.project",
                "org.sahab.engine",
                "org.sahab.checks",
                "org.sahab.assessment",
                "org.sahab.report"));
        bundles.addAll(more);
        return new Room(
                Set.copyOf(bundles), Set.of("org.eclipse.", "org.osgi.", "com.google.gson.", "org.commonmark."));
    }

    /** They would need Equinox, a workspace or a workbench, and everything but the plug-in runs without. */
    private static final Pattern NEEDS_EQUINOX = Pattern.compile(
            "org\\.osgi\\..*|org\\.eclipse\\.core\\.resources\\..*|org\\.eclipse\\.(ui|swt|jface\\.(?!text)).*"
                    + "|org\\.eclipse\\.core\\.runtime\\.(Platform|FileLocator|Plugin|preferences\\..*)\\b.*");

    @Test
    void everyBundleHasItsRoom() {
        assertThat(Repository.bundles().stream().map(Bundle::name)).isSubsetOf(ROOMS.keySet());
    }

    @Test
    void bundlesRequireOnlyWhatTheirRoomMayUse() {
        assertThat(offences((bundle, room, found) -> {
                    for (String required : bundle.names("Require-Bundle")) {
                        if (isOurs(required) && !room.bundles().contains(required)) {
                            found.add(bundle.name() + " requires " + required);
                        }
                    }
                    for (String imported : bundle.names("Import-Package")) {
                        if (!mayUse(bundle, room, imported + ".")) {
                            found.add(bundle.name() + " imports " + imported);
                        }
                    }
                }))
                .isEmpty();
    }

    @Test
    void sourcesReferToOnlyWhatTheirRoomMayUse() {
        assertThat(offences((bundle, room, found) -> {
                    for (SourceFile file : bundle.sources("src")) {
                        for (String name : file.references()) {
                            // a name may end with its package, as in com.google.re2j.@Nullable Pattern
                            if (!mayUse(bundle, room, name + ".")) {
                                found.add(file + " refers to " + name);
                            }
                        }
                    }
                }))
                .isEmpty();
    }

    @Test
    void onlyThePluginNeedsEquinox() {
        assertThat(offences((bundle, room, found) -> {
                    if (IN_ECLIPSE.contains(bundle.name())) {
                        return;
                    }
                    for (SourceFile file : bundle.sources("src")) {
                        file.references().stream()
                                .filter(NEEDS_EQUINOX.asMatchPredicate())
                                .forEach(name -> found.add(file + " refers to " + name));
                    }
                }))
                .isEmpty();
    }

    @Test
    void onlyJdtAccessUsesTheInternalsOfJdt() {
        assertThat(offences((bundle, room, found) -> {
                    for (SourceFile file : bundle.sources("src")) {
                        boolean internal =
                                file.references().stream().anyMatch(name -> name.startsWith(JDT + "internal."));
                        if (internal
                                && !(bundle.name().equals("org.sahab.engine")
                                        && file.path().endsWith("JdtAccess.java"))) {
                            found.add(file.toString());
                        }
                    }
                }))
                .isEmpty();
    }

    @Test
    void onlyTheCommandLinePrints() {
        Pattern prints = Pattern.compile("\\bSystem\\s*\\.\\s*(out|err)\\b|\\.printStackTrace\\(\\)");
        assertThat(offences((bundle, room, found) -> {
                    for (SourceFile file : bundle.sources("src")) {
                        if (!bundle.name().equals("org.sahab.cli")
                                && prints.matcher(file.code()).find()) {
                            found.add(file.toString());
                        }
                    }
                }))
                .isEmpty();
    }

    private interface Examination {
        void examine(Bundle bundle, Room room, List<String> found);
    }

    private static List<String> offences(Examination examination) {
        List<String> found = new ArrayList<>();
        for (Bundle bundle : Repository.bundles()) {
            examination.examine(bundle, ROOMS.get(bundle.name()), found);
        }
        return found;
    }

    private static boolean mayUse(Bundle bundle, Room room, String name) {
        if (isOurs(name)) {
            return Stream.concat(Stream.of(bundle.name()), room.bundles().stream())
                    .anyMatch(isWithin(name));
        }
        return Stream.concat(EVERYWHERE.stream(), room.libraries().stream()).anyMatch(name::startsWith);
    }

    private static Predicate<String> isWithin(String name) {
        return bundle -> name.equals(bundle) || name.startsWith(bundle + ".");
    }

    private static boolean isOurs(String name) {
        return name.startsWith("org.sahab.");
    }
}
