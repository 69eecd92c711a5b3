package org.sahab.project.gradle;

import java.util.List;
import org.sahab.project.build.BuildContext;
import org.sahab.project.build.BuildReader;
import org.sahab.project.build.ModuleDescription;

/** Reads Gradle projects. */
public final class GradleReader implements BuildReader {

    @Override
    public List<ModuleDescription> read(BuildContext context) {
        return List.of();
    }
}
