package org.sahab.engine.suppression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sahab.engine.source.SourceText;
import org.sahab.model.unit.UnitSuppression;
import org.sahab.project.FileKind;
import org.sahab.rules.suppression.YamlComparison;

/**
 * Writes a suppression into the text of a file: a comment on a line of its own above the line of a finding. It is written only
 * where it is sure to be a comment and to change nothing else, which is tried out by reading the text with it.
 */
public final class SuppressionComment {

    private static final Pattern ID = Pattern.compile("[^\\s,\"'<>]{0,199}[^\\s,\"'<>:]");
    private static final int LONGEST_REASON = 1_000;

    /** Signs that a file may write as a number, and that begin or end strings, comments and lines. */
    private static final Pattern HIDDEN_SIGN = Pattern.compile("\\\\u+00(?:0[aAdD]|2[27aAfF]|5[cC])");

    private SuppressionComment() {}

    /**
     * What to insert.
     *
     * @param offset where, in UTF-16 code units: the start of a line
     * @param text a whole line with its end
     */
    public record Insertion(int offset, String text) {

        /** The text with the insertion. */
        public String applyTo(String to) {
            return to.substring(0, offset) + text + to.substring(offset);
        }
    }

    /**
     * A comment that silences a rule on a line.
     *
     * @param text the whole text as it is
     * @param kind what file it is
     * @param line 1-based line of the finding
     * @param rule id of the rule
     * @param reason why; what would end the comment is written otherwise
     * @return empty where it cannot be done: inside of a literal, a tag or another comment; in files that know no comments
     */
    public static Optional<Insertion> edit(String text, FileKind kind, int line, String rule, String reason) {
        CommentStyle style = CommentStyle.of(kind, text);
        SourceText source = SourceText.of(text.toCharArray());
        if (style == null
                || line < 1
                || line > source.lineCount()
                || !ID.matcher(rule).matches()) {
            return Optional.empty();
        }
        int wanted = source.lineStart(line) + (line == 1 && text.startsWith("\uFEFF") ? 1 : 0);
        int start = style == CommentStyle.XML ? beforeTag(text, wanted) : wanted;
        String comment = comment(style, kind, text, start, rule, oneLine(reason));
        if (comment == null) {
            return Optional.empty();
        }
        Insertion insertion = new Insertion(start, indent(text, start) + comment + lineEnd(text, start));
        return isHarmless(style, kind, text, insertion) && silences(source, kind, insertion, wanted, rule)
                ? Optional.of(insertion)
                : Optional.empty();
    }

    /** A line inside of a tag is reached from above the tag, if nothing stands before that on its line. */
    private static int beforeTag(String text, int line) {
        for (Stretch stretch : CommentStyle.XML.stretches(text)) {
            if (stretch.holds(line) && stretch.isOpeningTag(text)) {
                int start = stretch.from();
                while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
                    start--;
                }
                boolean first = start == 0 || text.charAt(start - 1) == '\n' || text.charAt(start - 1) == '\r';
                return first ? start : line;
            }
        }
        return line;
    }

    private static @Nullable String comment(
            CommentStyle style, FileKind kind, String text, int start, String rule, String reason) {
        String said = (CommentSuppressions.MARKER + ' ' + rule + ' ' + reason).strip();
        return switch (style) {
            case JAVA -> kind == FileKind.JAVA ? java(said) : null;
            case XML -> markup("<!--", said, "-->");
            case JSP ->
                JspStretches.isCode(text, start) ? java(said).replace("%>", "% >") : markup("<%--", said, "--%>");
            case PROPERTIES -> "# " + said;
            case HASH -> kind == FileKind.YAML ? "# " + said : null;
            case HASH_LINE -> "# " + said;
        };
    }

    /** A backslash before a u would make another sign of what follows, a line end for example, in comments too. */
    private static String java(String said) {
        return "// " + said.replace("\\u", "\\ u");
    }

    private static String markup(String open, String said, String close) {
        String plain = said;
        while (plain.contains("--")) {
            plain = plain.replace("--", "- -");
        }
        return open + ' ' + plain + ' ' + close;
    }

    private static String oneLine(String reason) {
        StringBuilder line = new StringBuilder();
        reason.codePoints().forEach(c -> {
            boolean blank = Character.isWhitespace(c) || Character.isISOControl(c);
            boolean turns = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
            boolean unwritable = c == 0x2028 || c == 0x2029 || c == 0xFFFE || c == 0xFFFF || c >= 0xD800 && c <= 0xDFFF;
            if (blank || unwritable) {
                line.append(' ');
            } else if (!turns) {
                line.appendCodePoint(c);
            }
        });
        String plain = line.toString().strip().replaceAll(" {2,}", " ");
        return plain.length() <= LONGEST_REASON
                ? plain
                : plain.substring(0, LONGEST_REASON).strip();
    }

    private static String indent(String text, int start) {
        int end = start;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return text.substring(start, end);
    }

    /** As the line itself ends, else the one before it. */
    private static String lineEnd(String text, int start) {
        int end = JavaStretches.endOfLine(text, start, text.length());
        if (end == text.length()) {
            end = Math.max(0, start - 1);
            end -= end > 0 && text.charAt(end) == '\n' && text.charAt(end - 1) == '\r' ? 1 : 0;
        }
        return text.startsWith("\r\n", end) ? "\r\n" : text.startsWith("\r", end) ? "\r" : "\n";
    }

    // ---- whether it may be done

    private static boolean isHarmless(CommentStyle style, FileKind kind, String text, Insertion insertion) {
        int at = insertion.offset();
        List<Stretch> stretches = style.stretches(text);
        if (stretches.stream().anyMatch(stretch -> stretch.holds(at))) {
            return false;
        }
        return switch (style) {
            case JAVA -> !HIDDEN_SIGN.matcher(text).find();
            case XML -> !text.startsWith("<?xml", at) && isBetweenMarkup(text, at, stretches);
            case JSP -> JspStretches.isCode(text, at) || isOutsideTags(text, at);
            case PROPERTIES -> true;
            case HASH -> kind == FileKind.YAML && YamlComparison.saysTheSame(text, insertion.applyTo(text));
            case HASH_LINE -> !text.contains("<<");
        };
    }

    /** Text that a program reads as a value must not be cut in two. */
    private static boolean isBetweenMarkup(String text, int at, List<Stretch> stretches) {
        int from = 0;
        int to = text.length();
        for (Stretch stretch : stretches) {
            if (stretch.to() <= at) {
                from = stretch.to();
            } else {
                to = stretch.from();
                break;
            }
        }
        return from > 0 && text.substring(from, to).isBlank();
    }

    /** Where the tags of a page end is not always to be told, as scripts hold their signs too: when in doubt, no. */
    private static boolean isOutsideTags(String text, int at) {
        int open = text.lastIndexOf('<', at - 1);
        return at == 0 || open < 0 || text.indexOf('>', open) >= 0 && text.indexOf('>', open) < at;
    }

    private static boolean silences(SourceText before, FileKind kind, Insertion insertion, int line, String rule) {
        String text = insertion.applyTo(before.toString());
        SourceText after = SourceText.of(text.toCharArray());
        List<UnitSuppression> found = new ArrayList<>(CommentSuppressions.find(after, kind));
        int target = line + insertion.text().length();
        while (target < text.length() && text.charAt(target) <= ' ') {
            target++;
        }
        int wanted = target;
        boolean silenced = found.stream()
                .anyMatch(each -> each.rules().equals(List.of(rule))
                        && each.region().offset() >= insertion.offset()
                        && each.region().offset()
                                < insertion.offset() + insertion.text().length()
                        && each.from() <= wanted
                        && wanted < each.to());
        return silenced
                && found.size() == CommentSuppressions.find(before, kind).size() + 1;
    }
}
