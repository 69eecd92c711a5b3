package org.sahab.ui.fix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sahab.checks.BuiltIn;
import org.sahab.checks.fix.Fix;
import org.sahab.checks.fix.Fixes;
import org.sahab.engine.Check;
import org.sahab.model.rule.RuleText;
import org.sahab.model.text.Language;
import org.sahab.rules.RulePages;
import org.sahab.rules.RuleSource;

/** The fixes there are, and what to call them. Read once, as neither changes while the workbench runs. */
final class OwnFixes {

    private static final Fixes FIXES = BuiltIn.fixes();

    private OwnFixes() {}

    /** Set up when the first label is shown: whether there is a fix must be known without reading pages. */
    private static final class Words {
        static final Map<String, SortedMap<String, RuleText>> BY_RULE = read();

        private static Map<String, SortedMap<String, RuleText>> read() {
            Map<String, SortedMap<String, RuleText>> words = new TreeMap<>();
            for (Check check : BuiltIn.checks()) {
                if (FIXES.of(check.descriptor().id()).isPresent()) {
                    words.put(check.descriptor().id(), check.descriptor().texts());
                }
            }
            for (String rule : FIXES.rules()) {
                if (!words.containsKey(rule)) {
                    words.put(rule, page(rule));
                }
            }
            return Map.copyOf(words);
        }

        private static SortedMap<String, RuleText> page(String rule) {
            try {
                for (RuleSource source : BuiltIn.ruleSources()) {
                    if (source.fileName().equals(rule + ".yaml")) {
                        return RulePages.texts(rule, source.folder());
                    }
                }
                return new TreeMap<>();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The fix for the findings of a rule; constant time. */
    static Optional<Fix> of(String rule) {
        return FIXES.of(rule);
    }

    /** What a fix does, in the imperative; may hold code between backquotes. */
    static String title(Fix fix, Language language) {
        return message(fix, Fix.TITLE, language);
    }

    /** How the program may behave differently after a fix; may hold code between backquotes. */
    static String note(Fix fix, Language language) {
        return message(fix, Fix.NOTE, language);
    }

    private static String message(Fix fix, String key, Language language) {
        SortedMap<String, RuleText> texts = Words.BY_RULE.get(fix.rule());
        if (texts == null) {
            return "";
        }
        RuleText text = texts.get(language.code());
        String message = text == null ? null : text.messages().get(key);
        RuleText english = texts.get(Language.ENGLISH.code());
        if (message == null && english != null) {
            message = english.messages().get(key);
        }
        return message == null ? "" : message;
    }
}
