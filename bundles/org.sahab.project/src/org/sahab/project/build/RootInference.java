package org.sahab.project.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sahab.project.tree.FileEntry;
import org.sahab.project.tree.JavaHead;
import org.sahab.project.tree.TreePaths;

/**
 * Infers source roots from package declarations: the root is the folder of a file less its package. A file whose
 * package does
 * not fit its folder belongs to the innermost root around it, else its folder is a root by itself.
 */
final class RootInference {

    private RootInference() {}

    /** The roots, relative to the tree, that these Java files of one module need; the heads are by path. */
    static SortedSet<String> roots(List<FileEntry> javaFiles, Map<String, JavaHead> heads, String module) {
        SortedSet<String> roots = new TreeSet<>();
        List<FileEntry> misfits = new ArrayList<>();
        Map<String, @Nullable String> known = new HashMap<>();
        for (FileEntry file : javaFiles) {
            String packageName = heads.get(file.path()).packageName();
            String root = packageName.isEmpty()
                    ? null
                    : known.computeIfAbsent(file.folder() + ':' + packageName, key -> root(file.folder(), packageName));
            if (root != null && TreePaths.isIn(root, module)) {
                roots.add(root);
            } else {
                misfits.add(file);
            }
        }
        SortedSet<String> more = new TreeSet<>();
        for (FileEntry file : misfits) {
            if (roots.stream().noneMatch(root -> TreePaths.isIn(file.folder(), root))) {
                more.add(file.folder());
            }
        }
        roots.addAll(more);
        return roots;
    }

    /** The folder less the package; null if the folder does not end with it. */
    static @Nullable String root(String folder, String packageName) {
        String packagePath = packageName.replace('.', '/');
        if (folder.equals(packagePath)) {
            return "";
        }
        return folder.endsWith('/' + packagePath)
                ? folder.substring(0, folder.length() - packagePath.length() - 1)
                : null;
    }
}
