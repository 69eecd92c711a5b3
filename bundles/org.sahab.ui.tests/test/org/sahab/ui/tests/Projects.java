package org.sahab.ui.tests;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.core.IClasspathEntry;
import org.eclipse.jdt.core.IJavaProject;
import org.eclipse.jdt.core.JavaCore;
import org.sahab.ui.SahabPlugin;
import org.sahab.ui.assess.Assess;
import org.sahab.ui.marker.MarkerJob;
import org.sahab.ui.result.Results;

/** Projects of the workspace, for tests that need some. */
public final class Projects {

    private static final IWorkspace WORKSPACE = ResourcesPlugin.getWorkspace();

    private Projects() {}

    /** A new project without any nature. */
    public static IProject plain(String name) throws CoreException {
        IProject project = WORKSPACE.getRoot().getProject(name);
        project.create(null);
        project.open(null);
        return project;
    }

    /** A new Java project of level 1.8 with a source folder {@code src} and an output folder {@code bin}. */
    public static IJavaProject java(String name) throws CoreException {
        IProject project = plain(name);
        IProjectDescription description = project.getDescription();
        description.setNatureIds(new String[] {JavaCore.NATURE_ID});
        project.setDescription(description, null);
        project.getFolder("src").create(true, true, null);
        IJavaProject java = JavaCore.create(project);
        java.setRawClasspath(
                new IClasspathEntry[] {
                    JavaCore.newSourceEntry(project.getFolder("src").getFullPath())
                },
                project.getFolder("bin").getFullPath(),
                null);
        java.setOption(JavaCore.COMPILER_SOURCE, "1.8");
        java.setOption(JavaCore.COMPILER_COMPLIANCE, "1.8");
        return java;
    }

    /** A file of a project, with the folders it lies in; replaced if it is there. */
    public static IFile file(IProject project, String path, String text) throws CoreException {
        IFile file = project.getFile(path);
        makeFolder(file.getParent());
        ByteArrayInputStream content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        if (file.exists()) {
            file.setContents(content, true, false, null);
        } else {
            file.create(content, true, null);
        }
        return file;
    }

    private static void makeFolder(IContainer container) throws CoreException {
        if (container instanceof IFolder folder && !folder.exists()) {
            makeFolder(folder.getParent());
            folder.create(true, true, null);
        }
    }

    /** Brings a project that lies outside of the workspace, with its {@code .project}, into the workspace. */
    public static IProject imported(Path folder) throws CoreException {
        IProjectDescription description = WORKSPACE.loadProjectDescription(IPath.fromPath(folder.resolve(".project")));
        IProject project = WORKSPACE.getRoot().getProject(description.getName());
        project.create(description, null);
        project.open(null);
        return project;
    }

    /** Assesses projects, waits for the end, and gives what came of it. */
    public static Results assess(IProject... projects) throws InterruptedException {
        Job job = Assess.start(List.of(projects), null);
        job.join();
        if (!job.getResult().isOK()) {
            throw new AssertionError(job.getResult());
        }
        return SahabPlugin.get().results();
    }

    /** Deletes all projects of the workspace with their files, and what was found in them. */
    public static void deleteAll() throws CoreException {
        IProject[] projects = WORKSPACE.getRoot().getProjects();
        SahabPlugin.get().results().forget(List.of(projects));
        Workbench.waitForDecorations();
        Workbench.waitForJobs(MarkerJob.FAMILY);
        for (IProject project : projects) {
            project.delete(true, true, null);
        }
        Workbench.waitForJobs(Results.FAMILY);
        Workbench.waitForJobs(MarkerJob.FAMILY);
    }
}
