package org.sahab.report.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
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
 * Puts the findings and diagnostics of one assessment into words. Their texts are CommonMark; code and paths among the arguments
 * are marked as such wherever they stand.
 */
public final class Wording {

    /** Longest value shown inside a message, in UTF-16 code units. */
    private static final int LONGEST_VALUE = 300;

    /** Longest text of a message that is read, in UTF-16 code units. */
    private static final int LONGEST_TEXT = 4_000;

    private static final int MOST_REMEMBERED = 10_000;

    private final Labels labels;
    private final Catalogue diagnostics;
    private final Map<String, RuleText> rules = new HashMap<>();
    private final Map<String, List<MessageText.Part>> parts = new ConcurrentHashMap<>();

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

    /** The message of a finding in pieces, without other markup than that of code; the title of its rule if the message has no text. */
    public List<Piece> pieces(Finding finding) {
        MessageText message = message(finding);
        List<Piece> pieces = message == null ? List.of() : pieces(message);
        return pieces.isEmpty() ? List.of(new Piece(Piece.Kind.WORDS, title(finding.rule()))) : pieces;
    }

    /** The message of a finding with its markup; null if it has no text. */
    public @Nullable MessageText message(Finding finding) {
        RuleText rule = rules.get(finding.rule());
        SortedMap<String, String> texts = rule == null ? new TreeMap<>() : rule.messages();
        String text = texts.get(finding.message().key());
        if (text == null) {
            text = texts.get(Message.DEFAULT_KEY);
        }
        return text == null || text.isBlank()
                ? null
                : message(text, finding.message().arguments());
    }

    /** The message of a diagnostic in pieces. */
    public List<Piece> pieces(Diagnostic diagnostic) {
        Message message = diagnostic.message();
        String text = diagnostics.text(message.key());
        if (text.equals(message.key())) {
            // A key of another version: show all there is.
            return List.of(new Piece(Piece.Kind.CODE, Visible.line(diagnostics.text(message))));
        }
        return pieces(message(text, message.arguments()));
    }

    /** Any other message, such as one of an explanation: a text in CommonMark with the arguments put in. */
    public static MessageText text(String template, Message message, Labels labels) {
        return text(template, message.arguments(), labels);
    }

    private MessageText message(String template, Map<String, Argument> arguments) {
        return text(template, arguments, labels);
    }

    private static MessageText text(String template, Map<String, Argument> arguments, Labels labels) {
        List<Piece> values = new ArrayList<>();
        String text = MessageText.harmless(Visible.cut(template.strip(), LONGEST_TEXT));
        String marked = Template.fill(text, name -> {
            Piece value = value(name, arguments, labels);
            if (value == null || value.text().isEmpty()) {
                return value == null ? null : "";
            }
            int known = values.indexOf(value);
            if (known < 0) {
                values.add(value);
            }
            return MessageText.mark(known < 0 ? values.size() - 1 : known);
        });
        return new MessageText(marked, values);
    }

    /** Thousands of findings of a rule have messages that differ in their values alone. */
    private List<Piece> pieces(MessageText message) {
        if (parts.size() > MOST_REMEMBERED) {
            parts.clear();
        }
        return message.pieces(parts.computeIfAbsent(message.marked(), marked -> message.parts()));
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

    private static @Nullable Piece value(String name, Map<String, Argument> arguments, Labels labels) {
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
