package org.sahab.report.konveyor;

import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.assessment.Library;

/**
 * The libraries of an application as Konveyor's engine would have written them, for its viewers: {@code dependencies.yaml}, by
 * the build file that names them. The same assessment gives the same bytes.
 */
public final class DependenciesReport {

    private static final String LANGUAGE = "konveyor.io/language=java";

    private final FileUris uris;

    /**
     * For an application.
     *
     * @param folder URI of its folder, {@link KonveyorReport#NOWHERE} if it is not known
     */
    public DependenciesReport(String folder) {
        uris = new FileUris(folder);
    }

    /**
     * A library as a build file names it; two modules may say the same.
     *
     * @param group the group, {@code ""} if nothing tells it
     * @param artifact the artifact
     * @param version the version, {@code ""} if nothing tells it
     * @param type the scope, {@code ""} if there is none
     * @param indirect whether another library brings it
     */
    private record Dependency(String group, String artifact, String version, String type, boolean indirect)
            implements Comparable<Dependency> {

        private static final Comparator<Dependency> ORDER = Comparator.comparing(Dependency::name)
                .thenComparing(Dependency::version)
                .thenComparing(Dependency::type)
                .thenComparing(Dependency::indirect)
                .thenComparing(Dependency::group);

        static Dependency of(Library library) {
            return new Dependency(
                    library.group(), library.artifact(), library.version(), library.type(), !library.direct());
        }

        String name() {
            return group.isEmpty() ? artifact : group + "." + artifact;
        }

        @Override
        public int compareTo(Dependency other) {
            return ORDER.compare(this, other);
        }

        void write(YamlText yaml) {
            yaml.beginObject(false);
            yaml.field("name", name());
            if (!version.isEmpty()) {
                yaml.field("version", version);
            }
            if (!type.isEmpty()) {
                yaml.field("type", type);
            }
            if (indirect) {
                yaml.field("indirect", true);
            }
            if (!group.isEmpty()) {
                yaml.key("extras");
                yaml.beginObject(false);
                yaml.field("artifactId", artifact);
                yaml.field("groupId", group);
                yaml.endObject();
            }
            yaml.field("labels", List.of(LANGUAGE));
            yaml.endObject();
        }
    }

    /**
     * Writes the libraries; the writer stays open.
     *
     * @throws IOException if the writer does not take it
     */
    public void write(Assessment assessment, Writer writer) throws IOException {
        SortedMap<String, SortedSet<Dependency>> byFile = new TreeMap<>();
        for (Library library : assessment.libraries()) {
            byFile.computeIfAbsent(uris.of(library.file()), uri -> new TreeSet<>())
                    .add(Dependency.of(library));
        }
        YamlText.write(writer, yaml -> {
            yaml.beginList(byFile.isEmpty());
            byFile.forEach((uri, dependencies) -> {
                yaml.beginObject(false);
                yaml.field("fileURI", uri);
                yaml.field("provider", "java");
                yaml.key("dependencies");
                yaml.beginList(false);
                dependencies.forEach(dependency -> dependency.write(yaml));
                yaml.endList();
                yaml.endObject();
            });
            yaml.endList();
        });
    }
}
