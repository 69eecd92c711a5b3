package org.sahab.ui.settings;

import org.eclipse.core.runtime.Platform;
import org.sahab.model.text.Language;

/** The language that the workbench was started in, as far as Sahab speaks it. */
public final class WorkbenchLanguage {

    private WorkbenchLanguage() {}

    /** The language of the workbench, English where Sahab does not speak it. */
    public static Language get() {
        return of(Platform.getNL());
    }

    /** The language of a locale as the platform writes it, such as {@code fr_CA}. */
    public static Language of(String locale) {
        int end = locale.indexOf('_');
        return Language.of(end < 0 ? locale : locale.substring(0, end)).orElse(Language.ENGLISH);
    }
}
