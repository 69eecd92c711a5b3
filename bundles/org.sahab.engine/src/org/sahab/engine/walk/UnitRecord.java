package org.sahab.engine.walk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.Annotation;
import org.eclipse.jdt.core.dom.IMethodBinding;
import org.eclipse.jdt.core.dom.Name;
import org.eclipse.jdt.core.dom.QualifiedName;
import org.eclipse.jdt.core.dom.SimpleName;
import org.sahab.engine.names.JavaFile;
import org.sahab.engine.source.SourceText;
import org.sahab.engine.source.TokenHash;
import org.sahab.engine.suppression.CommentSuppressions;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Region;
import org.sahab.model.unit.Call;
import org.sahab.model.unit.Hit;
import org.sahab.model.unit.Mark;
import org.sahab.model.unit.ProvisionalFinding;
import org.sahab.model.unit.UnitCounts;
import org.sahab.model.unit.UnitSummary;
import org.sahab.model.unit.UnitSuppression;
import org.sahab.project.FileKind;
import org.sahab.rules.Description;
import org.sahab.rules.fact.Fact;

/** Gathers what is kept of one unit while it is walked. */
final class UnitRecord {

    private static final int MAX_LINE = 2_000;
    private static final int MOST_SUPPRESSIONS = 2_000;

    private final JavaFile file;
    private final SourceText text;
    private final WalkContext context;
    private final Declarations declarations;
    private final Anchors anchors;
    private final List<Hit> hits = new ArrayList<>();
    private final Set<Long> hitKeys = new HashSet<>();
    private final List<ProvisionalFinding> findings = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final Map<String, Call> calls = new TreeMap<>();
    private final Set<Region> secrets = new TreeSet<>();
    private final List<UnitSuppression> suppressions = new ArrayList<>();
    private final boolean asksForSuppression;
    private final Set<String> declaredTypes = new TreeSet<>();
    private final Set<String> referencedNames = new TreeSet<>();
    private final Set<Diagnostic> diagnostics = new TreeSet<>();
    private final List<TokenHash.Gap> bodies = new ArrayList<>();
    private int callCount;
    private int resolvedCalls;
    private int inferredCalls;

    UnitRecord(JavaFile file, SourceText text, WalkContext context, Declarations declarations) {
        this.file = file;
        this.text = text;
        this.context = context;
        this.declarations = declarations;
        this.asksForSuppression = CommentSuppressions.mayHold(text.array());
        List<UnitSuppression> comments = asksForSuppression ? CommentSuppressions.find(text, FileKind.JAVA) : List.of();
        this.suppressions.addAll(comments);
        this.anchors = new Anchors(text.array(), comments);
    }

    void declared(String type) {
        declaredTypes.add(type);
    }

    void referenced(String simpleName) {
        referencedNames.add(simpleName);
    }

    void body(TokenHash.Gap gap) {
        bodies.add(gap);
    }

    void finding(ProvisionalFinding finding) {
        findings.add(finding);
    }

    void mark(Mark mark) {
        marks.add(mark);
    }

    void diagnostic(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
    }

    /** Keeps the rules that an annotation on a declaration names. */
    void suppression(Annotation annotation) {
        if (asksForSuppression && suppressions.size() < MOST_SUPPRESSIONS) {
            UnitSuppression suppression = AnnotatedSuppressions.read(annotation, text);
            if (suppression != null) {
                suppressions.add(suppression);
            }
        }
    }

    String anchorOf(ASTNode node) {
        return anchors.of(node);
    }

    Region regionOf(ASTNode node) {
        return text.region(node.getStartPosition(), node.getLength());
    }

    /** Counts a call by how sure it is. */
    void count(Confidence confidence) {
        callCount++;
        switch (confidence) {
            case RESOLVED -> resolvedCalls++;
            case INFERRED -> inferredCalls++;
            case GUESSED -> {
                // The rest.
            }
        }
    }

    /** Keeps a call to a method of the application; of several alike, the first. */
    void call(ASTNode call, ASTNode at, IMethodBinding method) {
        if (!method.getDeclaringClass().isFromSource()) {
            return;
        }
        String callee = context.names().idOf(method);
        String caller = callee == null ? null : declarations.methodId(call);
        if (caller == null) {
            return;
        }
        int depth = Loops.depthOf(call);
        String key = caller + '\n' + callee + '\n' + depth;
        Call known = calls.get(key);
        if (known == null || at.getStartPosition() < known.region().offset()) {
            calls.put(key, new Call(caller, callee, depth, regionOf(at), anchors.of(at), Confidence.RESOLVED));
        }
    }

    /** Keeps a hit for each condition that matches a fact. */
    void match(int[] candidates, Fact fact, ASTNode at) {
        for (int condition : candidates) {
            if (context.rules().matches(condition, fact)) {
                hit(condition, fact, at);
            }
        }
    }

    private void hit(int condition, Fact fact, ASTNode at) {
        Region region = fact.region();
        if (!hitKeys.add((long) condition << 32 | region.offset())) {
            return;
        }
        int lineStart = text.lineStart(region.line());
        int from = region.offset() - lineStart > MAX_LINE ? region.offset() - MAX_LINE / 4 : lineStart;
        String line = text.line(region.line(), from - lineStart + MAX_LINE).substring(from - lineStart);
        Description description = context.rules().describe(condition, fact, line);
        for (Description.Span span : description.secrets()) {
            Region secret = text.region(from + span.start(), span.end() - span.start());
            secrets.add(secret);
            anchors.mask(secret);
        }
        hits.add(new Hit(condition, region, anchors.of(at), description.confidence(), description.variables()));
    }

    /** Keeps the simple names that a name of a type is made of. */
    void reference(Name name) {
        Name next = name;
        while (next instanceof QualifiedName qualified) {
            referencedNames.add(qualified.getName().getIdentifier());
            next = qualified.getQualifier();
        }
        referencedNames.add(((SimpleName) next).getIdentifier());
    }

    /** What is kept of the unit. */
    UnitSummary summary(int syntaxErrors) {
        hits.sort(Comparator.comparing(Hit::region).thenComparing(Hit::condition));
        findings.sort(Comparator.comparing(ProvisionalFinding::region)
                .thenComparing(ProvisionalFinding::rule)
                .thenComparing(finding -> finding.message().key())
                .thenComparing(finding -> finding.message().arguments().toString()));
        marks.sort(Comparator.comparing(Mark::region).thenComparing(Mark::key).thenComparing(Mark::detail));
        bodies.sort(Comparator.comparingInt(TokenHash.Gap::from));
        return new UnitSummary(
                file.module().id(),
                file.file().path(),
                file.file().scope(),
                true,
                file.hash(),
                Long.toHexString(TokenHash.outside(text.array(), bodies)),
                List.copyOf(declaredTypes),
                List.copyOf(referencedNames),
                hits,
                findings,
                marks,
                calls.values().stream()
                        .sorted(Comparator.comparing(Call::region).thenComparing(Call::callee))
                        .toList(),
                List.copyOf(secrets),
                suppressions.stream()
                        .sorted(Comparator.comparing(UnitSuppression::region))
                        .toList(),
                new UnitCounts(text.linesNotBlank(), callCount, resolvedCalls, inferredCalls, syntaxErrors),
                List.copyOf(diagnostics));
    }
}
