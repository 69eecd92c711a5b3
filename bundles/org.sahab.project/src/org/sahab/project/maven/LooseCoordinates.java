package org.sahab.project.maven;

import java.util.List;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.model.Model;
import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Region;
import org.sahab.project.build.BuildContext;
import org.sahab.project.build.ModuleDescription;

/**
 * Finds jars by the coordinates that other build systems name, by Maven's rules: a model with these dependencies is
 * made.
 */
public final class LooseCoordinates {

    /**
     * A coordinate in a build file that is no pom.
     *
     * @param group the group
     * @param artifact the artifact
     * @param version empty if it is left to a platform or unknown
     * @param platform whether it only manages versions of others
     * @param configuration what it is wanted for, in the words of the build system
     * @param file the file that names it, relative to the tree
     * @param region where in that file
     */
    public record Coordinate(
            String group,
            String artifact,
            String version,
            boolean platform,
            String configuration,
            String file,
            Region region) {}

    private final BuildContext context;
    private @Nullable ProjectModels models;
    private @Nullable ClassPaths classPaths;

    public LooseCoordinates(BuildContext context) {
        this.context = context;
    }

    /** Adds the jars of these coordinates and what they bring, or says that they are missing. */
    public void addTo(ModuleDescription.Builder builder, List<Coordinate> coordinates) {
        if (coordinates.isEmpty()) {
            return;
        }
        ProjectModels evaluation = models;
        ClassPaths paths = classPaths;
        if (evaluation == null || paths == null) {
            ArtifactFiles files = new ArtifactFiles(context.options());
            evaluation = new ProjectModels((gav, asking) -> files.pom(gav).orElse(null));
            paths = new ClassPaths(context.tree().root(), List.of(), evaluation, files);
            models = evaluation;
            classPaths = paths;
        }
        Model raw = raw(builder.folder(), coordinates);
        RawPom pom = new RawPom("gradle:" + builder.folder(), raw);
        Model effective =
                evaluation.evaluate(pom, null) instanceof ProjectModels.Outcome.Built built ? built.model() : raw;
        paths.addTo(builder, new ReactorModule(new TreePom("", "", raw, path -> null), effective), true);
    }

    private static Model raw(String folder, List<Coordinate> coordinates) {
        Model model = new Model();
        model.setModelVersion("4.0.0");
        model.setGroupId("gradle");
        model.setArtifactId("project-" + Integer.toHexString(folder.hashCode()));
        model.setVersion("0");
        DependencyManagement management = new DependencyManagement();
        for (Coordinate coordinate : coordinates) {
            Dependency dependency = new Dependency();
            dependency.setGroupId(coordinate.group());
            dependency.setArtifactId(coordinate.artifact());
            dependency.setVersion(coordinate.version().isEmpty() ? null : coordinate.version());
            new PomPlace(coordinate.file(), coordinate.region(), coordinate.configuration()).attachTo(dependency);
            if (coordinate.platform()) {
                dependency.setType("pom");
                dependency.setScope("import");
                management.addDependency(dependency);
            } else {
                model.addDependency(dependency);
            }
        }
        model.setDependencyManagement(management);
        return model;
    }
}
