package org.sahab.project.ant;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sahab.project.build.BuildContext;
import org.sahab.project.build.BuildReader;
import org.sahab.project.build.BuildXml;
import org.sahab.project.build.BuildXml.Element;
import org.sahab.project.build.ModuleDescription;
import org.sahab.project.build.ModuleFolders;
import org.sahab.project.tree.FileEntry;

/** Reads Ant projects: build files that compile Java where no other build system does. */
public final class AntReader implements BuildReader {

    @Override
    public List<ModuleDescription> read(BuildContext context) {
        List<ModuleDescription> described = new ArrayList<>();
        for (FileEntry file : context.tree().named("build.xml")) {
            if (!ModuleFolders.hasPom(context.tree(), file.folder())
                    && !ModuleFolders.isFixture(context.tree(), file.folder())) {
                parse(context, file)
                        .flatMap(
                                project -> AntProject.of(context, file, project).describe())
                        .ifPresent(described::add);
            }
        }
        return described;
    }

    private static Optional<Element> parse(BuildContext context, FileEntry file) {
        try {
            return Optional.of(BuildXml.read(file.location()))
                    .filter(element -> element.name().equals("project"));
        } catch (IOException e) {
            context.problems().warning("build-file-broken", file.path());
            return Optional.empty();
        }
    }
}
