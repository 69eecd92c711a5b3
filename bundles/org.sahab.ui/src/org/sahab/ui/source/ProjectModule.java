package org.sahab.ui.source;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jdt.core.IClasspathAttribute;
import org.eclipse.jdt.core.IClasspathEntry;
import org.eclipse.jdt.core.IJavaProject;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.core.JavaModelException;
import org.jspecify.annotations.Nullable;
import org.sahab.project.BuildSystem;
import org.sahab.project.KnownModule;

/** Describes a project of the workspace as a module. */
final class ProjectModule {

    private final IProject project;
    private final Set<String> application;

    /**
     * A project that is open.
     *
     * @param application names of the projects that are assessed together
     */
    ProjectModule(IProject project, Set<String> application) {
        this.project = project;
        this.application = application;
    }

    /** The module; its id is the name of the project. */
    KnownModule describe() throws CoreException {
        IJavaProject java = JavaCore.create(project);
        return project.hasNature(JavaCore.NATURE_ID) && java.exists() ? withJava(java) : withoutJava();
    }

    private KnownModule withoutJava() throws CoreException {
        LinkedResources links = new LinkedResources(project);
        return new KnownModule(
                project.getName(),
                BuildSystem.NONE,
                location(),
                links.links(),
                links.hidden(),
                OptionalInt.empty(),
                charset(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new TreeSet<>());
    }

    private KnownModule withJava(IJavaProject java) throws CoreException {
        LinkedResources links = new LinkedResources(project);
        ProjectClassPath classPath = new ProjectClassPath(java, application);
        return new KnownModule(
                project.getName(),
                BuildSystem.ECLIPSE,
                location(),
                links.links(),
                links.hidden(),
                level(java.getOption(JavaCore.COMPILER_SOURCE, true)),
                charset(),
                roots(java),
                outputs(java),
                classPath.dependencies(),
                classPath.files(),
                classPath.missing());
    }

    /** A project that is not in a local file system is as good as missing: nothing lies there. */
    private Path location() {
        IPath location = project.getLocation();
        return location != null
                ? location.toPath()
                : project.getWorkspace()
                        .getRoot()
                        .getLocation()
                        .append(project.getName())
                        .toPath();
    }

    private @Nullable Charset charset() throws CoreException {
        try {
            return Charset.forName(project.getDefaultCharset());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null; // Eclipse marks the project for it already
        }
    }

    private List<KnownModule.Root> roots(IJavaProject java) throws JavaModelException {
        List<KnownModule.Root> roots = new ArrayList<>();
        for (IClasspathEntry entry : java.getRawClasspath()) {
            if (entry.getEntryKind() == IClasspathEntry.CPE_SOURCE) {
                roots.add(new KnownModule.Root(
                        entry.getPath().removeFirstSegments(1).toString(),
                        entry.isTest(),
                        isGenerated(entry),
                        patterns(entry.getInclusionPatterns()),
                        patterns(entry.getExclusionPatterns())));
            }
        }
        return roots;
    }

    private boolean isGenerated(IClasspathEntry entry) {
        for (IClasspathAttribute attribute : entry.getExtraAttributes()) {
            if (attribute.getName().equals(IClasspathAttribute.IGNORE_OPTIONAL_PROBLEMS)
                    && attribute.getValue().equals("true")) {
                return true;
            }
        }
        IResource folder = project.getWorkspace().getRoot().findMember(entry.getPath());
        return folder != null && folder.isDerived(IResource.CHECK_ANCESTORS);
    }

    private static List<String> patterns(IPath[] patterns) {
        return Stream.of(patterns).map(IPath::toString).toList();
    }

    private List<String> outputs(IJavaProject java) throws JavaModelException {
        List<String> outputs = new ArrayList<>();
        addOutput(java.getOutputLocation(), outputs);
        for (IClasspathEntry entry : java.getRawClasspath()) {
            addOutput(entry.getOutputLocation(), outputs);
        }
        return outputs;
    }

    private void addOutput(@Nullable IPath output, List<String> outputs) {
        if (output != null && project.getFullPath().isPrefixOf(output)) {
            outputs.add(output.removeFirstSegments(1).toString());
        }
    }

    /** The feature number of a level such as {@code 1.5} or {@code 21}; the engine infers what this cannot tell. */
    private static OptionalInt level(@Nullable String written) {
        String number = written == null ? "" : written.startsWith("1.") ? written.substring(2) : written;
        return number.matches("[1-9]\\d?") ? OptionalInt.of(Integer.parseInt(number)) : OptionalInt.empty();
    }
}
