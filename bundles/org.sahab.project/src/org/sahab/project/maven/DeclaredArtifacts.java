package org.sahab.project.maven;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.sahab.project.Artifact;
import org.sahab.project.build.BuildContext;
import org.sahab.project.tree.FileEntry;

/** The dependencies of the pom at the root of a tree, by its effective model alone: nothing is resolved. */
final class DeclaredArtifacts {

    private static final String POM = "pom.xml";

    private DeclaredArtifacts() {}

    /** The dependencies; none where there is no pom that can be read. */
    static List<Artifact> of(BuildContext context) {
        Optional<FileEntry> file = context.tree().file(POM);
        if (file.isEmpty()) {
            return List.of();
        }
        TreePom pom;
        try {
            pom = new TreePom(POM, "", PomParser.read(file.get().location(), POM), path -> null);
        } catch (IOException e) {
            return List.of(); // the development environment marks it already
        }
        ArtifactFiles files = new ArtifactFiles(context.options());
        ProjectModels models = new ProjectModels((gav, asking) -> files.pom(gav).orElse(null));
        File folder = context.tree().root().toFile();
        Model model =
                models.evaluate(pom, folder) instanceof ProjectModels.Outcome.Built built ? built.model() : pom.model();
        List<Artifact> artifacts = new ArrayList<>();
        for (Dependency dependency : model.getDependencies()) {
            ArtifactKey.of(dependency).ifPresent(key -> artifacts.add(artifact(dependency, key, pom)));
        }
        return artifacts;
    }

    private static Artifact artifact(Dependency dependency, ArtifactKey key, TreePom pom) {
        String version =
                dependency.getVersion() == null ? "" : dependency.getVersion().strip();
        boolean known = !version.contains("${") && !version.startsWith("[") && !version.startsWith("(");
        PomPlace place = PomPlace.of(dependency, pom);
        return new Artifact(
                key.group(),
                key.artifact(),
                known ? version : "",
                DependencyGraph.scope(dependency),
                true,
                place.file(),
                place.region());
    }
}
