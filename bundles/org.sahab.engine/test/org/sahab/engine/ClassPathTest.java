package org.sahab.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sahab.model.assessment.Assessment;

/** What jars, class folders, other modules and the platform tell. */
final class ClassPathTest {

    private static final String CLASS = "org/sahab/engine/TypeName.class";
    private static final String RULE = Sample.reference("METHOD_CALL", "org.sahab.engine.TypeName.simpleName");
    private static final String CODE = """
        package p;
        import org.sahab.engine.*;
        class A { void m(TypeName name) { name.simpleName(); } }
        """;

    @TempDir
    Path folder;

    @TempDir
    Path libraries;

    private static byte[] bytes() throws IOException {
        try (InputStream in = ClassPathTest.class.getClassLoader().getResourceAsStream(CLASS)) {
            return in.readAllBytes();
        }
    }

    private Path jar() throws IOException {
        Path jar = libraries.resolve("library.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry(CLASS));
            out.write(bytes());
        }
        return jar;
    }

    @Test
    void typesOfJarsAreResolved() throws IOException {
        Sample sample = new Sample(folder).file("p/A.java", CODE).classPath(jar());
        Assessment assessment = sample.assess(RULE);
        assertThat(sample.places(assessment, "p/A.java")).containsExactly("3 simpleName");
        assertThat(assessment.completeness().jars()).isEqualTo(1);
    }

    @Test
    void typesOfClassFoldersAreResolved() throws IOException {
        Path classes = libraries.resolve("classes");
        Files.createDirectories(classes.resolve(CLASS).getParent());
        Files.write(classes.resolve(CLASS), bytes());
        Sample sample = new Sample(folder).file("p/A.java", CODE).classPath(classes);
        assertThat(sample.places(sample.assess(RULE), "p/A.java")).containsExactly("3 simpleName");
    }

    @Test
    void aBrokenJarIsNamedAndItsTypesAreInferred() throws IOException {
        Path broken = Files.write(libraries.resolve("broken.jar"), new byte[100]);
        Path gone = libraries.resolve("gone.jar");
        Sample sample = new Sample(folder).file("p/A.java", CODE).classPath(broken, gone);
        Assessment assessment = sample.assess(RULE);
        assertThat(sample.places(assessment, "p/A.java")).containsExactly("3 simpleName INFERRED");
        assertThat(assessment.diagnostics())
                .extracting(diagnostic -> diagnostic.message().key() + " "
                        + diagnostic.message().arguments().get("name").value())
                .containsExactly("engine.jar-unreadable broken.jar", "engine.jar-unreadable gone.jar");
    }

    @Test
    void aBrokenClassFileIsAsGoodAsNone() throws IOException {
        Path classes = libraries.resolve("classes");
        Files.createDirectories(classes.resolve(CLASS).getParent());
        Files.write(classes.resolve(CLASS), new byte[] {1, 2, 3});
        Sample sample = new Sample(folder).file("p/A.java", CODE).classPath(classes);
        Assessment assessment = sample.assess(RULE);
        assertThat(assessment.completeness().failed()).isZero();
    }

    @Test
    void aModuleSeesOnlyWhatItUses() {
        String code = "package r; class B { void m(q.Shared s) { s.call(); } }";
        Sample sample = new Sample(folder)
                .module("lib")
                .module("user", "lib")
                .module("stranger")
                .file("lib/q/Shared.java", "package q; public class Shared { public void call() {} }")
                .file("user/r/B.java", code)
                .file("stranger/r/B.java", code);
        Assessment assessment = sample.assess(Sample.reference("METHOD_CALL", "q.Shared.call"));
        assertThat(sample.places(assessment, "user/r/B.java")).containsExactly("1 call");
        assertThat(sample.places(assessment, "stranger/r/B.java")).containsExactly("1 call INFERRED");
    }

    @Test
    void productionCodeDoesNotSeeTests() {
        Sample sample = new Sample(folder)
                .file("main/p/A.java", "package p; class A { void m(B b) { b.call(); } }")
                .file("test/p/B.java", "package p; class B { void call() { } void m(A a) { a.m(this); } }");
        Assessment assessment = sample.assess("[]");
        assertThat(assessment.completeness().counts().calls()).isEqualTo(2);
        assertThat(assessment.completeness().counts().resolved()).isEqualTo(1);
    }

    @Test
    void oldLevelsHaveWhatTheJdkHasLostSince() {
        Sample sample = new Sample(folder).level(6).file("p/A.java", """
            package p;
            import javax.xml.bind.JAXBContext;
            class A { Object m() throws Exception { return JAXBContext.newInstance("p").createMarshaller(); } }
            """);
        assertThat(sample.assess("[]").completeness().counts().resolved()).isEqualTo(2);
        assertThat(List.of(sample.level(11).assess("[]").completeness().counts().resolved()))
                .containsExactly(0);
    }
}
