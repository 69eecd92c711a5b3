package org.sahab.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What names tell where the class path does not: the normal case of legacy code. */
final class InferenceTest {

    private static final String SEND = Sample.reference("METHOD_CALL", "javax.jms.MessageProducer.send");
    private static final String QUEUE = Sample.reference("TYPE", "javax.jms.Queue");

    @TempDir
    Path folder;

    private List<String> find(String rule, String code) {
        Sample sample = new Sample(folder).level(8).file("p/A.java", code);
        return sample.places(sample.assess(rule), "p/A.java");
    }

    @Test
    void anImportTellsTheTypeOfAReceiver() {
        assertThat(find(SEND, """
            package p;
            import javax.jms.MessageProducer;
            class A {
                MessageProducer field;
                void m(MessageProducer parameter) throws Exception {
                    MessageProducer local = parameter;
                    field.send(null);
                    this.field.send(null);
                    parameter.send(null);
                    local.send(null);
                    ((MessageProducer) null).send(null);
                    make().send(null);
                }
                MessageProducer make() { return null; }
            }
            """))
                .containsExactly(
                        "7 send INFERRED",
                        "8 send INFERRED",
                        "9 send INFERRED",
                        "10 send INFERRED",
                        "11 send INFERRED",
                        "12 send INFERRED");
    }

    @Test
    void whatATypeOfJavaEeInheritsIsCommonKnowledge() {
        assertThat(find(SEND, """
            package p;
            import javax.jms.*;
            class A {
                void m(TopicPublisher publisher, Session other) throws Exception {
                    publisher.send(null);
                    other.send(null);
                }
            }
            """)).containsExactly("5 send INFERRED");
        assertThat(find(Sample.reference("METHOD_CALL", "jakarta.servlet.GenericServlet.getServletContext"), """
            package p;
            import jakarta.servlet.http.HttpServlet;
            class A extends HttpServlet {
                Object m() { return getServletContext(); }
            }
            """))
                .containsExactly("4 getServletContext INFERRED");
    }

    @Test
    void aMissingClassMayInheritFromATypeThatTheUnitImports() {
        assertThat(find(Sample.reference("METHOD_CALL", "gone.Claims.contains"), """
            package p;
            import gone.Claims;
            import gone.UserInfo;
            class A {
                void m(UserInfo info, Unknown unknown, String known) throws Exception {
                    info.contains("");
                    unknown.contains("");
                    known.contains("");
                    info.get().contains("");
                    info.other("");
                }
            }
            """))
                .containsExactly("6 contains GUESSED", "7 contains GUESSED");
    }

    @Test
    void aQualifiedNameTellsItself() {
        assertThat(find(SEND, """
            package p;
            class A {
                void m(javax.jms.MessageProducer p) throws Exception { p.send(null); }
            }
            """)).containsExactly("3 send INFERRED");
    }

    @Test
    void theOnlyImportOnDemandThatCanHoldItTells() {
        assertThat(find(QUEUE, """
            package p;
            import java.io.*;
            import javax.ejb.*;
            import javax.jms.*;
            class A { Queue queue; }
            """)).containsExactly("5 Queue INFERRED");
    }

    @Test
    void betweenTwoUnknownImportsOnDemandThereIsOnlyAGuess() {
        String rule = Sample.reference("TYPE", "org.example.one.Thing");
        assertThat(find(rule, """
            package p;
            import org.example.one.*;
            import org.example.two.*;
            class A { Thing thing; }
            """)).containsExactly("4 Thing GUESSED");
        assertThat(find(rule, """
            package p;
            import org.example.one.*;
            class A { Thing thing; }
            """)).containsExactly("3 Thing INFERRED");
    }

    @Test
    void anImportOfAMissingTypeWinsOverAnotherOfThatName() {
        assertThat(find(QUEUE, """
            package p;
            import java.util.*;
            import javax.jms.Queue;
            class A { Queue queue; }
            """)).containsExactly("3 javax.jms.Queue INFERRED", "4 Queue INFERRED");
        assertThat(find(Sample.reference("METHOD_CALL", "java.util.Queue.add"), """
            package p;
            import java.util.*;
            import javax.jms.Queue;
            class A { void m(Queue queue) { queue.add(null); } }
            """))
                .isEmpty();
    }

    @Test
    void theFileThatDeclaresAMethodTellsWhatItsMissingTypesAre() {
        Sample sample = new Sample(folder).level(8).file("p/B.java", """
            package p;
            import javax.jms.MessageProducer;
            public class B {
                public MessageProducer producer;
                public MessageProducer get() { return null; }
            }
            """).file("q/A.java", """
                package q;
                class A {
                    void m(p.B b) throws Exception {
                        b.get().send(null);
                        b.producer.send(null);
                    }
                }
                """);
        assertThat(sample.places(sample.assess(SEND), "q/A.java"))
                .containsExactly("4 send INFERRED", "5 send INFERRED");
    }

    @Test
    void aMissingSuperClassOwnsWhatNobodyElseDeclares() {
        assertThat(find(Sample.reference("METHOD_CALL", "javax.servlet.http.HttpServlet.getServletContext"), """
            package p;
            import javax.servlet.http.HttpServlet;
            public class A extends HttpServlet {
                void m() {
                    getServletContext();
                    this.getServletContext();
                    own();
                }
                void own() {}
            }
            """))
                .containsExactly("5 getServletContext INFERRED", "6 getServletContext INFERRED");
    }

    @Test
    void aStaticImportTellsTheOwnerOfAMethod() {
        assertThat(find(Sample.reference("METHOD_CALL", "org.junit.Assert.assertTrue"), """
            package p;
            import static org.junit.Assert.assertTrue;
            class A { void m() { assertTrue(true); } }
            """))
                .containsExactly("3 assertTrue INFERRED");
    }

    @Test
    void missingSuperTypesAnnotationsAndExceptionsAreInferred() {
        String code = """
            package p;
            import javax.ejb.*;
            @Stateless
            class A implements SessionBean {
                void m() throws CreateException {}
            }
            """;
        assertThat(find(Sample.reference("ANNOTATION", "javax.ejb.Stateless"), code))
                .containsExactly("3 Stateless INFERRED");
        assertThat(find(Sample.reference("IMPLEMENTS_TYPE", "javax.ejb.SessionBean"), code))
                .containsExactly("4 SessionBean INFERRED");
        assertThat(find(Sample.reference("THROWS_METHOD_DECLARATION", "javax.ejb.CreateException"), code))
                .containsExactly("5 CreateException INFERRED");
    }

    @Test
    void aCallOfWhichNothingIsKnownIsNoFindingOfAQualifiedPattern() {
        assertThat(find(SEND, """
            package p;
            class A { void m() { unknown().send(null); } }
            """)).isEmpty();
    }

    @Test
    void callsAreCountedByHowSureTheyAre() {
        Sample sample = new Sample(folder).level(8).file("p/A.java", """
            package p;
            import javax.jms.MessageProducer;
            class A {
                void m(MessageProducer p) throws Exception {
                    "".length();
                    p.send(null);
                    unknown().other();
                }
            }
            """);
        var counts = sample.assess(SEND).completeness().counts();
        assertThat(List.of(counts.calls(), counts.resolved(), counts.inferred()))
                .containsExactly(4, 1, 1);
    }
}
