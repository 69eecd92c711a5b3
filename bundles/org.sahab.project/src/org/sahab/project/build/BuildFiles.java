package org.sahab.project.build;

import java.util.ArrayList;
import java.util.List;
import org.sahab.project.Artifact;
import org.sahab.project.ant.AntReader;
import org.sahab.project.eclipse.EclipseReader;
import org.sahab.project.gradle.GradleReader;
import org.sahab.project.maven.MavenReader;

/** Reads the build files of every build system there is one of in a tree. */
public final class BuildFiles {

    private BuildFiles() {}

    /** What all build files say; where several build systems describe a folder, the first is the one to believe. */
    public static List<ModuleDescription> read(BuildContext context) {
        List<ModuleDescription> described = new ArrayList<>();
        for (BuildReader reader :
                List.of(new MavenReader(), new GradleReader(), new EclipseReader(), new AntReader())) {
            described.addAll(reader.read(context));
        }
        return described;
    }

    /**
     * The libraries that the build file at the root of a tree names, for whoever has the class path from elsewhere: without
     * what these bring.
     */
    public static List<Artifact> declared(BuildContext context) {
        return ModuleFolders.hasPom(context.tree(), "")
                ? MavenReader.declared(context)
                : GradleReader.declared(context);
    }
}
