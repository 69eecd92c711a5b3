package org.sahab.ui.source;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceProxy;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;

/** How a project differs from its folder on disk: links, virtual folders, and filters that hide something. */
final class LinkedResources {

    private final IProject project;
    private final SortedMap<String, Path> links = new TreeMap<>();
    private boolean filtered;

    LinkedResources(IProject project) throws CoreException {
        this.project = project;
        project.accept(this::visit, IResource.NONE);
    }

    private boolean visit(IResourceProxy proxy) throws CoreException {
        if (proxy.getType() == IResource.FILE && !proxy.isLinked()) {
            return false;
        }
        IResource resource = proxy.requestResource();
        if (resource instanceof IContainer container && container.getFilters().length > 0) {
            filtered = true;
        }
        if (proxy.isLinked() && !resource.isVirtual()) {
            links.put(resource.getProjectRelativePath().toString(), location(resource));
        }
        return true;
    }

    /** A target that is not in a local file system is as good as missing: nothing lies where the project shows the link. */
    private Path location(IResource resource) {
        IPath location = resource.getLocation();
        return location != null
                ? location.toPath()
                : project.getWorkspace()
                        .getRoot()
                        .getLocation()
                        .append(resource.getFullPath())
                        .toPath();
    }

    /** Where linked files and folders lie, by their paths in the project. */
    SortedMap<String, Path> links() {
        return links;
    }

    /** What exists on disk and is hidden by filters: what the workspace does not know, where there are any. */
    Predicate<String> hidden() {
        return filtered ? path -> project.findMember(IPath.fromOSString(path)) == null : path -> false;
    }
}
