package org.sahab.ui.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jdt.core.JavaCore;
import org.sahab.ui.result.AssessedApplication;

/** What reports can be made of: what was assessed, or a Java project that would have to be assessed first. */
sealed interface Exportable {

    /** What to call it. */
    String name();

    /** Names of its projects. */
    Set<String> projects();

    /** An application that was assessed. */
    record Assessed(AssessedApplication application) implements Exportable {
        @Override
        public String name() {
            return application.name();
        }

        @Override
        public Set<String> projects() {
            return new HashSet<>(application.projects().values());
        }
    }

    /** A Java project that was not. */
    record Unassessed(IProject project) implements Exportable {
        @Override
        public String name() {
            return project.getName();
        }

        @Override
        public Set<String> projects() {
            return Set.of(project.getName());
        }
    }

    /** All there is in a workspace: what was assessed first, each by name. */
    static List<Exportable> all(List<AssessedApplication> assessed, IWorkspaceRoot root) {
        List<Exportable> all = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (AssessedApplication application : assessed) {
            all.add(new Assessed(application));
            known.addAll(application.projects().values());
        }
        Stream.of(root.getProjects())
                .filter(project -> isJava(project) && !known.contains(project.getName()))
                .map(Unassessed::new)
                .forEach(all::add);
        return List.copyOf(all);
    }

    private static boolean isJava(IProject project) {
        try {
            return project.isAccessible() && project.hasNature(JavaCore.NATURE_ID);
        } catch (CoreException e) {
            // It was closed or deleted meanwhile.
            return false;
        }
    }
}
