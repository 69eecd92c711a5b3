package org.sahab.project.ant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sahab.project.Application;
import org.sahab.project.BuildSystem;
import org.sahab.project.Module;
import org.sahab.project.Sample;

class AntProjectTest {

    @TempDir
    Path temporary;

    private Sample sample;

    @BeforeEach
    void createSample() {
        sample = new Sample(temporary);
    }

    @Test
    void roots_level_encoding_and_class_path_come_from_the_compile_tasks() {
        sample.file("build.properties", "lib.dir=ext\nsource.level=1.4\n")
                .file("build.xml", """
                    <project name="shop" basedir=".">
                      <property file="build.properties"/>
                      <property name="src.dir" value="java"/>
                      <path id="compile.path">
                        <fileset dir="${lib.dir}"><include name="**/*.jar"/><exclude name="old/**"/></fileset>
                        <pathelement location="one.jar"/>
                        <pathelement path="gone.jar:two.jar"/>
                        <path refid="compile.path"/>
                      </path>
                      <target name="compile">
                        <javac srcdir="${src.dir}" source="${source.level}" encoding="ISO-8859-1" destdir="out">
                          <classpath refid="compile.path"/>
                        </javac>
                      </target>
                      <target name="tests"><javac destdir="out"><src path="unit/test"/></javac></target>
                    </project>
                    """)
                .file("ext/a.jar", "")
                .file("ext/deep/b.jar", "")
                .file("ext/old/c.jar", "")
                .file("one.jar", "")
                .file("two.jar", "")
                .java("java", "a.A")
                .java("unit/test", "a.ATest");
        Module module = Sample.module(sample.read(), "");
        assertThat(module.buildSystem()).isEqualTo(BuildSystem.ANT);
        assertThat(module.name()).isEqualTo("shop");
        assertThat(module.sourceLevel()).isEqualTo(4);
        assertThat(module.encoding()).isEqualTo(StandardCharsets.ISO_8859_1);
        assertThat(Sample.roots(module)).containsExactly("java PRODUCTION", "unit/test TEST");
        assertThat(Sample.jars(module)).containsExactly("a.jar", "b.jar", "one.jar", "two.jar");
        assertThat(Sample.missing(module)).containsExactly("gone.jar");
    }

    @Test
    void a_build_file_may_lie_below_its_project() {
        sample.file("build/build.xml", "<project basedir='..'><javac srcdir='src'/></project>")
                .java("src", "a.A");
        Application application = sample.read();
        assertThat(application.modules()).extracting(Module::id).containsExactly("");
        assertThat(Sample.module(application, "").buildSystem()).isEqualTo(BuildSystem.ANT);
    }

    @Test
    void a_build_file_that_compiles_nothing_or_lies_beside_a_pom_makes_no_module() {
        sample.file("docs/build.xml", "<project><target name='x'/></project>")
                .file("core/build.xml", "<project><javac srcdir='.'/></project>")
                .file(
                        "core/pom.xml",
                        "<project><modelVersion>4.0.0</modelVersion><groupId>g</groupId><artifactId>core</artifactId><version>1</version></project>")
                .java("core/src/main/java", "a.A");
        Application application = sample.read();
        assertThat(application.modules()).extracting(Module::id).containsExactly("", "core");
        assertThat(Sample.module(application, "core").buildSystem()).isEqualTo(BuildSystem.MAVEN);
    }

    @Test
    void hostile_build_files_do_no_harm() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE project [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a%d '&a%d;&a%d;'>".formatted(i, i - 1, i - 1));
        }
        StringBuilder doubles = new StringBuilder("<project><property name='p0' value='0123456789'/>");
        for (int i = 1; i < 60; i++) {
            doubles.append("<property name='p%d' value='${p%d}${p%d}'/>".formatted(i, i - 1, i - 1));
        }
        sample.file("a/build.xml", laughs + "]><project name='&a29;'><javac srcdir='src'/></project>")
                .file(
                        "b/build.xml",
                        "<!DOCTYPE project SYSTEM 'file:///etc/passwd'><project><javac"
                                + " srcdir='../../../..'/></project>")
                .file("c/build.xml", doubles + "<javac srcdir='${p59}' source='${p59}'/></project>")
                .file("d/build.xml", "<project><property name='x' value='${x}'/><javac srcdir='${x}'/></project>")
                .file("e/build.xml", "<a>".repeat(100_000))
                .file(
                        "f/build.xml",
                        "<project><path id='p'><path refid='p'/></path><javac srcdir='.' classpathref='p'/></project>")
                .java("src", "a.A");
        Application application = Assertions.assertTimeout(Duration.ofSeconds(20), () -> sample.read());
        assertThat(Sample.problems(application)).contains("build-file-broken e/build.xml");
        assertThat(application.inventory().count(org.sahab.project.FileKind.JAVA))
                .isOne();
    }
}
