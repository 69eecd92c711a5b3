package org.sahab.report.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Finding;
import org.sahab.model.finding.Message;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.rule.RuleText;
import org.sahab.model.text.Catalogue;
import org.sahab.model.text.Language;
import org.sahab.model.text.Template;

/**
 * Puts the findings and diagnostics of one assessment into words. Backquotes in a text mark code; code and paths among the
 * arguments are marked as such wherever they stand.
 */
public final class Wording {

    /** Longest value shown inside a message, in UTF-16 code units. */
    private static final int LONGEST_VALUE = 300;

    /** Longest text of a message that is read, in UTF-16 code units. */
    private static final int LONGEST_TEXT = 4_000;

    private final Labels labels;
    private final Catalogue diagnostics;
    private final Map<String, RuleText> rules = new HashMap<>();

    /** For an assessment in a language. */
    public Wording(Assessment assessment, Labels labels) {
        this.labels = labels;
        Language language = labels.language();
        diagnostics = Catalogue.diagnostics(language);
        for (RuleDescriptor rule : assessment.rules()) {
            rules.put(rule.id(), rule.text(language));
        }
    }

    /** The title of a rule, or its id if it has none, on one line. */
    public String title(String rule) {
        RuleText text = rules.get(rule);
        String title = text == null ? "" : Visible.line(text.title());
        return title.isEmpty() ? Visible.line(rule) : Visible.cut(title, LONGEST_VALUE);
    }

    /** The page of a rule; a rule without one says what matters in its messages. CommonMark, empty if there is neither. */
    public static String page(RuleDescriptor rule, Language language) {
        RuleText text = rule.text(language);
        if (!text.page().isBlank()) {
            return text.page();
        }
        return text.messages().values().stream()
                .map(message -> Template.fill(message, name -> "…"))
                .distinct()
                .collect(Collectors.joining("\n\n"));
    }

    /** The message of a finding in pieces; the title of its rule if the message has no text. */
    public List<Piece> pieces(Finding finding) {
        RuleText rule = rules.get(finding.rule());
        SortedMap<String, String> texts = rule == null ? new TreeMap<>() : rule.messages();
        String text = texts.get(finding.message().key());
        if (text == null) {
            text = texts.get(Message.DEFAULT_KEY);
        }
        if (text == null || text.isBlank()) {
            return List.of(new Piece(Piece.Kind.WORDS, title(finding.rule())));
        }
        return pieces(text, finding.message().arguments());
    }

    /** The message of a diagnostic in pieces. */
    public List<Piece> pieces(Diagnostic diagnostic) {
        Message message = diagnostic.message();
        String text = diagnostics.text(message.key());
        if (text.equals(message.key())) {
            // A key of another version: show all there is.
            return List.of(new Piece(Piece.Kind.CODE, Visible.line(diagnostics.text(message))));
        }
        return pieces(text, message.arguments());
    }

    /** Pieces as one line of plain text, code between backquotes. */
    public static String plain(List<Piece> pieces) {
        StringBuilder plain = new StringBuilder();
        for (Piece piece : pieces) {
            boolean quoted = piece.kind() == Piece.Kind.CODE && piece.text().indexOf('`') < 0;
            plain.append(quoted ? "`" + piece.text() + "`" : piece.text());
        }
        return Visible.line(plain.toString());
    }

    private List<Piece> pieces(String template, Map<String, Argument> arguments) {
        String text = Visible.cut(template.strip(), LONGEST_TEXT);
        List<Piece> pieces = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int next = next(text, at);
            words.append(text, at, next);
            if (next == text.length()) {
                break;
            }
            int end;
            Piece piece;
            if (text.charAt(next) == '`') {
                int ticks = run(text, next);
                end = closing(text, next + ticks, ticks);
                piece = end < 0 ? null : code(text.substring(next + ticks, end - ticks), ticks, arguments);
                if (piece == null) {
                    words.append(text, next, next + ticks);
                    at = next + ticks;
                    continue;
                }
            } else {
                boolean triple = text.startsWith("{{{", next) && text.indexOf("}}}", next) > 0;
                end = triple ? text.indexOf("}}}", next) + 3 : text.indexOf("}}", next) + 2;
                String name = triple ? text.substring(next + 3, end - 3) : text.substring(next + 2, end - 2);
                piece = value(name.replaceFirst("^&", "").strip(), arguments);
                if (piece == null) {
                    words.append(text, next, end);
                    at = end;
                    continue;
                }
            }
            flush(words, pieces);
            pieces.add(piece);
            at = end;
        }
        flush(words, pieces);
        return List.copyOf(pieces);
    }

    private static void flush(StringBuilder words, List<Piece> pieces) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(Piece.Kind.WORDS, Visible.of(words.toString())));
            words.setLength(0);
        }
    }

    /** Where code or a complete {@code {{name}}} starts, or the end of the text. */
    private static int next(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '`' || c == '{' && text.startsWith("{{", i) && text.indexOf("}}", i) > 0) {
                return i;
            }
        }
        return text.length();
    }

    private static int run(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) == '`') {
            end++;
        }
        return end - from;
    }

    /** The position after a run of exactly so many backquotes, or -1. */
    private static int closing(String text, int from, int ticks) {
        int at = text.indexOf('`', from);
        while (at >= 0) {
            int length = run(text, at);
            if (length == ticks) {
                return at + length;
            }
            at = text.indexOf('`', at + length);
        }
        return -1;
    }

    private @Nullable Piece code(String content, int ticks, Map<String, Argument> arguments) {
        String code = ticks < 3 ? content : content.replaceFirst("^[^\\n]*\\n", "");
        String filled = Template.fill(code, name -> {
            Argument argument = arguments.get(name);
            return argument == null ? null : Visible.cut(labels.show(argument), LONGEST_VALUE);
        });
        return filled.isBlank() ? null : new Piece(Piece.Kind.CODE, Visible.of(filled.strip()));
    }

    private @Nullable Piece value(String name, Map<String, Argument> arguments) {
        Argument argument = arguments.get(name);
        if (argument == null) {
            return null;
        }
        Piece.Kind kind = switch (argument.kind()) {
            case CODE, PATH -> Piece.Kind.CODE;
            case TEXT -> Piece.Kind.VALUE;
            case NUMBER -> Piece.Kind.WORDS;
        };
        return new Piece(kind, Visible.of(Visible.cut(labels.show(argument), LONGEST_VALUE)));
    }
}
