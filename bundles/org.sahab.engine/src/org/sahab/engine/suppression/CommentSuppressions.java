package org.sahab.engine.suppression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sahab.engine.source.SourceText;
import org.sahab.model.unit.UnitSuppression;
import org.sahab.project.FileKind;

/**
 * Finds comments of the form {@code sahab:ignore RULE[, RULE...] reason}. Behind code, a comment speaks of its own line;
 * alone on its line, of the next line that holds code; in XML, where a tag begins there, of the whole tag.
 */
public final class CommentSuppressions {

    /** What such a comment, or a line of a longer one, begins with. */
    static final String MARKER = "sahab:ignore";

    /** Suppressions that are looked for in one file; nobody writes more by hand. */
    public static final int MOST = 1_000;

    private static final int MOST_NAMES = 2_000;
    private static final int MOST_RULES = 20;
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_REASON = 1_000;

    /** UTF-16 code units behind the marker that are looked at. */
    private static final int LONGEST_ENTRY = 4_000;

    private static final Pattern ENTRY = Pattern.compile("(?m)^[ \\t\\f*#!/]*+" + MARKER + "(?=\\s|\\z)");
    private static final Pattern START_OF_LINE = Pattern.compile("^[\\s*#!]++");
    private static final Pattern RULES = Pattern.compile("[^\\s,]++(?:\\s*+,\\s*+[^\\s,]++)*+");
    private static final Pattern SEPARATOR = Pattern.compile("^[-:\u2013\u2014]++(?=\\s|\\z)");

    private final SourceText source;
    private final String text;
    private final List<Stretch> stretches;
    private final boolean xml;
    private final List<UnitSuppression> found = new ArrayList<>();
    private int names;

    /** The last stretch that was seen to hold nothing but comments and blanks: many comments may stand in it. */
    private int blankFrom;

    private int blankTo;

    private CommentSuppressions(SourceText source, String text, CommentStyle style) {
        this.source = source;
        this.text = text;
        this.stretches = style.stretches(text);
        this.xml = style == CommentStyle.XML;
    }

    /** Whether a text may hold a suppression at all, in whatever form; cheap. */
    public static boolean mayHold(char[] text) {
        for (int i = 5; i < text.length; i++) {
            if (text[i] == ':'
                    && text[i - 1] == 'b'
                    && text[i - 2] == 'a'
                    && text[i - 3] == 'h'
                    && text[i - 4] == 'a'
                    && text[i - 5] == 's') {
                return true;
            }
        }
        return false;
    }

    /** The suppressions in the comments of a text, in its order. */
    public static List<UnitSuppression> find(SourceText source, FileKind kind) {
        CommentStyle style = mayHold(source.array()) ? CommentStyle.of(kind, source) : null;
        if (style == null) {
            return List.of();
        }
        String text = source.toString();
        if (!text.contains(MARKER)) {
            return List.of();
        }
        return new CommentSuppressions(source, text, style).find();
    }

    private List<UnitSuppression> find() {
        for (int i = 0; i < stretches.size() && isWithinBounds(); i++) {
            Stretch comment = stretches.get(i);
            if (comment.comment()) {
                String content = text.substring(comment.from(), comment.to());
                if (content.contains(MARKER)) {
                    comment(i, withoutSigns(content));
                }
            }
        }
        return found;
    }

    private boolean isWithinBounds() {
        return found.size() < MOST && names < MOST_NAMES;
    }

    /** The content, with blanks for the signs that begin and end a comment. */
    private static String withoutSigns(String comment) {
        String content = comment;
        for (String open : List.of("<%--", "<!--", "/*", "//")) {
            if (content.startsWith(open)) {
                content = content.substring(open.length());
                break;
            }
        }
        for (String close : List.of("--%>", "-->", "*/")) {
            if (content.endsWith(close)) {
                return content.substring(0, content.length() - close.length());
            }
        }
        return content;
    }

    private void comment(int index, String content) {
        int[] covered = covered(index);
        Stretch comment = stretches.get(index);
        Matcher entry = ENTRY.matcher(content);
        boolean more = entry.find();
        while (more && isWithinBounds()) {
            int from = entry.end();
            more = entry.find();
            int to = Math.min(more ? entry.start() : content.length(), from + LONGEST_ENTRY);
            found.add(suppression(oneLine(content.substring(from, to)), comment, covered[0], covered[1]));
        }
    }

    private static String oneLine(String said) {
        return said.strip()
                .lines()
                .map(line -> START_OF_LINE.matcher(line).replaceFirst("").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private UnitSuppression suppression(String said, Stretch comment, int from, int to) {
        List<String> rules = new ArrayList<>();
        String reason = said;
        Matcher ids = RULES.matcher(said);
        if (ids.lookingAt()) {
            for (String id : ids.group().split("\\s*,\\s*", MOST_RULES + 1)) {
                String plain = id.endsWith(":") ? id.substring(0, id.length() - 1) : id;
                if (!plain.isEmpty() && plain.length() <= LONGEST_ID && rules.size() < MOST_RULES) {
                    rules.add(plain);
                }
            }
            reason = said.substring(ids.end()).strip();
        }
        names += rules.size();
        reason = SEPARATOR.matcher(reason).replaceFirst("").strip();
        return new UnitSuppression(
                rules,
                reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON),
                false,
                source.region(comment.from(), comment.to() - comment.from()),
                from,
                to);
    }

    /** What a comment speaks of: from where to where. */
    private int[] covered(int index) {
        Stretch comment = stretches.get(index);
        int line = lineOf(comment.from());
        int lineStart = source.lineStart(line);
        if (isBehindCode(index, lineStart)) {
            return new int[] {lineStart, endOfLine(line)};
        }
        int code = nextCode(index);
        return code == text.length()
                ? new int[] {comment.from(), comment.from()}
                : new int[] {comment.from(), Math.max(endOfLine(lineOf(code)), endOfTag(code))};
    }

    /** Where the tag ends that begins at a place; the place itself if none does. */
    private int endOfTag(int code) {
        if (!xml) {
            return code;
        }
        int index =
                Collections.binarySearch(stretches, Stretch.closed(code, code), Comparator.comparingInt(Stretch::from));
        return index >= 0 && stretches.get(index).isOpeningTag(text)
                ? stretches.get(index).to()
                : code;
    }

    private int lineOf(int offset) {
        return source.region(offset, 0).line();
    }

    private int endOfLine(int line) {
        return line < source.lineCount() ? source.lineStart(line + 1) : text.length();
    }

    /** Whether anything but comments and blanks stands before a comment on its line. */
    private boolean isBehindCode(int index, int lineStart) {
        int end = stretches.get(index).from();
        for (int i = index - 1; i >= 0 && stretches.get(i).to() > lineStart; i--) {
            Stretch before = stretches.get(i);
            if (!before.comment() || !isBlank(before.to(), end)) {
                return true;
            }
            end = Math.max(lineStart, before.from());
        }
        return !isBlank(lineStart, end);
    }

    private boolean isBlank(int from, int to) {
        for (int at = from; at < to; at++) {
            if (!isBlank(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\uFEFF';
    }

    /** Where the next code begins behind a comment, further comments passed over; the end of the text if there is none. */
    private int nextCode(int index) {
        int from = stretches.get(index).from();
        if (from >= blankFrom && from < blankTo) {
            return blankTo;
        }
        int at = from;
        int next = index;
        while (at < text.length()) {
            while (next < stretches.size() && stretches.get(next).to() <= at) {
                next++;
            }
            Stretch stretch = next < stretches.size() ? stretches.get(next) : null;
            if (stretch != null && stretch.comment() && stretch.from() <= at) {
                at = stretch.to();
            } else if (isBlank(text.charAt(at))) {
                at++;
            } else {
                break;
            }
        }
        blankFrom = from;
        blankTo = at;
        return at;
    }
}
