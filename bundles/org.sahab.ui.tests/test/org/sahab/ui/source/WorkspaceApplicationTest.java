package org.sahab.ui.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.core.resources.FileInfoMatcherDescription;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceFilterDescription;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jdt.core.IAccessRule;
import org.eclipse.jdt.core.IClasspathAttribute;
import org.eclipse.jdt.core.IClasspathEntry;
import org.eclipse.jdt.core.IJavaProject;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.core.JavaModelException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sahab.model.assessment.Remedy;
import org.sahab.project.Application;
import org.sahab.project.BuildSystem;
import org.sahab.project.MissingDependency;
import org.sahab.project.Module;
import org.sahab.project.ProgressListener;
import org.sahab.ui.tests.Projects;

class WorkspaceApplicationTest {

    @TempDir
    private Path folder;

    @AfterEach
    void cleanUp() throws CoreException {
        Projects.deleteAll();
    }

    private static Application read(IProject... projects) throws CoreException {
        return WorkspaceApplication.read(List.of(projects), ProgressListener.NONE);
    }

    private static Module module(Application application, String id) {
        return application.module(id).orElseThrow();
    }

    private static void add(IJavaProject project, IClasspathEntry... entries) throws JavaModelException {
        List<IClasspathEntry> all = new ArrayList<>(List.of(project.getRawClasspath()));
        all.addAll(List.of(entries));
        project.setRawClasspath(all.toArray(IClasspathEntry[]::new), null);
    }

    private static List<String> names(Module module) {
        return module.classPath().stream()
                .map(path -> path.getFileName().toString())
                .toList();
    }

    private static List<String> files(Module module) {
        return module.files().stream()
                .filter(file -> !file.path().startsWith("."))
                .map(file -> file.path() + ' ' + file.scope())
                .toList();
    }

    private Path outside(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "");
    }

    @Test
    void level_encoding_and_roots_are_those_of_the_project() throws CoreException {
        IJavaProject shop = Projects.java("shop");
        shop.getProject().setDefaultCharset("windows-1252", null);
        shop.setOption(JavaCore.COMPILER_SOURCE, "1.7");
        shop.getProject().getFolder("check").create(true, true, null);
        shop.getProject().getFolder("gen").create(true, true, null);
        add(
                shop,
                JavaCore.newSourceEntry(
                        shop.getPath().append("check"),
                        new IPath[0],
                        new IPath[0],
                        shop.getPath().append("bin-check"),
                        new IClasspathAttribute[] {JavaCore.newClasspathAttribute(IClasspathAttribute.TEST, "true")}),
                JavaCore.newSourceEntry(
                        shop.getPath().append("gen"), new IPath[0], new IPath[] {IPath.fromOSString("old/")}, null));
        shop.getProject().getFolder("gen").setDerived(true, null);
        Projects.file(shop.getProject(), "src/a/A.java", "package a; class A {}");
        Projects.file(shop.getProject(), "check/a/ATest.java", "package a; class ATest {}");
        Projects.file(shop.getProject(), "gen/b/B.java", "package b; class B {}");
        Projects.file(shop.getProject(), "gen/old/C.java", "package old; class C {}");
        Projects.file(shop.getProject(), "bin/copy.xml", "<copy/>");
        Module module = module(read(shop.getProject()), "shop");
        assertThat(module.buildSystem()).isEqualTo(BuildSystem.ECLIPSE);
        assertThat(module.sourceLevel()).isEqualTo(7);
        assertThat(module.encoding().name()).isEqualTo("windows-1252");
        assertThat(files(module))
                .containsExactly("check/a/ATest.java TEST", "gen/b/B.java GENERATED", "src/a/A.java PRODUCTION");
    }

    @Test
    void libraries_of_all_kinds_are_on_the_class_path_and_what_is_not_there_is_missing() throws Exception {
        IJavaProject shop = Projects.java("shop");
        Projects.file(shop.getProject(), "lib/inside.jar", "");
        JavaCore.setClasspathVariable("SAHAB_LIB", IPath.fromPath(folder), null);
        outside("variable.jar");
        add(
                shop,
                JavaCore.newLibraryEntry(shop.getPath().append("lib/inside.jar"), null, null),
                JavaCore.newLibraryEntry(IPath.fromPath(outside("outside.jar")), null, null),
                JavaCore.newLibraryEntry(IPath.fromPath(folder.resolve("gone.jar")), null, null),
                JavaCore.newVariableEntry(IPath.fromOSString("SAHAB_LIB/variable.jar"), null, null),
                JavaCore.newVariableEntry(IPath.fromOSString("SAHAB_NONE/lost.jar"), null, null),
                JavaCore.newContainerEntry(IPath.fromOSString("org.sahab.none/nothing")),
                JavaCore.newContainerEntry(IPath.fromOSString("org.eclipse.jdt.launching.JRE_CONTAINER")));
        Application application = read(shop.getProject());
        Module module = module(application, "shop");
        assertThat(names(module)).containsExactly("inside.jar", "outside.jar", "variable.jar");
        assertThat(module.missing()).map(MissingDependency::label).containsExactly("gone.jar", "lost.jar", "nothing");
        assertThat(application.inventory().remedy()).isEqualTo(Remedy.IDE);
        JavaCore.removeClasspathVariable("SAHAB_LIB", null);
    }

    /** A build of the workspace may make an output folder at any time. */
    private static void make(IFolder folder) throws CoreException {
        folder.getWorkspace()
                .run(
                        monitor -> {
                            if (!folder.exists()) {
                                folder.create(true, true, monitor);
                            }
                        },
                        folder.getProject(),
                        0,
                        null);
    }

    @Test
    void required_projects_are_modules_or_their_classes_with_what_they_export() throws Exception {
        IJavaProject base = Projects.java("base");
        IJavaProject core = Projects.java("core");
        IJavaProject web = Projects.java("web");
        make(base.getProject().getFolder("bin"));
        add(base, JavaCore.newLibraryEntry(IPath.fromPath(outside("exported.jar")), null, null, true));
        add(base, JavaCore.newLibraryEntry(IPath.fromPath(outside("hidden.jar")), null, null, false));
        IPath toBase = base.getPath();
        add(core, JavaCore.newProjectEntry(toBase, new IAccessRule[0], false, new IClasspathAttribute[0], true));
        add(web, JavaCore.newProjectEntry(core.getPath()));

        Module all = module(read(base.getProject(), core.getProject(), web.getProject()), "web");
        assertThat(all.dependencies()).containsExactly("core", "base");
        assertThat(names(all)).containsExactly("exported.jar");

        Module alone = module(read(web.getProject(), core.getProject()), "web");
        assertThat(alone.dependencies()).containsExactly("core");
        assertThat(names(alone)).containsExactly("bin", "exported.jar");

        base.getProject().close(null);
        assertThat(module(read(web.getProject(), core.getProject()), "web").missing())
                .map(MissingDependency::label)
                .containsExactly("base");
    }

    @Test
    void linked_folders_belong_to_the_project_and_filtered_ones_do_not() throws Exception {
        IJavaProject shop = Projects.java("shop");
        IProject project = shop.getProject();
        Path code = Files.createDirectories(folder.resolve("code/b"));
        Files.writeString(code.resolve("B.java"), "package b; class B {}", StandardCharsets.UTF_8);
        project.getFolder("linked").createLink(folder.resolve("code").toUri(), 0, null);
        add(shop, JavaCore.newSourceEntry(project.getFolder("linked").getFullPath()));
        project.createFilter(
                IResourceFilterDescription.EXCLUDE_ALL
                        | IResourceFilterDescription.FOLDERS
                        | IResourceFilterDescription.INHERITABLE,
                new FileInfoMatcherDescription(
                        "org.eclipse.ui.ide.multiFilter", "1.0-name-matches-false-false-node_stuff"),
                0,
                null);
        Projects.file(project, "web/node_stuff/x.xml", "<x/>");
        Projects.file(project, "web/web.xml", "<web/>");
        project.refreshLocal(2, null);
        assertThat(files(module(read(project), "shop")))
                .containsExactly("linked/b/B.java PRODUCTION", "web/web.xml PRODUCTION");
    }

    @Test
    void applications_are_called_what_their_projects_have_in_common() {
        assertThat(ApplicationName.of(Set.of("shop"), "")).isEqualTo("shop");
        assertThat(ApplicationName.of(Set.of("shop-web", "shop-core"), "")).isEqualTo("shop");
        assertThat(ApplicationName.of(Set.of("shop", "shop.core"), "")).isEqualTo("shop");
        assertThat(ApplicationName.of(Set.of("com.acme.a", "com.acme.b"), "")).isEqualTo("com.acme");
        assertThat(ApplicationName.of(Set.of("web", "webshop"), "")).isEqualTo("web, webshop");
        assertThat(ApplicationName.of(Set.of("a", "b", "c", "d"), "")).isEqualTo("a, b, c, …");
        assertThat(ApplicationName.of(Set.of("a", "parent"), "parent")).isEqualTo("parent");
    }
}
