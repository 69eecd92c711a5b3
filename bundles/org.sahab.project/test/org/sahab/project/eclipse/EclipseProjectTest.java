package org.sahab.project.eclipse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sahab.project.Application;
import org.sahab.project.BuildSystem;
import org.sahab.project.Module;
import org.sahab.project.Sample;

class EclipseProjectTest {

    @TempDir
    Path temporary;

    @Test
    void roots_libraries_projects_level_and_encoding_come_from_the_project_files() {
        Application application = new Sample(temporary)
                .file("core/.project", "<projectDescription><name>com.acme.core</name></projectDescription>")
                .file("core/.classpath", "<classpath><classpathentry kind='src' path='src'/></classpath>")
                .file("core/lib/shared.jar", "")
                .java("core/src", "a.A")
                .file("web/.project", "<projectDescription><name>com.acme.web</name></projectDescription>")
                .file("web/.classpath", """
                    <classpath>
                      <classpathentry kind="src" path="JavaSource"/>
                      <classpathentry kind="src" path="checks"><attributes><attribute name="test" value="true"/></attributes></classpathentry>
                      <classpathentry combineaccessrules="false" kind="src" path="/com.acme.core"/>
                      <classpathentry kind="lib" path="lib/own.jar"/>
                      <classpathentry kind="lib" path="/com.acme.core/lib/shared.jar"/>
                      <classpathentry kind="lib" path="C:/tools/j2ee.jar"/>
                      <classpathentry kind="var" path="M2_REPO/x/x/1/x-1.jar"/>
                      <classpathentry kind="con" path="org.eclipse.jdt.launching.JRE_CONTAINER/x/JavaSE-1.7"/>
                      <classpathentry kind="output" path="bin"/>
                    </classpath>
                    """)
                .file("web/.settings/org.eclipse.jdt.core.prefs", "org.eclipse.jdt.core.compiler.source=1.5\n")
                .file("web/.settings/org.eclipse.core.resources.prefs", "encoding/<project>=windows-1252\n")
                .file("web/lib/own.jar", "")
                .java("web/JavaSource", "a.B")
                .java("web/checks", "a.BTest")
                .read();
        Module web = Sample.module(application, "web");
        assertThat(web.buildSystem()).isEqualTo(BuildSystem.ECLIPSE);
        assertThat(web.name()).isEqualTo("com.acme.web");
        assertThat(web.sourceLevel()).isEqualTo(5);
        assertThat(web.encoding().name()).isEqualTo("windows-1252");
        assertThat(web.dependencies()).containsExactly("core");
        assertThat(Sample.roots(web)).containsExactly("JavaSource PRODUCTION", "checks TEST");
        assertThat(Sample.jars(web)).containsExactly("own.jar", "shared.jar");
        assertThat(Sample.missing(web)).containsExactly("j2ee.jar", "x-1.jar");
        assertThat(Sample.module(application, "core").encoding()).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void a_broken_class_path_is_said_and_roots_are_inferred() {
        Application application = new Sample(temporary)
                .file(".classpath", "<classpath><classpathentry")
                .java("src", "a.A")
                .read();
        assertThat(Sample.problems(application)).containsExactly("build-file-broken .classpath");
        assertThat(Sample.roots(Sample.module(application, ""))).containsExactly("src PRODUCTION");
    }

    @Test
    void code_that_eclipse_does_not_compile_and_copies_in_output_folders_are_no_part() {
        Application application = new Sample(temporary)
                .file(".classpath", """
                    <classpath>
                      <classpathentry kind="src" path="src" excluding="old/|inner/"/>
                      <classpathentry kind="src" path="src/inner" including="b/**"/>
                      <classpathentry kind="src" path="resources" excluding="**"/>
                      <classpathentry kind="src" path="gen"><attributes><attribute name="ignore_optional_problems" value="true"/></attributes></classpathentry>
                      <classpathentry kind="output" path="bin"/>
                    </classpath>
                    """)
                .java("src", "a.A")
                .java("src", "old.Old")
                .java("src/inner", "b.B")
                .java("src/inner", "c.C")
                .java("resources", "d.D")
                .file("resources/app.properties", "a=b")
                .java("gen", "e.E")
                .file("bin/app.properties", "a=b")
                .file("bin/a/A.class", "")
                .read();
        assertThat(Sample.files(Sample.module(application, "")))
                .containsExactly(
                        ".classpath XML PRODUCTION",
                        "gen/e/E.java JAVA GENERATED",
                        "resources/app.properties PROPERTIES PRODUCTION",
                        "src/a/A.java JAVA PRODUCTION",
                        "src/inner/b/B.java JAVA PRODUCTION");
    }

    @Test
    void what_required_projects_export_is_seen_and_required_projects_elsewhere_are_missing() {
        Application application = new Sample(temporary)
                .file("a/.project", "<projectDescription><name>a</name></projectDescription>")
                .file("a/.classpath", """
                    <classpath>
                      <classpathentry kind="src" path="src"/>
                      <classpathentry kind="lib" path="lib/handed-on.jar" exported="true"/>
                      <classpathentry kind="lib" path="lib/kept.jar"/>
                      <classpathentry kind="src" path="/b" exported="true"/>
                    </classpath>
                    """)
                .file("a/lib/handed-on.jar", "")
                .file("a/lib/kept.jar", "")
                .java("a/src", "a.A")
                .file("b/.project", "<projectDescription><name>b</name></projectDescription>")
                .file("b/.classpath", """
                    <classpath>
                      <classpathentry kind="src" path="src"/>
                      <classpathentry kind="src" path="/a" exported="true"/>
                      <classpathentry kind="var" path="LIBS/lost.jar" exported="true"/>
                    </classpath>
                    """)
                .java("b/src", "b.B")
                .file("c/.project", "<projectDescription><name>c</name></projectDescription>")
                .file("c/.classpath", """
                    <classpath>
                      <classpathentry kind="src" path="src"/>
                      <classpathentry kind="src" path="/a"/>
                      <classpathentry kind="src" path="/elsewhere"/>
                    </classpath>
                    """)
                .java("c/src", "c.C")
                .read();
        Module c = Sample.module(application, "c");
        assertThat(c.dependencies()).containsExactly("a", "b");
        assertThat(Sample.jars(c)).containsExactly("handed-on.jar");
        assertThat(Sample.missing(c)).containsExactly("elsewhere", "lost.jar");
        assertThat(Sample.module(application, "a").dependencies()).containsExactly("b");
    }
}
