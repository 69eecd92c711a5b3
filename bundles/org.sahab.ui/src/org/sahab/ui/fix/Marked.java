package org.sahab.ui.fix;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sahab.ui.text.Isolates;

/** Words with code between backquotes, as the pages of rules hold them, made ready to be shown. */
final class Marked {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private Marked() {}

    /** For a label: the code is kept left to right within words of any direction. */
    static String plain(String words) {
        return CODE.matcher(words).replaceAll(code -> Matcher.quoteReplacement(Isolates.code(code.group(1))));
    }

    /** For a control that shows HTML. */
    static String html(String words) {
        return escaped(plain(words));
    }

    /** Text as HTML. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
