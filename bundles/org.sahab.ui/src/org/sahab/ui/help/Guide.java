package org.sahab.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.sahab.model.text.Language;

/** The pages of the guide: CommonMark in the folder {@code guide} beside this class, in three languages. */
enum Guide {
    /** What it is, and the way through it. */
    START,
    /** How to assess projects. */
    ASSESS,
    /** How to read what was found. */
    VIEW,
    /** Findings in editors and among the problems. */
    MARKERS,
    /** What can be mended at once. */
    FIXES,
    /** How to say that something need not be acted upon. */
    SUPPRESS,
    /** How to choose rules, severities and languages. */
    SETTINGS,
    /** How to write reports. */
    EXPORT,
    /** What could not be analysed, and what helps. */
    INCOMPLETE,
    /** How to install and update. */
    INSTALL;

    /** The name of the page in addresses and links. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Guide> of(String id) {
        return Arrays.stream(values()).filter(page -> page.id().equals(id)).findFirst();
    }

    /** The first line of the page: its title. */
    String title(Language language) {
        String markdown = markdown(language);
        return markdown.substring(0, markdown.indexOf('\n'))
                .replaceFirst("^#\\s*", "")
                .strip();
    }

    /** The page in CommonMark, its title first. */
    String markdown(Language language) {
        String suffix = language == Language.ENGLISH ? "" : "_" + language.code();
        String name = "guide/" + id() + suffix + ".md";
        try (InputStream stream = Guide.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("There is no " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
