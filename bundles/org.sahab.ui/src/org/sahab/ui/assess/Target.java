package org.sahab.ui.assess;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.mapping.ResourceMapping;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jdt.core.IJavaElement;
import org.eclipse.jdt.core.IPackageFragment;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkingSet;
import org.jspecify.annotations.Nullable;
import org.sahab.ui.result.Focus;

/**
 * What a selection asks to assess.
 *
 * @param projects the open projects that are selected or that hold what is selected
 * @param focus what is selected, null where that is whole projects
 */
record Target(Collection<IProject> projects, @Nullable Focus focus) {

    /** What is selected; where that is nothing of the workspace, the file in an editor. */
    static Target of(@Nullable ISelection selection, @Nullable IEditorPart editor) {
        Collector collector = new Collector();
        if (selection instanceof IStructuredSelection structured) {
            for (Object element : structured.toList()) {
                collector.add(element);
            }
        }
        if (collector.projects.isEmpty() && editor != null) {
            IFile file = Adapters.adapt(editor.getEditorInput(), IFile.class);
            collector.add(file != null ? file : editor.getEditorInput());
        }
        return collector.target();
    }

    /** What some elements of a selection ask for. */
    static Target of(List<?> elements) {
        Collector collector = new Collector();
        elements.forEach(collector::add);
        return collector.target();
    }

    boolean isEmpty() {
        return projects.isEmpty();
    }

    private static final class Collector {

        private final SortedMap<String, IProject> projects = new TreeMap<>();
        private final SortedSet<String> paths = new TreeSet<>();
        private final SortedSet<String> packages = new TreeSet<>();
        private final Set<String> names = new LinkedHashSet<>();
        private boolean partly;

        void add(@Nullable Object element) {
            switch (element) {
                case null -> {
                    // nothing is selected there
                }
                case IWorkingSet set -> addAll(set);
                case IJavaElement java -> add(java);
                case IResource resource -> add(resource, resource.getName());
                default -> adapt(element);
            }
        }

        private void adapt(Object element) {
            IJavaElement java = Adapters.adapt(element, IJavaElement.class);
            IResource resource = java == null ? Adapters.adapt(element, IResource.class) : null;
            if (java != null) {
                add(java);
            } else if (resource != null) {
                add(resource, resource.getName());
            } else {
                ResourceMapping mapping = Adapters.adapt(element, ResourceMapping.class);
                if (mapping != null) {
                    List.of(mapping.getProjects()).forEach(this::add);
                }
            }
        }

        /** A working set keeps its own name, whatever it holds. */
        private void addAll(IWorkingSet set) {
            Set<String> before = new LinkedHashSet<>(names);
            for (IAdaptable element : set.getElements()) {
                add(element);
            }
            names.clear();
            names.addAll(before);
            names.add(set.getLabel());
        }

        /** What lies in a jar stands for its project. */
        private void add(IJavaElement java) {
            String name = java.getElementName();
            IResource resource = java.getResource();
            if (resource == null) {
                if (java.getJavaProject() != null) {
                    add(java.getJavaProject().getProject(), name);
                }
            } else if (java instanceof IPackageFragment fragment && resource.getType() == IResource.FOLDER) {
                if (addProject(resource.getProject())) {
                    packages.add(path(resource));
                    names.add(fragment.isDefaultPackage() ? resource.getName() : name);
                    partly = true;
                }
            } else {
                add(resource, resource.getName());
            }
        }

        private void add(IResource resource, String name) {
            if (resource instanceof IWorkspaceRoot root) {
                List.of(root.getProjects()).forEach(this::add);
            } else if (addProject(resource.getProject())) {
                paths.add(path(resource));
                names.add(name);
                partly |= resource.getType() != IResource.PROJECT;
            }
        }

        private boolean addProject(IProject project) {
            if (project.isAccessible()) {
                projects.put(project.getName(), project);
                return true;
            }
            return false;
        }

        private static String path(IResource resource) {
            IPath path = resource.getFullPath().makeRelative();
            return path.toString();
        }

        Target target() {
            return new Target(
                    List.copyOf(projects.values()),
                    partly ? new Focus(Texts.ofWorkbench().names(names), paths, packages) : null);
        }
    }
}
