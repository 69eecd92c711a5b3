package org.sahab.engine.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sahab.engine.source.SourceText;
import org.sahab.engine.source.TokenHash;
import org.sahab.engine.suppression.CommentSuppressions;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Place;
import org.sahab.model.finding.Region;
import org.sahab.model.unit.Hit;
import org.sahab.model.unit.UnitSummary;
import org.sahab.model.unit.UnitSuppression;
import org.sahab.project.FileKind;
import org.sahab.project.Module;
import org.sahab.project.ProjectFile;
import org.sahab.rules.CompiledRules;
import org.sahab.rules.FileView;
import org.sahab.rules.HitSink;

/** Matches the rules on files against one file, of whatever kind. */
final class FileMatcher {

    /** Reads the bytes of a file when a rule wants its text. */
    interface Text {
        SourceText read() throws IOException;
    }

    private FileMatcher() {}

    /**
     * The summary of a file that is not Java.
     *
     * @param linked whether the link step may find something in it, so that its suppressions count in any case
     */
    static UnitSummary summary(
            CompiledRules rules, Module module, ProjectFile file, String hash, Text text, boolean linked) {
        UnitSummary empty = empty(module, file, hash);
        if (!linked) {
            return match(rules, empty, file, text, false);
        }
        View view = new View(empty.file(), file, text);
        view.look();
        return match(rules, empty, view, false);
    }

    /** The summary of a file on which the rules failed. */
    static UnitSummary failed(Module module, ProjectFile file, Diagnostic reason) {
        return empty(module, file, "").withDiagnostics(List.of(reason));
    }

    private static UnitSummary empty(Module module, ProjectFile file, String hash) {
        return UnitSummary.empty(module.id(), file.path(), file.scope(), false, hash);
    }

    /**
     * A summary with what the rules on files find in the file.
     *
     * @param walked whether the summary holds the suppressions of the file already
     */
    static UnitSummary match(CompiledRules rules, UnitSummary summary, ProjectFile file, Text text, boolean walked) {
        View view = new View(summary.file(), file, text);
        if (rules.wantsFile(summary.file())) {
            return match(rules, summary, view, walked);
        }
        if (summary.secrets().isEmpty()) {
            return summary;
        }
        view.look();
        return new Sink(summary).result(view, summary.suppressions());
    }

    private static UnitSummary match(CompiledRules rules, UnitSummary summary, View view, boolean walked) {
        Sink sink = new Sink(summary);
        rules.matchFile(view, sink);
        return sink.result(view, walked ? summary.suppressions() : view.suppressions());
    }

    private record Match(int condition, Region region, Confidence confidence, SortedMap<String, String> variables) {}

    private static final class Sink implements HitSink {

        private final UnitSummary summary;
        private final List<Match> matches = new ArrayList<>();
        private final Set<Region> secrets;
        private final Set<Diagnostic> diagnostics;

        Sink(UnitSummary summary) {
            this.summary = summary;
            this.secrets = new TreeSet<>(summary.secrets());
            this.diagnostics = new TreeSet<>(summary.diagnostics());
        }

        @Override
        public void hit(int condition, Region region, Confidence confidence, SortedMap<String, String> variables) {
            matches.add(new Match(condition, region, confidence, variables));
        }

        @Override
        public void secret(Region region) {
            secrets.add(region);
        }

        @Override
        public void diagnostic(Diagnostic diagnostic) {
            diagnostics.add(
                    diagnostic.place() != null
                            ? diagnostic
                            : new Diagnostic(
                                    diagnostic.severity(),
                                    diagnostic.message(),
                                    new Place(summary.module(), summary.path(), Region.WHOLE)));
        }

        UnitSummary result(View view, List<UnitSuppression> suppressions) {
            List<Hit> hits = new ArrayList<>();
            @Nullable SecretTexts texts = view.secrets(secrets);
            for (Hit hit : summary.hits()) {
                hits.add(
                        texts == null
                                ? hit
                                : new Hit(
                                        hit.condition(),
                                        hit.region(),
                                        hit.anchor(),
                                        hit.confidence(),
                                        texts.masked(hit.variables(), hit.region())));
            }
            char[] masked = view.masked(secrets, suppressions);
            for (Match match : matches) {
                hits.add(new Hit(
                        match.condition(),
                        match.region(),
                        view.anchor(match.region(), masked),
                        match.confidence(),
                        texts == null ? match.variables() : texts.masked(match.variables(), match.region())));
            }
            hits.sort(Comparator.comparing(Hit::region).thenComparing(Hit::condition));
            return new UnitSummary(
                    summary.module(),
                    summary.path(),
                    summary.scope(),
                    summary.java(),
                    summary.hash(),
                    summary.apiHash(),
                    summary.declaredTypes(),
                    summary.referencedNames(),
                    hits,
                    summary.findings(),
                    summary.marks(),
                    summary.calls(),
                    List.copyOf(secrets),
                    suppressions,
                    summary.counts(),
                    List.copyOf(diagnostics));
        }
    }

    private static final class View implements FileView {

        private static final int BEFORE = 4;
        private static final int AFTER = 12;
        private static final int REACH = 2_000;

        private final String path;
        private final ProjectFile file;
        private final Text source;
        private @Nullable SourceText text;
        private @Nullable String string;

        View(String path, ProjectFile file, Text source) {
            this.path = path;
            this.file = file;
            this.source = source;
        }

        private SourceText read() throws IOException {
            SourceText known = text;
            if (known == null) {
                if (file.kind() == FileKind.OVERSIZED) {
                    throw new IOException("Too large");
                }
                known = source.read();
                text = known;
            }
            return known;
        }

        /** Reads the text if there is any. */
        void look() {
            try {
                read();
            } catch (IOException e) {
                // Then it says nothing of what is to be suppressed either.
            }
        }

        @Override
        public String file() {
            return path;
        }

        @Override
        public long size() {
            return file.size();
        }

        @Override
        public String text() throws IOException {
            String known = string;
            if (known == null) {
                known = read().toString();
                string = known;
            }
            return known;
        }

        @Override
        public Region region(int offset, int length) {
            SourceText known = text;
            return known == null ? Region.WHOLE : known.region(offset, length);
        }

        /** The texts of secrets, null if there are none. */
        @Nullable
        SecretTexts secrets(Set<Region> regions) {
            SourceText known = text;
            return known == null || regions.isEmpty() ? null : new SecretTexts(regions, known);
        }

        /** What the comments of the file ask for, if the rules have read it. */
        List<UnitSuppression> suppressions() {
            SourceText known = text;
            return known == null ? List.of() : CommentSuppressions.find(known, file.kind());
        }

        /**
         * The text without secrets, as what is derived from one could be tried against guesses, and without comments that ask
         * for suppression, as what is derived must not change when they come and go.
         */
        char[] masked(Set<Region> secrets, List<UnitSuppression> suppressions) {
            SourceText known = text;
            if (known == null) {
                return new char[0];
            }
            if (secrets.isEmpty() && suppressions.isEmpty()) {
                return known.array();
            }
            char[] masked = known.array().clone();
            for (Region secret : secrets) {
                blank(masked, secret);
            }
            for (UnitSuppression suppression : suppressions) {
                if (!suppression.annotation()) {
                    blank(masked, suppression.region());
                }
            }
            return masked;
        }

        private static void blank(char[] text, Region region) {
            Arrays.fill(text, region.offset(), region.offset() + region.length(), ' ');
        }

        /** Where no syntax tells what belongs together, the words of the line do. */
        String anchor(Region region, char[] masked) {
            SourceText known = text;
            if (known == null || region.isWhole()) {
                return "";
            }
            int from = Math.max(known.lineStart(region.line()), region.offset() - REACH);
            int to = Math.min(known.length(), region.offset() + Math.min(region.length(), REACH));
            return Long.toHexString(TokenHash.around(masked, from, region.offset(), to, BEFORE, AFTER));
        }
    }
}
