package org.sahab.ui.settings;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.jspecify.annotations.Nullable;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.text.Language;
import org.sahab.report.wording.MarkdownText;
import org.sahab.report.wording.Wording;

/** The page of a rule below the tree. */
final class RuleDescription {

    private static final int MARGIN = 8;

    private final StyledText text;

    RuleDescription(Composite parent, Language language) {
        text = new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        show(null, language);
    }

    /** Shows the page of a rule, or how to get to one. */
    void show(@Nullable RuleDescriptor rule, Language language) {
        text.setText(rule == null ? Texts.text("rules.select") : page(rule, language));
        text.setTopIndex(0);
    }

    private static String page(RuleDescriptor rule, Language language) {
        return RuleColumn.title(rule, language) + "\n\n" + MarkdownText.plain(Wording.page(rule, language));
    }
}
