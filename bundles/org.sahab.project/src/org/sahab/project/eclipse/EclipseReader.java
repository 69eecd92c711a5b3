package org.sahab.project.eclipse;

import java.util.List;
import org.sahab.project.build.BuildContext;
import org.sahab.project.build.BuildReader;
import org.sahab.project.build.ModuleDescription;

/** Reads Eclipse projects. */
public final class EclipseReader implements BuildReader {

    @Override
    public List<ModuleDescription> read(BuildContext context) {
        return List.of();
    }
}
