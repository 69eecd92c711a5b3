package org.sahab.ui.page;

import org.sahab.model.text.Language;
import org.sahab.report.wording.Visible;

/** What is to be written about something that rules come from: a folder, a rule set, a file. */
public final class SourceWriting {

    private static final int LONGEST_WORDS = 2_000;

    private final Language language;
    private final PageWriter writer = new PageWriter();

    /** Written in a language. */
    public SourceWriting(Language language) {
        this.language = language;
    }

    /** What it is called. */
    public SourceWriting title(String title) {
        writer.title(Visible.cut(Visible.line(title), LONGEST_WORDS));
        return this;
    }

    /** Something said in passing, such as how much there is of it; it may hold isolates. */
    public SourceWriting fact(String fact) {
        writer.faint(Visible.cut(fact, LONGEST_WORDS));
        return this;
    }

    /** What it says of itself. CommonMark, and not to be trusted. */
    public SourceWriting description(String markdown) {
        writer.markdown(Visible.cut(markdown, LONGEST_WORDS));
        return this;
    }

    /** What the lines that follow are about. */
    public SourceWriting heading(String heading) {
        writer.heading(heading);
        return this;
    }

    /**
     * A line that leads to a place in code, which {@link RulePage#onInnerLink} hears of, and what there is to say of that place; that
     * may hold isolates.
     */
    public SourceWriting place(String address, String shown, String said) {
        writer.reference(Visible.line(shown), address, Visible.cut(said, LONGEST_WORDS));
        return this;
    }

    /** A sentence on a line of its own. */
    public SourceWriting sentence(String sentence) {
        writer.sentence(Visible.cut(sentence, LONGEST_WORDS));
        return this;
    }

    Language language() {
        return language;
    }

    PageText page() {
        return writer.page();
    }
}
