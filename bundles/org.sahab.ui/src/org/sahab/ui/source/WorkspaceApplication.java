package org.sahab.ui.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.sahab.project.Application;
import org.sahab.project.KnownModule;
import org.sahab.project.KnownModuleReader;
import org.sahab.project.ProgressListener;
import org.sahab.project.ReadOptions;

/** Projects of the workspace as an application that the engine can assess. */
public final class WorkspaceApplication {

    private WorkspaceApplication() {}

    /**
     * Lists the files of projects and resolves their class paths.
     *
     * @param projects open projects, at least one
     * @throws CoreException if a project was closed or deleted meanwhile
     * @throws java.util.concurrent.CancellationException if the listener asked to stop
     */
    public static Application read(Collection<IProject> projects, ProgressListener progress) throws CoreException {
        SortedMap<String, IProject> byName = new TreeMap<>();
        projects.forEach(project -> byName.put(project.getName(), project));
        List<KnownModule> modules = new ArrayList<>();
        for (IProject project : byName.values()) {
            modules.add(new ProjectModule(project, byName.keySet()).describe());
        }
        String name = ApplicationName.of(byName.keySet(), outer(byName.values()));
        return KnownModuleReader.read(name, modules, ReadOptions.defaults().withOffline(true), progress);
    }

    /** Projects and the open projects whose folders lie in theirs, as what lies in a folder belongs to the inner project. */
    public static SortedSet<String> withInner(Set<String> projects) {
        SortedSet<String> all = new TreeSet<>(projects);
        List<IPath> locations = new ArrayList<>();
        for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            IPath location = project.getLocation();
            if (projects.contains(project.getName()) && location != null) {
                locations.add(location);
            }
        }
        for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            IPath location = project.getLocation();
            if (project.isAccessible()
                    && location != null
                    && locations.stream().anyMatch(outer -> outer.isPrefixOf(location))) {
                all.add(project.getName());
            }
        }
        return all;
    }

    private static String outer(Collection<IProject> projects) {
        for (IProject candidate : projects) {
            IPath location = candidate.getLocation();
            if (location != null
                    && projects.stream()
                            .allMatch(project ->
                                    project.getLocation() != null && location.isPrefixOf(project.getLocation()))) {
                return candidate.getName();
            }
        }
        return "";
    }
}
