package org.sahab.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sahab.model.assessment.Assessment;

/**
 * Where Sahab and Konveyor's engine read the same rule otherwise. A line on which both find something ends in {@code // both},
 * one on which only one of them does in {@code // sahab} or {@code // konveyor}.
 */
final class KonveyorReadingTest {

    @TempDir
    Path folder;

    private void compare(String rule, String code) {
        Sample sample = new Sample(folder).level(17).file("p/A.java", code);
        assertThat(lines(sample.assess(rule))).as("sahab").isEqualTo(lines(code, "sahab"));
        assertThat(lines(sample.assessAsKonveyor(rule))).as("konveyor").isEqualTo(lines(code, "konveyor"));
    }

    private static List<Integer> lines(Assessment assessment) {
        return assessment.findings().stream()
                .map(finding -> finding.place().region().line())
                .sorted()
                .toList();
    }

    private static List<Integer> lines(String code, String reader) {
        List<Integer> lines = new ArrayList<>();
        List<String> all = code.lines().toList();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).endsWith("// both") || all.get(i).endsWith("// " + reader)) {
                lines.add(i + 1);
            }
        }
        return lines;
    }

    @Test
    void objectsThatAreCreatedOutsideOfMethods() {
        compare(Sample.reference("CONSTRUCTOR_CALL", "java.io.File*"), """
            package p;
            import java.io.File;
            import java.util.function.Function;
            class A {
                File field = new File(""); // sahab
                static { new File(""); } // sahab
                A() { new File(""); } // both
                Function<String, File> reference() { return File::new; } // sahab
                class B extends File {
                    B() { super(""); } // sahab
                    B(String s) { this(); }
                }
                Object m() { return new File("") {}; } // sahab
            }
            """);
    }

    @Test
    void callsThatAreNotWrittenAsKonveyorExpectsThem() {
        compare(Sample.reference("METHOD_CALL", "java.io.File.delete"), """
            package p;
            import java.io.File;
            import java.util.function.Predicate;
            class A {
                static final File F = new File("");
                boolean field = F.delete(); // both
                static { F.delete(); } // sahab
                boolean chained = new File("").delete(); // sahab
                Predicate<File> reference = File::delete; // sahab
                class B extends File {
                    B() { super(""); delete(); } // sahab
                    public boolean delete() { return super.delete(); }
                    void other() { super.delete(); } // sahab
                }
            }
            """);
    }

    @Test
    void callsThatInheritTheMethod() {
        compare(Sample.reference("METHOD_CALL", "java.util.Collection.size"), """
            package p;
            import java.util.*;
            class A {
                void m(Collection<String> c, ArrayList<String> l) {
                    c.size(); // both
                    l.size(); // sahab
                }
            }
            """);
    }

    @Test
    void typesThatAreImportedOnDemandOrNotAtAll() {
        compare(Sample.reference("TYPE", "java.sql.Date"), """
            package p;
            import java.sql.*;
            class A {
                Date first; // sahab
                java.sql.Date second; // sahab
            }
            """);
        compare(Sample.reference("TYPE", "java.sql.Date"), """
            package p;
            import java.sql.Date; // both
            class A {
                Date first; // both
            }
            """);
    }

    @Test
    void typesAfterAStar() {
        compare(Sample.rule("pattern: java.sql.Dat*"), """
            package p;
            import java.sql.Date; // both
            class A {
                Date of(java.sql.DataTruncation truncated) { // sahab
                    java.sql.DatabaseMetaData not = null; // sahab
                    return null;
                }
            }
            """);
        compare(Sample.reference("TYPE", "java.sql.Dat*"), """
            package p;
            import java.sql.Date; // sahab
            class A {
                Date first; // sahab
            }
            """);
        compare(Sample.rule("pattern: java.sql.Date*"), """
            package p;
            import java.sql.Date; // both
            class A {
                Date first; // both
            }
            """);
        compare(Sample.reference("IMPORT", "java.sql.*"), """
            package p;
            import java.sql.Date; // sahab
            import java.sql.*; // both
            """);
        compare(Sample.reference("INHERITANCE", "java.sql*"), """
            package p;
            import java.sql.Date;
            class A extends Date {} // sahab
            """);
    }

    @Test
    void importsOfClassesThatAreNotThere() {
        compare(Sample.reference("IMPORT", "gone.Timer"), """
            package p;
            import gone.Timer; // both
            import gone.TimerManager; // konveyor
            import gone.Other;
            """);
    }

    @Test
    void callsOnWhoKnowsWhat() {
        compare(Sample.reference("METHOD_CALL", "gone.Session.close"), """
            package p;
            import gone.Session;
            class A {
                void m(Session session, Unknown unknown) {
                    session.close(); // both
                    unknown.close(); // both
                    unknown.other().close();
                    unknown.open();
                }
            }
            """);
        compare(Sample.reference("METHOD_CALL", "gone.Session.close"), """
            package p;
            class A {
                void m(Unknown unknown) {
                    unknown.close();
                }
            }
            """);
    }

    @Test
    void returnTypes() {
        compare(Sample.reference("RETURN_TYPE", "java.util.Date"), """
            package p;
            import java.util.Date;
            class A {
                Date date() { // both
                    return new Date(); // konveyor
                }
                String other(Date not) { return ""; }
            }
            """);
    }

    @Test
    void localVariables() {
        compare(Sample.reference("VARIABLE_DECLARATION", "java.util.Date"), """
            package p;
            import java.util.Date;
            class A {
                Date not;
                void m(Date parameter) { // konveyor
                    Date date; // both
                    Object object = new Date(); // konveyor
                }
            }
            """);
    }

    @Test
    void superTypes() {
        compare(Sample.reference("INHERITANCE", "java.lang.Runnable"), """
            package p;
            class A {
                interface B extends Runnable {} // both
                abstract class C implements Runnable {}
                abstract class D extends Thread implements Runnable {} // konveyor
            }
            """);
        compare(Sample.reference("IMPLEMENTS_TYPE", "java.lang.Thread"), """
            package p;
            class A extends Thread {} // konveyor
            """);
    }

    @Test
    void locationsThatAreOnlyDocumented() {
        compare(Sample.reference("THROW_STATEMENT", "java.io.IOException"), """
            package p;
            import java.io.IOException; // konveyor
            class A {
                void m() throws IOException { // konveyor
                    throw new IOException(); // both
                }
            }
            """);
        compare(Sample.reference("ENUM", "java.util.concurrent.TimeUnit.DAYS"), """
            package p;
            import java.util.concurrent.TimeUnit;
            class A {
                Object m() { return TimeUnit.DAYS; } // sahab
            }
            """);
    }

    @Test
    void annotationsOfWhatIsFound() {
        String annotated = "  pattern: java.lang.Deprecated";
        compare(Sample.rule("pattern: java.util.Date", "annotated:", annotated), """
            package p;
            import java.util.Date; // konveyor
            class A {
                @Deprecated Date yes; // both
                Date no; // konveyor
            }
            """);
        compare(
                Sample.rule(
                        "location: ANNOTATION",
                        "pattern: p.(B|C)",
                        "annotated:",
                        "  elements:",
                        "    - name: value",
                        "      value: x"),
                """
                package p;
                class A {
                    @B("x") // both
                    @C("y") // konveyor
                    int first;
                    @B("y")
                    @C("x") // sahab
                    int second;
                }
                @interface B { String value(); }
                @interface C { String value(); }
                """);
    }

    @Test
    void messagesAreFilledWithTheNameOfTheDeclarationAround() {
        String rule = Sample.rule("location: METHOD_CALL", "pattern: java.io.File.delete")
                .replace("message: found", "message: '{{kind}} {{name}}'");
        Sample sample = new Sample(folder).file("p/A.java", """
            package p;
            import java.io.File;
            class A {
                void clean(File f) { f.delete(); }
            }
            """);
        assertThat(sample.assess(rule)
                        .findings()
                        .get(0)
                        .message()
                        .arguments()
                        .get("name")
                        .value())
                .isEqualTo("File.delete");
        assertThat(sample.assessAsKonveyor(rule).findings().get(0).message().arguments())
                .satisfies(arguments -> {
                    assertThat(arguments.get("name").value()).isEqualTo("clean");
                    assertThat(arguments.get("kind").value()).isEqualTo("Method");
                });
    }
}
