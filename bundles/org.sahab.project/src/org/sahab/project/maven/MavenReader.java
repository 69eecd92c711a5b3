package org.sahab.project.maven;

import java.util.List;
import org.sahab.project.Artifact;
import org.sahab.project.build.BuildContext;
import org.sahab.project.build.BuildReader;
import org.sahab.project.build.ModuleDescription;

/** Reads Maven projects. Mentions no class of Maven itself, so that none is loaded where there is no pom. */
public final class MavenReader implements BuildReader {

    @Override
    public List<ModuleDescription> read(BuildContext context) {
        return context.tree().named("pom.xml").isEmpty() ? List.of() : new Reactor(context).describe();
    }

    /** The libraries that the pom at the root of a tree names. */
    public static List<Artifact> declared(BuildContext context) {
        return DeclaredArtifacts.of(context);
    }
}
