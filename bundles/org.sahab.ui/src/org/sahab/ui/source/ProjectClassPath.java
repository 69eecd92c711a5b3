package org.sahab.ui.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jdt.core.IClasspathContainer;
import org.eclipse.jdt.core.IClasspathEntry;
import org.eclipse.jdt.core.IJavaProject;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.core.JavaModelException;
import org.jspecify.annotations.Nullable;
import org.sahab.project.MissingDependency;
import org.sahab.project.MissingDependency.Reason;

/**
 * The class path of a Java project as the compiler of Eclipse sees it, without the Java platform, of which the engine has its
 * own. Projects of the application are dependencies; of other projects come the compiled classes.
 */
final class ProjectClassPath {

    private static final String PLATFORM_CONTAINER = "org.eclipse.jdt.launching.JRE_CONTAINER";
    private static final String PLATFORM_VARIABLE = "JRE_LIB";

    /** Kind of the empty container that stands for one that could not be resolved. */
    private static final int NO_KIND = 0;

    private final IJavaProject project;
    private final IWorkspaceRoot root;
    private final Set<String> application;
    private final Set<String> visited = new HashSet<>();
    private final Set<String> dependencies = new LinkedHashSet<>();
    private final Set<Path> files = new LinkedHashSet<>();
    private final SortedSet<MissingDependency> missing = new TreeSet<>();

    /**
     * Reads the class path of a project; containers that nobody has asked for yet are resolved, which may take time.
     *
     * @param application names of the projects that are assessed together
     */
    ProjectClassPath(IJavaProject project, Set<String> application) throws JavaModelException {
        this.project = project;
        this.root = project.getProject().getWorkspace().getRoot();
        this.application = application;
        visited.add(project.getElementName());
        addAll(project, false);
    }

    /** Names of the projects of the application that it sees, in order. */
    List<String> dependencies() {
        return new ArrayList<>(dependencies);
    }

    /** Jars and class folders that are there, in order. */
    List<Path> files() {
        return new ArrayList<>(files);
    }

    /** What is not there. */
    SortedSet<MissingDependency> missing() {
        return missing;
    }

    private void addAll(IJavaProject of, boolean exportedOnly) throws JavaModelException {
        for (IClasspathEntry entry : of.getRawClasspath()) {
            if (!exportedOnly || entry.isExported()) {
                add(of, entry);
            }
        }
    }

    private void add(IJavaProject of, IClasspathEntry entry) throws JavaModelException {
        switch (entry.getEntryKind()) {
            case IClasspathEntry.CPE_CONTAINER -> addContainer(of, entry.getPath());
            case IClasspathEntry.CPE_VARIABLE -> addVariable(of, entry);
            case IClasspathEntry.CPE_LIBRARY -> addLibrary(entry.getPath());
            case IClasspathEntry.CPE_PROJECT -> addProject(entry.getPath().lastSegment());
            default -> {
                // source folders are not part of the class path
            }
        }
    }

    private void addContainer(IJavaProject of, IPath path) throws JavaModelException {
        if (PLATFORM_CONTAINER.equals(path.segment(0))) {
            return;
        }
        IClasspathContainer container = JavaCore.getClasspathContainer(path, of);
        if (container == null || container.getKind() == NO_KIND && container.getClasspathEntries().length == 0) {
            addMissing(path);
            return;
        }
        if (container.getKind() == IClasspathContainer.K_DEFAULT_SYSTEM) {
            return;
        }
        for (IClasspathEntry entry : container.getClasspathEntries()) {
            if (entry != null) {
                add(of, entry);
            }
        }
    }

    private void addVariable(IJavaProject of, IClasspathEntry entry) throws JavaModelException {
        if (PLATFORM_VARIABLE.equals(entry.getPath().segment(0))) {
            return;
        }
        IClasspathEntry resolved = JavaCore.getResolvedClasspathEntry(entry);
        if (resolved == null || resolved.getEntryKind() == IClasspathEntry.CPE_VARIABLE) {
            addMissing(entry.getPath());
        } else {
            add(of, resolved);
        }
    }

    private void addLibrary(IPath path) {
        Path file = location(path);
        if (file != null && Files.exists(file)) {
            files.add(file);
        } else {
            addMissing(path);
        }
    }

    private void addProject(String name) throws JavaModelException {
        if (!visited.add(name)) {
            return;
        }
        IProject required = root.getProject(name);
        IJavaProject java = JavaCore.create(required);
        if (!required.isAccessible() || !java.exists()) {
            addMissing(required.getFullPath());
            return;
        }
        if (application.contains(name)) {
            dependencies.add(name);
        } else {
            addOutputs(java);
        }
        addAll(java, true);
    }

    private void addOutputs(IJavaProject of) throws JavaModelException {
        addOutput(of.getOutputLocation());
        for (IClasspathEntry entry : of.getRawClasspath()) {
            if (entry.getEntryKind() == IClasspathEntry.CPE_SOURCE && entry.getOutputLocation() != null) {
                addOutput(entry.getOutputLocation());
            }
        }
    }

    private void addOutput(IPath path) {
        Path folder = location(path);
        if (folder != null && Files.isDirectory(folder)) {
            files.add(folder);
        }
    }

    /** Where an entry lies: in the workspace, else in the file system. */
    private @Nullable Path location(IPath path) {
        IResource resource = root.findMember(path);
        if (resource != null) {
            IPath location = resource.getLocation();
            return location == null ? null : location.toPath();
        }
        return path.isAbsolute() ? path.toPath() : null;
    }

    private void addMissing(IPath path) {
        String name = path.lastSegment();
        if (name != null && !project.getElementName().equals(name)) {
            missing.add(new MissingDependency("", name, "", Reason.FILE_NOT_FOUND));
        }
    }
}
