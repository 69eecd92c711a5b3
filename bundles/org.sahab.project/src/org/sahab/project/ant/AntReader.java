package org.sahab.project.ant;

import java.util.List;
import org.sahab.project.build.BuildContext;
import org.sahab.project.build.BuildReader;
import org.sahab.project.build.ModuleDescription;

/** Reads Ant projects. */
public final class AntReader implements BuildReader {

    @Override
    public List<ModuleDescription> read(BuildContext context) {
        return List.of();
    }
}
