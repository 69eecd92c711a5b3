package org.sahab.project.eclipse;

import java.util.List;
import org.sahab.project.build.BuildContext;
import org.sahab.project.build.BuildXml.Element;
import org.sahab.project.tree.TreePaths;

/** The annotation processors of an Eclipse project, from its file {@code .factorypath}. */
public final class FactoryPath {

    private FactoryPath() {}

    /** The file names of the jars with processors. */
    public static List<String> processors(BuildContext context, String folder) {
        Element factoryPath = EclipseReader.parse(context, TreePaths.child(folder, ".factorypath"));
        if (factoryPath == null) {
            return List.of();
        }
        return factoryPath
                .children("factorypathentry")
                .flatMap(entry -> entry.attribute("id").stream())
                .filter(id -> id.endsWith(".jar"))
                .map(id -> id.substring(Math.max(id.lastIndexOf('/'), id.lastIndexOf('\\')) + 1))
                .toList();
    }
}
