package org.sahab.rules.file;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.assessment.Diagnostic.Severity;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Message;
import org.sahab.model.finding.Region;
import org.sahab.rules.Compatibility;
import org.sahab.rules.FileView;
import org.sahab.rules.HitSink;
import org.sahab.rules.text.LineVariables;
import org.sahab.rules.text.Regex;
import org.sahab.rules.text.RegexBudgetException;
import org.sahab.rules.xml.InvalidXPathException;
import org.sahab.rules.xml.JsonText;
import org.sahab.rules.xml.MalformedJsonException;
import org.sahab.rules.xml.MalformedXmlException;
import org.sahab.rules.xml.XPathBudgetException;
import org.sahab.rules.xml.XPathQuery;
import org.sahab.rules.xml.XmlNames;
import org.sahab.rules.xml.XmlNode;
import org.sahab.rules.xml.XmlNode.Attribute;
import org.sahab.rules.xml.XmlNode.Document;
import org.sahab.rules.xml.XmlNode.Element;
import org.sahab.rules.xml.XmlText;

/** The work of all conditions on one file. */
final class MatchedFile {

    /** As many as Konveyor's engine reports for a whole rule, unless it is told otherwise. */
    private static final int MAXIMUM_HITS = 1_500;

    /** A file in which all conditions together match more often than this is made for that. */
    private static final int MAXIMUM_HITS_OF_ALL = 60_000;

    /** Characters that may be looked at to find lines as Konveyor's engine does. */
    private static final long SEARCHED = 200_000_000;

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern BLANKS_BETWEEN_TAGS = Pattern.compile(">\\s+<");
    private static final String PUBLIC_ID = "public-id";

    private final FileView file;
    private final HitSink sink;
    private final List<FileCondition> conditions;
    private final ContentIndex contents;
    private final boolean strict;
    private final Map<String, Integer> searchedLines = new HashMap<>();
    private @Nullable FileText text;
    private @Nullable BitSet candidates;
    private @Nullable Tree xml;
    private @Nullable Tree json;
    private boolean unreadable;
    private boolean malformedXml;
    private boolean malformedJson;
    private int hits;
    private int hitsOfAll;
    private long searched;

    /** A parsed file with the names in it. */
    private record Tree(Document document, XmlNames names) {
        Tree(Document document) {
            this(document, new XmlNames(document));
        }
    }

    MatchedFile(
            FileView file,
            HitSink sink,
            List<FileCondition> conditions,
            ContentIndex contents,
            Compatibility compatibility) {
        this.file = file;
        this.sink = sink;
        this.conditions = conditions;
        this.contents = contents;
        this.strict = compatibility == Compatibility.KONVEYOR;
    }

    void match(BitSet accepting) {
        for (int i = accepting.nextSetBit(0); i >= 0; i = accepting.nextSetBit(i + 1)) {
            FileCondition condition = conditions.get(i);
            hits = 0;
            try {
                switch (condition) {
                    case FileCondition.Named named -> hit(named, Region.WHOLE, new TreeMap<>());
                    case FileCondition.Content content -> content(i, content, accepting);
                    case FileCondition.Xml xpath -> xml(xpath);
                    case FileCondition.Json xpath -> json(xpath);
                    case FileCondition.PublicId publicId -> publicId(publicId);
                }
            } catch (RegexBudgetException | XPathBudgetException e) {
                report(Severity.WARNING, "rules.match.expensive", condition.rule(), null);
            } catch (InvalidXPathException e) {
                report(Severity.WARNING, "rules.match.failed", condition.rule(), e.getMessage());
            }
        }
    }

    private void hit(FileCondition condition, Region region, SortedMap<String, String> values) {
        sink.hit(condition.index(), region, Confidence.RESOLVED, values);
    }

    // ---- text

    /** The text, or null if there is none; then the engine has said so. */
    private @Nullable FileText text() {
        if (text == null && !unreadable) {
            String raw = raw();
            text = raw == null ? null : new FileText(file, raw);
        }
        return text;
    }

    private @Nullable String raw() {
        try {
            return unreadable ? null : file.text();
        } catch (IOException e) {
            unreadable = true;
            return null;
        }
    }

    private void content(int number, FileCondition.Content content, BitSet accepting) {
        FileText lines = text();
        if (lines == null) {
            return;
        }
        if (candidates == null) {
            candidates = contents.candidates(accepting, lines.text());
        }
        if (!candidates.get(number)) {
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
        LineVariables variables = content.variables();
        if (!variables.isEmpty()) {
            int start = lines.lineStart(search.start());
            variables.extract(
                    lines.line(search.start()),
                    values,
                    (from, to) -> sink.secret(lines.region(start + from, start + to)));
        }
        hit(content, lines.region(search.start(), search.end()), values);
        return true;
    }

    // ---- XML and JSON

    private void xml(FileCondition.Xml condition) throws InvalidXPathException {
        for (XmlNode node : selected(xmlTree(), condition.query())) {
            if (isOneTooMany(condition)) {
                return;
            }
            String inner = node.value().strip();
            SortedMap<String, String> values = new TreeMap<>();
            values.put("innerText", inner);
            values.put("matchingXML", written(node));
            values.put("data", data(node, inner));
            Region place = strict ? searched(inner.isEmpty() ? data(node, inner) : inner, region(node)) : region(node);
            nodeHit(condition, node, condition.variables(), condition.secret(), values, place);
        }
    }

    private void json(FileCondition.Json condition) throws InvalidXPathException {
        for (XmlNode node : selected(jsonTree(), condition.query())) {
            if (isOneTooMany(condition)) {
                return;
            }
            String inner = node.innerText();
            SortedMap<String, String> values = new TreeMap<>();
            values.put("matchingJSON", inner);
            values.put("data", data(node, inner));
            Region place = strict ? searched(inner, Region.WHOLE) : region(node);
            nodeHit(condition, node, condition.variables(), condition.secret(), values, place);
        }
    }

    private static List<XmlNode> selected(@Nullable Tree tree, XPathQuery query) throws InvalidXPathException {
        return tree == null || !query.mayMatch(tree.names()) ? List.of() : query.select(tree.document(), tree.names());
    }

    private void nodeHit(
            FileCondition condition,
            XmlNode node,
            LineVariables variables,
            boolean secret,
            SortedMap<String, String> values,
            Region place) {
        String raw = raw();
        if (raw == null) {
            return;
        }
        if (secret) {
            mask(node, raw, values);
        }
        values.replaceAll((name, value) -> LineVariables.shortened(value));
        if (!variables.isEmpty()) {
            int at = place.isWhole() ? node.start() : Math.min(place.offset(), raw.length());
            int start = raw.lastIndexOf('\n', at - 1) + 1;
            int end = raw.indexOf('\n', at);
            String line = raw.substring(start, end < 0 ? raw.length() : end);
            variables.extract(
                    line.endsWith("\r") ? line.substring(0, line.length() - 1) : line,
                    values,
                    (from, to) -> sink.secret(file.region(start + from, to - from)));
        }
        hit(condition, place, values);
    }

    /** Masks what stands between the tags of an element, or the value of anything else. */
    private void mask(XmlNode node, String raw, SortedMap<String, String> values) {
        boolean xmlElement = node instanceof Element && values.containsKey("matchingXML");
        int from = node.start();
        int to = node.end();
        if (node instanceof Element element && xmlElement) {
            from = element.tagEnd();
            to = Math.max(from, raw.lastIndexOf("</", node.end() - 1));
        } else if (node instanceof Element && !node.children().isEmpty()) {
            from = node.children().get(0).start();
        }
        if (to > from) {
            sink.secret(file.region(from, to - from));
        }
        String data = String.valueOf(values.get("data"));
        values.replaceAll((name, value) -> LineVariables.MASK);
        if (xmlElement) {
            values.put("matchingXML", raw.substring(node.start(), from) + LineVariables.MASK);
        }
        if (node instanceof Element || node instanceof Attribute) {
            values.put("data", data);
        }
    }

    private Region region(XmlNode node) {
        int end = node instanceof Element element ? element.tagEnd() : node.end();
        return file.region(node.start(), end - node.start());
    }

    /** What is written in the file; for Konveyor's engine, what is written inside. */
    private String written(XmlNode node) {
        String raw = raw();
        if (raw == null) {
            return "";
        }
        int start = node.start();
        int end = Math.min(raw.length(), node.end());
        if (strict) {
            if (node instanceof Element element) {
                start = element.tagEnd();
                end = Math.max(start, Math.min(end, raw.lastIndexOf("</", end - 1)));
            } else {
                return node instanceof Attribute ? node.value() : "";
            }
        }
        // More is not shown.
        String written = raw.substring(start, Math.min(end, start + 2_000)).strip();
        return strict
                ? BLANKS_BETWEEN_TAGS.matcher(written).replaceAll("><")
                : BLANKS.matcher(written).replaceAll(" ");
    }

    private static String data(XmlNode node, String inner) {
        return switch (node) {
            case Element element -> element.local();
            case Attribute attribute -> attribute.local();
            default -> inner;
        };
    }

    /** The line on which Konveyor's engine finds a text, else a place. */
    private Region searched(String content, Region otherwise) {
        String raw = raw();
        if (raw == null) {
            return otherwise;
        }
        Integer known = searchedLines.get(content);
        if (known == null) {
            searched += raw.length();
            known = searched > SEARCHED ? 0 : SearchedLine.of(content, raw);
            searchedLines.put(content, known);
        }
        if (known == 0) {
            return otherwise;
        }
        int start = 0;
        for (int line = 1; line < known; line++) {
            start = raw.indexOf('\n', start) + 1;
        }
        int feed = raw.indexOf('\n', start);
        int end = feed < 0 ? raw.length() : feed;
        while (start < end && raw.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && raw.charAt(end - 1) <= ' ') {
            end--;
        }
        return file.region(start, end - start);
    }

    private void publicId(FileCondition.PublicId condition) {
        Tree tree = xmlTree();
        if (tree == null) {
            return;
        }
        Document document = tree.document();
        String id = document.publicId();
        // An empty expression, which converted rules are left with, says nothing of a document type.
        boolean telling = !condition.expression().pattern().isEmpty();
        if (!strict && id != null && telling && condition.expression().find(id)) {
            publicIdHit(condition, id, file.region(document.publicIdAt(), id.length()));
        }
        if (tree.names().hasAttribute(PUBLIC_ID)) {
            publicIdAttributes(condition, document);
        }
    }

    /** What Konveyor's engine takes for a public identifier is an attribute of this name. */
    private void publicIdAttributes(FileCondition.PublicId condition, Document document) {
        for (Attribute attribute : XmlNames.attributes(document, PUBLIC_ID)) {
            if (condition.expression().find(attribute.value())) {
                if (isOneTooMany(condition)) {
                    return;
                }
                publicIdHit(condition, attribute.value(), strict ? Region.WHOLE : region(attribute));
            }
        }
    }

    private void publicIdHit(FileCondition.PublicId condition, String id, Region region) {
        SortedMap<String, String> values = new TreeMap<>();
        values.put("innerText", LineVariables.shortened(id));
        values.put("data", LineVariables.shortened(id));
        hit(condition, region, values);
    }

    private @Nullable Tree xmlTree() {
        String raw = xml == null && !malformedXml ? raw() : null;
        if (raw != null) {
            try {
                xml = new Tree(XmlText.read(raw));
            } catch (MalformedXmlException e) {
                malformedXml = true;
                // A rule may ask XPaths of files that are no XML at all; only what means to be XML is worth a word.
                if (PathFilter.xml().accepts(file.file()) || raw.stripLeading().startsWith("<")) {
                    malformed("rules.xml.malformed", e.offset(), e.getMessage());
                }
            }
        }
        return xml;
    }

    private @Nullable Tree jsonTree() {
        String raw = json == null && !malformedJson ? raw() : null;
        if (raw != null) {
            try {
                json = new Tree(JsonText.read(raw));
            } catch (MalformedJsonException e) {
                malformedJson = true;
                malformed("rules.json.malformed", e.offset(), e.getMessage());
            }
        }
        return json;
    }

    // ---- diagnostics

    private void malformed(String key, int offset, @Nullable String reason) {
        Message message = Message.of(key)
                .with("line", Argument.number(file.region(offset, 0).line()))
                .with("reason", Argument.text(String.valueOf(reason)));
        sink.diagnostic(new Diagnostic(Severity.WARNING, message, null));
    }

    private boolean isOneTooMany(FileCondition condition) {
        if (hits++ < MAXIMUM_HITS && hitsOfAll++ < MAXIMUM_HITS_OF_ALL) {
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
