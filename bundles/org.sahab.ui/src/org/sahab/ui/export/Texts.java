package org.sahab.ui.export;

import java.nio.file.Path;
import java.util.Map;
import org.sahab.ui.settings.WorkbenchLanguage;
import org.sahab.ui.text.Isolates;
import org.sahab.ui.text.Words;

/** The words of the wizard, in the language of the workbench. */
final class Texts {

    private static final Words WORDS = new Words(Texts.class, WorkbenchLanguage.get());

    private Texts() {}

    static String text(String key) {
        return WORDS.text(key);
    }

    /** The text of a key, filled with values that are ready to be shown. */
    static String text(String key, Map<String, String> values) {
        return WORDS.text(key, values);
    }

    /** The text of a key about a file or folder, its {@code {{path}}}. */
    static String text(String key, Path path) {
        return text(key, Map.of("path", path(path)));
    }

    /** The text of a key in the form that goes with a number, which is its {@code {{n}}}. */
    static String count(String key, long number) {
        return WORDS.count(key, number);
    }

    /** A path, kept left to right within words of any direction. */
    static String path(Path path) {
        return Isolates.code(path.toString());
    }
}
