package org.sahab.rules.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.assessment.Diagnostic.Severity;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Message;
import org.sahab.model.finding.Region;
import org.sahab.rules.FileView;
import org.sahab.rules.HitSink;
import org.sahab.rules.text.LineVariables;
import org.sahab.rules.text.Regex;
import org.sahab.rules.text.RegexBudgetException;
import org.sahab.rules.xml.InvalidXPathException;
import org.sahab.rules.xml.MalformedXmlException;
import org.sahab.rules.xml.XPathBudgetException;
import org.sahab.rules.xml.XmlNames;
import org.sahab.rules.xml.XmlNode;
import org.sahab.rules.xml.XmlNode.Document;
import org.sahab.rules.xml.XmlNode.Element;
import org.sahab.rules.xml.XmlText;

/**
 * Matches all conditions on files against one file: its path is scanned once for the filters, its text once for what the
 * expressions need, and it is parsed once for all XPaths.
 */
public final class FileMatcher {

    private static final int MAXIMUM_HITS = 200;

    private final List<FileCondition> conditions;
    private final List<PathFilter> filters = new ArrayList<>();
    private final int[] filterOf;
    private final LiteralIndex paths;
    private final LiteralIndex contents;

    /** A matcher for these conditions. */
    public FileMatcher(List<FileCondition> conditions) {
        this.conditions = List.copyOf(conditions);
        Map<String, Integer> numbers = new LinkedHashMap<>();
        filterOf = new int[conditions.size()];
        for (int i = 0; i < filterOf.length; i++) {
            PathFilter filter = conditions.get(i).files();
            filterOf[i] = numbers.computeIfAbsent(filter.key(), key -> {
                filters.add(filter);
                return filters.size() - 1;
            });
        }
        paths = new LiteralIndex(filters.stream().map(FileMatcher::required).toList());
        contents = new LiteralIndex(this.conditions.stream()
                .map(condition -> condition instanceof FileCondition.Content content
                        ? content.expression().required()
                        : List.<List<String>>of())
                .toList());
    }

    private static List<List<String>> required(PathFilter filter) {
        List<String> texts = filter.required();
        return texts.isEmpty() ? List.of() : List.of(texts);
    }

    /** Whether any condition looks at this file. */
    public boolean wants(String file) {
        return !accepting(file).isEmpty();
    }

    /** The numbers of the conditions whose filter accepts a file. */
    private BitSet accepting(String file) {
        BitSet present = paths.scan("/" + file);
        BitSet acceptingFilters = new BitSet(filters.size());
        for (int i = 0; i < filters.size(); i++) {
            if (paths.mayMatch(i, present) && filters.get(i).accepts(file)) {
                acceptingFilters.set(i);
            }
        }
        BitSet accepting = new BitSet(filterOf.length);
        if (!acceptingFilters.isEmpty()) {
            for (int i = 0; i < filterOf.length; i++) {
                if (acceptingFilters.get(filterOf[i])) {
                    accepting.set(i);
                }
            }
        }
        return accepting;
    }

    /** Whether the condition of an index looks at a file. */
    public boolean looksAt(int condition, String file) {
        return conditions.stream()
                .anyMatch(each -> each.index() == condition && each.files().accepts(file));
    }

    /** Matches one file. Never throws for what is in it. */
    public void match(FileView file, HitSink sink) {
        BitSet accepting = accepting(file.file());
        if (!accepting.isEmpty()) {
            new OneFile(file, sink).match(accepting);
        }
    }

    /** The work on one file. */
    private final class OneFile {
        private final FileView file;
        private final HitSink sink;
        private @Nullable FileText text;
        private @Nullable BitSet present;
        private boolean unreadable;
        private @Nullable Document document;
        private @Nullable XmlNames names;
        private boolean malformed;
        private int hits;

        OneFile(FileView file, HitSink sink) {
            this.file = file;
            this.sink = sink;
        }

        void match(BitSet accepting) {
            for (int i = accepting.nextSetBit(0); i >= 0; i = accepting.nextSetBit(i + 1)) {
                FileCondition condition = conditions.get(i);
                hits = 0;
                try {
                    switch (condition) {
                        case FileCondition.Named named ->
                            sink.hit(named.index(), Region.WHOLE, Confidence.RESOLVED, new TreeMap<>());
                        case FileCondition.Content content -> content(i, content);
                        case FileCondition.Xml xml -> xml(xml);
                        case FileCondition.PublicId publicId -> publicId(publicId);
                    }
                } catch (RegexBudgetException | XPathBudgetException e) {
                    report(Severity.WARNING, "rules.match.expensive", condition.rule(), null);
                } catch (InvalidXPathException e) {
                    report(Severity.WARNING, "rules.match.failed", condition.rule(), e.getMessage());
                }
            }
        }

        /** The text, or null if there is none; then the engine has said so. */
        private @Nullable FileText text() {
            if (text == null && !unreadable) {
                try {
                    text = new FileText(file, file.text());
                } catch (IOException e) {
                    unreadable = true;
                }
            }
            return text;
        }

        private void content(int number, FileCondition.Content content) {
            FileText lines = text();
            if (lines == null) {
                return;
            }
            if (present == null) {
                present = contents.scan(lines.text());
            }
            if (!contents.mayMatch(number, present)) {
                return;
            }
            Regex.Search search = content.expression().in(lines.text());
            while (search.next()) {
                if (search.end() > search.start() && !contentHit(content, lines, search)) {
                    return;
                }
            }
        }

        private boolean contentHit(FileCondition.Content content, FileText lines, Regex.Search search) {
            if (isOneTooMany(content)) {
                return false;
            }
            StringBuilder matching = new StringBuilder(lines.text().substring(search.start(), search.end()));
            for (String group : content.secretGroups()) {
                int start = search.start(group);
                int end = search.end(group);
                if (start >= 0 && end > start) {
                    sink.secret(lines.region(start, end));
                    int from = start - search.start();
                    if (from >= 0 && from + end - start <= matching.length()) {
                        matching.replace(from, from + end - start, LineVariables.MASK);
                    }
                }
            }
            SortedMap<String, String> values = new TreeMap<>();
            values.put("matchingText", LineVariables.shortened(matching.toString()));
            lineVariables(content.variables(), lines, search.start(), values);
            sink.hit(content.index(), lines.region(search.start(), search.end()), Confidence.RESOLVED, values);
            return true;
        }

        private void lineVariables(
                LineVariables variables, FileText lines, int position, SortedMap<String, String> values) {
            if (!variables.isEmpty()) {
                int start = lines.lineStart(position);
                variables.extract(
                        lines.line(position),
                        values,
                        (from, to) -> sink.secret(lines.region(start + from, start + to)));
            }
        }

        private void xml(FileCondition.Xml xml) throws InvalidXPathException {
            Document parsed = document();
            if (parsed == null || names == null || !xml.query().mayMatch(names)) {
                return;
            }
            for (XmlNode node : xml.query().select(parsed, names)) {
                if (isOneTooMany(xml)) {
                    return;
                }
                int end = node instanceof Element element ? element.tagEnd() : node.end();
                SortedMap<String, String> values = variables(xml, node, end);
                sink.hit(xml.index(), file.region(node.start(), end - node.start()), Confidence.RESOLVED, values);
            }
        }

        private SortedMap<String, String> variables(FileCondition.Xml xml, XmlNode node, int end) {
            SortedMap<String, String> values = new TreeMap<>();
            String raw = rawText();
            String written = LineVariables.shortened(raw.substring(node.start(), Math.min(raw.length(), node.end())));
            String inner = LineVariables.shortened(node.value().strip());
            if (xml.secret()) {
                int from = node instanceof Element ? end : node.start();
                int to = node instanceof Element ? Math.max(end, raw.lastIndexOf("</", node.end() - 1)) : node.end();
                sink.secret(file.region(from, to - from));
                written = raw.substring(node.start(), Math.max(node.start(), Math.min(end, from))) + LineVariables.MASK;
                inner = LineVariables.MASK;
            }
            values.put("matchingXML", written.replaceAll("\\s+", " "));
            values.put("innerText", inner);
            values.put("data", data(node, inner));
            if (!xml.variables().isEmpty()) {
                FileText lines = new FileText(file, raw.substring(lineStart(raw, node.start()), lineEnd(raw, end)));
                int start = lineStart(raw, node.start());
                xml.variables()
                        .extract(
                                lines.line(0), values, (from, to) -> sink.secret(file.region(start + from, to - from)));
            }
            return values;
        }

        private static String data(XmlNode node, String inner) {
            return switch (node) {
                case Element element -> element.local();
                case XmlNode.Attribute attribute -> attribute.local();
                default -> inner;
            };
        }

        private static int lineStart(String raw, int position) {
            return raw.lastIndexOf('\n', position - 1) + 1;
        }

        private static int lineEnd(String raw, int position) {
            int end = raw.indexOf('\n', position);
            return end < 0 ? raw.length() : end;
        }

        private void publicId(FileCondition.PublicId condition) {
            Document parsed = document();
            String id = parsed == null ? null : parsed.publicId();
            if (parsed != null && id != null && condition.expression().find(id)) {
                SortedMap<String, String> values = new TreeMap<>();
                values.put("innerText", LineVariables.shortened(id));
                values.put("data", LineVariables.shortened(id));
                sink.hit(condition.index(), file.region(parsed.publicIdAt(), id.length()), Confidence.RESOLVED, values);
            }
        }

        private String rawText() {
            try {
                return file.text();
            } catch (IOException e) {
                return "";
            }
        }

        private @Nullable Document document() {
            if (document == null && !malformed && !unreadable) {
                try {
                    document = XmlText.read(file.text());
                    names = new XmlNames(document);
                } catch (IOException e) {
                    unreadable = true;
                } catch (MalformedXmlException e) {
                    malformed = true;
                    reportMalformed(e);
                }
            }
            return document;
        }

        /** A rule may ask XPaths of files that are no XML at all; only what means to be XML is worth a word. */
        private void reportMalformed(MalformedXmlException e) {
            if (PathFilter.xml().accepts(file.file())
                    || rawText().stripLeading().startsWith("<")) {
                Region region = file.region(e.offset(), 0);
                Message message = Message.of("rules.xml.malformed")
                        .with("line", Argument.number(region.line()))
                        .with("reason", Argument.text(String.valueOf(e.getMessage())));
                sink.diagnostic(new Diagnostic(Severity.WARNING, message, null));
            }
        }

        private boolean isOneTooMany(FileCondition condition) {
            if (hits++ < MAXIMUM_HITS) {
                return false;
            }
            report(Severity.INFO, "rules.match.tooMany", condition.rule(), null);
            return true;
        }

        private void report(Severity severity, String key, String rule, @Nullable String reason) {
            Message message =
                    Message.of(key).with("rule", Argument.code(rule)).with("maximum", Argument.number(MAXIMUM_HITS));
            if (reason != null) {
                message = message.with("reason", Argument.text(reason));
            }
            sink.diagnostic(new Diagnostic(severity, message, null));
        }
    }
}
