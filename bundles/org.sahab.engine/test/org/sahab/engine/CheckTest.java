package org.sahab.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Confidence;
import org.sahab.model.rule.Category;
import org.sahab.model.rule.Dimension;
import org.sahab.model.rule.Evidence;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.rule.RuleText;

/** What checks are told and what becomes of what they report. */
final class CheckTest {

    @TempDir
    Path folder;

    /** A check made of its parts. */
    private abstract static class Probe implements Check {
        @Override
        public RuleDescriptor descriptor() {
            return new RuleDescriptor(
                    "Probe",
                    List.of(),
                    "probes",
                    RuleDescriptor.Kind.CHECK,
                    Dimension.ENERGY,
                    Category.OPTIONAL,
                    3,
                    Evidence.REASONED,
                    false,
                    List.of(),
                    List.of(),
                    new TreeMap<>(),
                    List.of(),
                    new TreeMap<>(Map.of("en", new RuleText("Probe", new TreeMap<>(), ""))));
        }
    }

    /** Reports every call of a method named {@code work} with its depth. */
    private static final class Depths extends Probe {
        @Override
        public void subscribe(Subscriptions on) {
            on.node(MethodInvocation.class, (call, unit) -> {
                if (call.getName().getIdentifier().equals("work")) {
                    unit.report(
                            call.getName(),
                            "default",
                            Map.of("depth", Argument.number(unit.loopDepth(call))),
                            Confidence.RESOLVED);
                }
            });
        }
    }

    private List<String> depths(String code) {
        Sample sample = new Sample(folder).file("p/A.java", code);
        return sample.assess("[]", new Depths()).findings().stream()
                .map(finding -> finding.place().region().line() + ":"
                        + finding.message().arguments().get("depth").value())
                .toList();
    }

    @Test
    void loopsAreCountedWhereTheyRepeatWhatStandsInThem() {
        assertThat(depths("""
            package p;
            import java.util.*;
            class A {
                boolean work() { return true; }
                List<String> list() { work(); return null; }
                void m(List<String> l, Optional<String> o) {
                    work();
                    for (work();
                            work();
                            work()) {
                        work();
                        while (work()) {
                            do { work(); } while (work());
                        }
                    }
                    for (String s : l.subList(0, work() ? 1 : 2)) {
                        work();
                    }
                    l.forEach(s -> work());
                    l.stream().map(s -> work()).count();
                    o.map(s -> work());
                    o.ifPresent(s -> work());
                    l.forEach(new java.util.function.Consumer<String>() {
                        public void accept(String s) { work(); }
                    });
                    for (;;) {
                        new Thread(() -> work());
                    }
                }
            }
            """))
                .containsExactly(
                        "5:0", "7:0", "8:0", "9:1", "10:1", "11:1", "12:2", "13:3", "13:3", "16:0", "17:1", "19:1",
                        "20:1", "21:0", "22:0", "24:1", "27:1");
    }

    /** Marks methods that call {@code query}, and reports calls to them in loops. */
    private static final class OneCallDeep extends Probe {
        @Override
        public void subscribe(Subscriptions on) {
            on.node(MethodInvocation.class, (call, unit) -> {
                if (unit.targetOf(call).is("q.Database", "query")) {
                    unit.mark("Probe.query", call.getName(), "query", Confidence.RESOLVED);
                }
            });
        }

        @Override
        public void link(CheckLinkContext context) {
            for (CheckLinkContext.Marked marked : context.marks("Probe.query")) {
                for (CheckLinkContext.Called called :
                        context.callsTo(marked.mark().method())) {
                    if (called.call().loopDepth() > 0) {
                        context.report(
                                called.unit(),
                                called.call().region(),
                                called.call().anchor(),
                                "default",
                                Map.of("method", Argument.code(marked.mark().method())),
                                called.call().confidence(),
                                List.of(marked.place()));
                    }
                }
            }
        }
    }

    @Test
    void callsAndMarksMeetInTheLinkStepAcrossModules() {
        Sample sample = new Sample(folder)
                .module("data")
                .module("web", "data")
                .file("data/q/Database.java", "package q; public class Database { public void query(String s) {} }")
                .file("data/q/Store.java", """
                    package q;
                    import java.util.Map;
                    public class Store {
                        public static class Inner {
                            public void find(Map<String, int[]> m, org.missing.Type t) { new Database().query(""); }
                        }
                    }
                    """)
                .file("web/r/Page.java", """
                    package r;
                    import q.Store;
                    class Page {
                        void show(Store.Inner store) {
                            store.find(null, null);
                            for (int i = 0; i < 9; i++) {
                                store.find(null, null);
                            }
                        }
                    }
                    """);
        Assessment assessment = sample.assess("[]", new OneCallDeep());
        assertThat(sample.places(assessment, "web/r/Page.java")).containsExactly("7 find");
        assertThat(assessment.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.message().arguments().get("method").value())
                    .isEqualTo("q.Store$Inner#find(java.util.Map,org.missing.Type)");
            assertThat(finding.related())
                    .singleElement()
                    .satisfies(place -> assertThat(place.file()).isEqualTo("data/q/Store.java"));
            assertThat(finding.category()).isEqualTo(Category.OPTIONAL);
            assertThat(finding.effort()).isEqualTo(3);
        });
        assertThat(assessment.appliedRules()).containsExactly("Probe");
        assertThat(assessment.ruleSets())
                .singleElement()
                .satisfies(set -> assertThat(set.name()).isEqualTo("probes"));
    }

    @Test
    void targetsNameTheSuperTypesThatDeclareTheMethod() {
        List<MethodTarget> targets = Collections.synchronizedList(new ArrayList<>());
        Sample sample = new Sample(folder).file("p/A.java", """
            package p;
            import java.util.*;
            import javax.jms.Session;
            class A {
                void m(ArrayList<String> l, Session s) { l.size(); s.close(); }
            }
            """);
        sample.assess("[]", new Probe() {
            @Override
            public void subscribe(Subscriptions on) {
                on.node(MethodInvocation.class, (call, unit) -> targets.add(unit.targetOf(call)));
            }
        });
        assertThat(targets.get(0).types())
                .startsWith("java.util.ArrayList")
                .contains("java.util.List", "java.util.Collection", "java.util.AbstractCollection");
        assertThat(targets.get(0).is("java.util.List", "size")).isTrue();
        assertThat(targets.get(1).types()).containsExactly("javax.jms.Session");
        assertThat(targets.get(1).confidence()).isEqualTo(Confidence.INFERRED);
    }

    @Test
    void aCheckThatFailsIsNamedAndCostsNobodyElse() {
        Sample sample =
                new Sample(folder).file("p/A.java", "package p; class A { void m() { work(); } void work() {} }");
        Check broken = new Probe() {
            @Override
            public void subscribe(Subscriptions on) {
                on.node(MethodInvocation.class, (call, unit) -> {
                    throw new IllegalStateException("broken");
                });
            }
        };
        Assessment assessment = sample.assess(Sample.reference("METHOD_CALL", "p.A.work"), broken);
        assertThat(assessment.findings()).hasSize(1);
        assertThat(assessment.diagnostics())
                .singleElement()
                .satisfies(diagnostic -> assertThat(diagnostic.message().key()).isEqualTo("engine.check-failed"));
    }

    @Test
    void onlyConcreteNodesCanBeSubscribed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sample(folder).assess("[]", new Probe() {
                    @Override
                    public void subscribe(Subscriptions on) {
                        on.node(ASTNode.class, (node, unit) -> {});
                    }
                }));
    }
}
