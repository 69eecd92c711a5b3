package org.sahab.ui.settings;

import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;
import org.sahab.model.text.Catalogue;
import org.sahab.model.text.Template;
import org.sahab.report.wording.Visible;
import org.sahab.ui.text.Isolates;

/** What is wrong with rules, in the language of the workbench; code and paths keep their direction. */
final class Sentences {

    private final Catalogue diagnostics = Catalogue.diagnostics(WorkbenchLanguage.get());

    /** A message of the diagnostics as one line. */
    String of(Message message) {
        String text = diagnostics.text(message.key());
        if (text.equals(message.key())) {
            // A key of another version: show all there is.
            return Visible.line(diagnostics.text(message));
        }
        return Template.fill(text, name -> {
            Argument argument = message.arguments().get(name);
            return argument == null ? null : shown(argument);
        });
    }

    private String shown(Argument argument) {
        String value = Visible.line(argument.value());
        return switch (argument.kind()) {
            case CODE, PATH -> Isolates.code(value);
            case TEXT -> Isolates.words(value);
            case NUMBER -> value.matches("-?\\d{1,18}") ? Texts.number(Long.parseLong(value)) : value;
        };
    }
}
