package org.sahab.cli;

import java.util.SortedMap;
import java.util.TreeMap;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;
import org.sahab.model.finding.Place;
import org.sahab.model.text.Catalogue;
import org.sahab.model.text.Language;
import org.sahab.report.wording.Visible;

/** What the command line says, in the language of the user. */
final class Texts {

    private static final String LEFT_TO_RIGHT_ISOLATE = "\u2066";
    private static final String POP_DIRECTIONAL_ISOLATE = "\u2069";

    private final Catalogue own;

    Texts(Language language) {
        own = Catalogue.load(Texts.class, "cli", language);
    }

    Language language() {
        return own.language();
    }

    /** The text of a key. */
    String text(String key) {
        return own.text(key);
    }

    /**
     * The sentence of a message, whose key is one of the command line's own or one of a diagnostic. Names from the user's
     * files stay on one line and cannot drive a terminal.
     */
    String sentence(Message message) {
        SortedMap<String, Argument> shown = new TreeMap<>(message.arguments());
        shown.replaceAll((name, argument) -> new Argument(argument.kind(), visible(argument.value())));
        Message harmless = new Message(message.key(), shown);
        return own.text(message.key()).equals(message.key())
                ? Catalogue.diagnostics(own.language()).text(harmless)
                : own.text(harmless);
    }

    /**
     * A message that can be shown: names from the user's files stay on one line, cannot drive a terminal, and run from left to
     * right inside a sentence that does not.
     */
    Message shown(Message message) {
        SortedMap<String, Argument> shown = new TreeMap<>(message.arguments());
        shown.replaceAll((name, argument) -> switch (argument.kind()) {
            case NUMBER -> argument;
            case TEXT -> new Argument(argument.kind(), visible(argument.value()));
            case CODE, PATH -> new Argument(argument.kind(), isolated(visible(argument.value())));
        });
        return new Message(message.key(), shown);
    }

    private String isolated(String value) {
        return language().rightToLeft() && !value.isEmpty()
                ? LEFT_TO_RIGHT_ISOLATE + value + POP_DIRECTIONAL_ISOLATE
                : value;
    }

    private static String visible(String value) {
        return Visible.of(value).replace("\n", "\\n");
    }

    /** The sentence of a diagnostic, after the place it speaks of. */
    String sentence(Diagnostic diagnostic) {
        String sentence = sentence(diagnostic.message());
        Place place = diagnostic.place();
        if (place == null || place.file().isEmpty()) {
            return sentence;
        }
        return place.file()
                + (place.region().isWhole() ? "" : ":" + place.region().line()) + ": " + sentence;
    }

    /** A whole number with the separators of the language. */
    String number(long value) {
        return own.number(value);
    }
}
