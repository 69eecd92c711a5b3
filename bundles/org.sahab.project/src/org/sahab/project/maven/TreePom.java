package org.sahab.project.maven;

import java.util.function.Function;
import org.apache.maven.model.Model;
import org.apache.maven.model.building.ModelSource2;
import org.jspecify.annotations.Nullable;
import org.sahab.project.tree.TreePaths;

/** The pom of a module in the tree; its relative paths stay in the tree. */
final class TreePom extends RawPom {

    private final String path;
    private final String folder;
    private final Function<String, @Nullable TreePom> poms;

    /**
     * A pom of the tree.
     *
     * @param path relative to the tree
     * @param folder the folder of the module it describes
     * @param poms finds another by its path
     */
    TreePom(String path, String folder, Model model, Function<String, @Nullable TreePom> poms) {
        super(path, model);
        this.path = path;
        this.folder = folder;
        this.poms = poms;
    }

    /** Relative to the tree. */
    String path() {
        return path;
    }

    /** The folder of the module, relative to the tree. */
    String folder() {
        return folder;
    }

    @Override
    public @Nullable ModelSource2 getRelatedSource(String relativePath) {
        String related = TreePaths.resolve(folder(), relativePath);
        if (related == null) {
            return null;
        }
        TreePom pom = poms.apply(related);
        return pom != null ? pom : poms.apply(TreePaths.child(related, "pom.xml"));
    }
}
