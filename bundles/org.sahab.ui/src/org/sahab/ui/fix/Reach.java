package org.sahab.ui.fix;

import java.util.Locale;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;

/** How far a suppression in the file of a project reaches. */
enum Reach {
    /** The file of the finding. */
    FILE,
    /** Its folder and all below. */
    FOLDER,
    /** The whole project. */
    PROJECT;

    /** The key of its name. */
    String key() {
        return "suppress.reach." + name().toLowerCase(Locale.ROOT);
    }

    /** The pattern of paths, relative to the project; empty for the whole project. */
    String pattern(IResource resource) {
        return switch (this) {
            case FILE -> resource.getProjectRelativePath().toString();
            case FOLDER -> {
                IContainer folder = resource instanceof IContainer own ? own : resource.getParent();
                String path = folder.getProjectRelativePath().toString();
                yield path.isEmpty() ? "" : path + "/**";
            }
            case PROJECT -> "";
        };
    }
}
