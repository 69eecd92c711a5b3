package org.sahab.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the walk tells the rules. A line on which something must be found says what: {@code // found: text}. Findings of one
 * rule on one line are one.
 */
final class FactsTest {

    private static final Pattern EXPECTED = Pattern.compile("// found: (.+)$");

    @TempDir
    Path folder;

    private void expect(String location, String pattern, String code) {
        expect(Sample.reference(location, pattern), code);
    }

    private void expect(String rule, String code) {
        Sample sample = new Sample(folder).level(21).file("p/A.java", code);
        assertThat(sample.places(sample.assess(rule), "p/A.java")).containsExactlyElementsOf(expected(code));
    }

    private static List<String> expected(String code) {
        List<String> expected = new ArrayList<>();
        List<String> lines = code.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = EXPECTED.matcher(lines.get(i));
            if (matcher.find()) {
                expected.add((i + 1) + " " + matcher.group(1));
            }
        }
        return expected;
    }

    @Test
    void findsCallsInEveryPlaceCodeCanStand() {
        expect("METHOD_CALL", "java.io.File.delete", """
            package p;
            import java.io.File;
            import java.util.function.*;
            class A {
                boolean field = new File("").delete(); // found: delete
                static boolean constant = new File("").delete(); // found: delete
                static { new File("").delete(); } // found: delete
                { new File("").delete(); } // found: delete
                A() { new File("").delete(); } // found: delete
                Supplier<Boolean> lambda = () -> new File("").delete(); // found: delete
                Predicate<File> reference = File::delete; // found: delete
                Supplier<Boolean> bound = new File("")::delete; // found: delete
                record R(File file) {
                    R { file.delete(); } // found: delete
                }
                class Nested {
                    void m(File f) { f.delete(); } // found: delete
                }
                Runnable anonymous = new Runnable() {
                    public void run() { new File("").delete(); } // found: delete
                };
                enum E {
                    ONE { boolean m() { return new File("").delete(); } }; // found: delete
                    boolean m() { return false; }
                }
                interface I {
                    default void m(File f) { f.delete(); } // found: delete
                }
                int m(Object o, int i) {
                    class Local {
                        void m(File f) { f.delete(); } // found: delete
                    }
                    switch (i) {
                        case 1: new File("").delete(); // found: delete
                    }
                    return switch (o) {
                        case File f when f.delete() -> 1; // found: delete
                        default -> { var f = new File(""); f.delete(); yield 2; } // found: delete
                    };
                }
            }
            """);
    }

    @Test
    void findsCallsThroughSubTypes() {
        expect("METHOD_CALL", "java.util.Collection.add", """
            package p;
            import java.util.*;
            class A {
                interface Names extends List<String> {}
                void m(Collection<String> c, ArrayList<String> l, Names n, Set<String> s, Map<String, String> other) {
                    c.add(""); // found: add
                    l.add(""); // found: add
                    n.add(""); // found: add
                    s.add(""); // found: add
                    other.put("", "");
                }
            }
            """);
    }

    @Test
    void aCallGoesToTheClassOfALibraryThatOverridesTheMethod() {
        String code = """
            package p;
            class A {
                interface Request { void path(); }
                static class Wrapper implements Request { public void path() {} }
                static class Inheriting extends Wrapper {}
                void m(Request request, Wrapper wrapper, Inheriting inheriting) {
                    request.path(); %s
                    wrapper.path(); %s
                    inheriting.path(); %s
                }
            }
            """;
        expect("METHOD_CALL", "p.A.Request.path", code.formatted("// found: path", "", ""));
        expect("METHOD_CALL", "p.A.Wrapper.path", code.formatted("", "// found: path", "// found: path"));
        expect("METHOD_CALL", "p.A.Inheriting.path", code.formatted("", "", "// found: path"));
    }

    @Test
    void tellsOverloadsApartByTheirParameters() {
        expect("METHOD_CALL", "java.lang.StringBuilder.append(char)", """
            package p;
            class A {
                void m(StringBuilder b) {
                    b.append('c'); // found: append
                    b.append("s");
                    b.append(1);
                }
            }
            """);
    }

    @Test
    void findsConstructors() {
        expect("CONSTRUCTOR_CALL", "java.util.ArrayList", """
            package p;
            import java.util.*;
            import java.util.function.*;
            class A extends ArrayList<String> {
                List<String> field = new ArrayList<>(); // found: ArrayList
                Supplier<List<String>> reference = ArrayList::new; // found: ArrayList
                List<String> anonymous = new ArrayList<String>() {}; // found: ArrayList
                A() {
                    super(3); // found: super(3);
                }
                Object m() {
                    return new java.util.ArrayList<String>(); // found: java.util.ArrayList
                }
            }
            """);
    }

    @Test
    void findsEveryUseOfAType() {
        expect("TYPE", "java.net.URL", """
            package p;
            import java.net.URL; // found: java.net.URL
            import java.util.List;
            class A<T extends URL> { // found: URL
                List<URL> field; // found: URL
                Class<?> literal = URL.class; // found: URL
                URL[] array = // found: URL
                        new URL[0]; // found: URL
                java.net.URL qualified; // found: java.net.URL
                URL m(URL u, Object o) { // found: URL
                    URL.setURLStreamHandlerFactory(null); // found: URL
                    if (o instanceof URL x) { // found: URL
                        return (URL) o; // found: URL
                    }
                    List<? extends URL> wild = null; // found: URL
                    return null;
                }
            }
            """);
    }

    @Test
    void findsImportsOfTypesAndStaticMembers() {
        expect("IMPORT", "javax.naming*", """
            package p;
            import javax.naming.Context; // found: javax.naming.Context
            import javax.naming.directory.*; // found: javax.naming.directory
            import static javax.naming.Context.PROVIDER_URL; // found: javax.naming.Context.PROVIDER_URL
            import java.util.List;
            class A {}
            """);
    }

    @Test
    void findsPackages() {
        expect("PACKAGE", "javax.naming", """
            package p;
            import javax.naming.Context; // found: javax.naming.Context
            class A {
                javax.naming.Name name; // found: javax.naming
            }
            """);
    }

    @Test
    void findsExtendedClassesAndInterfaces() {
        expect("INHERITANCE", "(java.lang.Thread|java.lang.Runnable)", """
            package p;
            class A extends Thread { // found: Thread
                interface I extends Runnable {} // found: Runnable
                Object o = new Thread() {}; // found: Thread
                class Not implements Runnable { public void run() {} }
            }
            """);
    }

    @Test
    void findsImplementedInterfaces() {
        expect("IMPLEMENTS_TYPE", "java.io.Serializable", """
            package p;
            import java.io.Serializable;
            class A implements Serializable { // found: Serializable
                enum E implements Serializable {} // found: Serializable
                record R() implements Serializable {} // found: Serializable
                Object o = new Serializable() {}; // found: Serializable
                interface Not extends Serializable {}
            }
            """);
    }

    @Test
    void readsElementsOfAnnotationsByValue() {
        String rule = Sample.rule(
                "location: ANNOTATION",
                "pattern: java.lang.SuppressWarnings",
                "annotated:",
                "  elements:",
                "    - name: value",
                "      value: raw-types");
        expect(rule, """
            package p;
            class A {
                static final String RAW = "raw" + "-types";
                @SuppressWarnings("raw-types") int a; // found: SuppressWarnings
                @SuppressWarnings(RAW) int b; // found: SuppressWarnings
                @SuppressWarnings({"other", "raw-types"}) int c; // found: SuppressWarnings
                @SuppressWarnings("other") int d;
                @SuppressWarnings(value = RAW) void m(@SuppressWarnings("raw-types") int p) { // found: SuppressWarnings
                    @SuppressWarnings("raw-types") int local; // found: SuppressWarnings
                }
            }
            """);
    }

    @Test
    void findsFields() {
        expect("FIELD", "java.io.File", """
            package p;
            import java.io.File;
            class A {
                private File file; // found: File
                static File[] many; // found: File[]
                record R(File component) {} // found: File
                void m(File not) { File neither; }
            }
            """);
    }

    @Test
    void findsLocalVariables() {
        expect("VARIABLE_DECLARATION", "java.io.File", """
            package p;
            import java.io.File;
            class A {
                File not;
                void m(File neither, Object o) {
                    File file = null; // found: File
                    for (File f = null; f != null; ) {} // found: File
                    for (File f : file.listFiles()) {} // found: File
                    var inferred = new File(""); // found: var
                    if (o instanceof File f) {} // found: File
                }
            }
            """);
    }

    @Test
    void aLocalVariableIsOfTheTypesThatItsTypeMentions() {
        expect("VARIABLE_DECLARATION", "java.util.Map", """
            package p;
            import java.util.*;
            class A {
                List<Map<String, String>> not;
                void m(List<Map<String, String>> neither) {
                    List<Map<String, String>> list = null; // found: Map<String, String>
                    Map.Entry<String, String> entry = null; // found: Map
                    Set<? extends Map> bounded = null; // found: Map
                    Map[] many; // found: Map[]
                }
            }
            """);
    }

    @Test
    void findsReturnTypes() {
        expect("RETURN_TYPE", "java.io.File", """
            package p;
            import java.io.File;
            class A {
                java.util.List<File> all() { return null; } // found: File
                File m(File not) { return null; } // found: File
                @interface Not { int size(); }
                interface I { File get(); } // found: File
            }
            """);
    }

    @Test
    void findsParameters() {
        expect("METHOD_PARAMETER", "java.io.File", """
            package p;
            import java.io.File;
            class A {
                A(File file) {} // found: File
                File m(int first,
                        File file, // found: File
                        File... more) { return null; } // found: File
            }
            """);
    }

    @Test
    void whoOverridesAMethodDeclaresIt() {
        expect("METHOD", "java.util.Collection.add", """
            package p;
            import java.util.*;
            class A {
                abstract class B extends AbstractList<String> {
                    public boolean add(String s) { return true; } // found: add
                    public boolean add(int not) { return true; }
                }
                boolean add(String neither) { return true; }
            }
            """);
        expect("METHOD", "gone.Statistics.entries", """
            package p;
            import gone.Statistics;
            class A implements Statistics {
                public int entries() { return 0; } // found: entries INFERRED
                private void entries(int not) {}
                static void entries(String neither) {}
            }
            """);
    }

    @Test
    void aTypeIsReferredToWhereItIsDeclared() {
        expect(Sample.rule("pattern: p.A"), """
            package p;
            class A {} // found: A
            """);
    }

    @Test
    void thePackageThatAFileDeclaresIsNotUsedByIt() {
        expect("PACKAGE", "p*", """
            package p;
            import p.q.B; // found: p.q.B INFERRED
            class A {}
            """);
    }

    @Test
    void aModuleThatIsRequiredIsUsed() {
        Sample sample = new Sample(folder).level(21).file("module-info.java", "module a { requires jdk.random; }");
        assertThat(sample.places(sample.assess(Sample.reference("PACKAGE", "jdk.random*")), "module-info.java"))
                .containsExactly("1 jdk.random");
    }

    @Test
    void aUseIsAnnotatedAsTheDeclarationAroundItIs() {
        expect(Sample.rule("pattern: java.util.Date", "annotated:", "  pattern: java.lang.Deprecated"), """
            package p;
            import java.util.Date;
            class A {
                @Deprecated Date field; // found: Date
                Date other;
                @Deprecated void m() { new Date(); } // found: Date
                void n(@Deprecated Date d, // found: Date
                        Date e) {}
            }
            """);
        expect(
                Sample.rule(
                        "location: IMPLEMENTS_TYPE",
                        "pattern: java.lang.Runnable",
                        "annotated:",
                        "  pattern: java.lang.Deprecated"),
                """
                package p;
                class A {
                    @Deprecated abstract class B implements Runnable {} // found: Runnable
                    abstract class C implements Runnable {}
                }
                """);
    }

    @Test
    void findsThrownDeclaredAndCaughtExceptions() {
        String code = """
            package p;
            import java.io.*;
            class A {
                void m() throws IOException { %s
                    try {
                        throw new IOException(); %s
                    } catch (IllegalStateException | IOException e) { %s
                        throw e;
                    }
                }
            }
            """;
        expect("THROWS_METHOD_DECLARATION", "java.io.IOException", code.formatted("// found: IOException", "", ""));
        expect("THROW_STATEMENT", "java.io.IOException", code.formatted("", "// found: new IOException()", ""));
        expect("CATCH_EXCEPTION_STATEMENT", "java.io.IOException", code.formatted("", "", "// found: IOException"));
    }

    @Test
    void findsEnumConstants() {
        expect("ENUM_CONSTANT", "p.A.Colour", """
            package p;
            import static p.A.Colour.*;
            class A {
                enum Colour {
                    RED, // found: RED
                    BLUE // found: BLUE
                }
                Object m(Colour c) {
                    switch (c) {
                        case RED: // found: RED
                            return Colour.BLUE; // found: BLUE
                        default:
                            return BLUE; // found: BLUE
                    }
                }
            }
            """);
    }

    @Test
    void findsDeclarations() {
        expect("CLASS", "p.A*", """
            package p;
            class A { // found: A
                interface B {} // found: B
                @interface C {} // found: C
            }
            """);
        expect("METHOD", "p.A.run", """
            package p;
            class A {
                void run() {} // found: run
                void walk() {}
            }
            """);
    }
}
