package org.sahab.ui.explain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.dialogs.FilteredList;
import org.jspecify.annotations.Nullable;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.text.Language;
import org.sahab.report.wording.Visible;
import org.sahab.ui.text.Isolates;

/** Asks for a rule, by words of its title and id. */
final class RuleDialog extends ElementListSelectionDialog {

    private static final int LONGEST_TITLE = 200;
    private static final int WIDTH_IN_CHARS = 90;

    /**
     * A dialog that is not open yet.
     *
     * @param here ids of the rules that are proposed
     */
    RuleDialog(
            Shell parent,
            String title,
            String message,
            List<RuleDescriptor> rules,
            Set<String> here,
            Language language) {
        super(parent, new Names(language));
        setTitle(title);
        setMessage(message);
        setElements(rules.toArray());
        setMultipleSelection(false);
        setHelpAvailable(false);
        setSize(WIDTH_IN_CHARS, 20);
        rules.stream()
                .filter(rule -> here.contains(rule.id()))
                .findFirst()
                .ifPresent(rule -> setInitialSelections(rule));
    }

    /** Opens it, and gives what was chosen. */
    Optional<RuleDescriptor> choice() {
        return open() == Window.OK && getFirstResult() instanceof RuleDescriptor rule
                ? Optional.of(rule)
                : Optional.empty();
    }

    @Override
    protected FilteredList createFilteredList(Composite parent) {
        FilteredList list = super.createFilteredList(parent);
        list.setFilterMatcher(new Words());
        return list;
    }

    private static String name(RuleDescriptor rule, Language language) {
        String title = Visible.cut(Visible.line(rule.text(language).title()), LONGEST_TITLE);
        String id = Isolates.code(Visible.line(rule.id()));
        return title.isEmpty() ? id : Isolates.words(title) + "  (" + id + ")";
    }

    /** The title, and the id behind it. */
    private static final class Names extends LabelProvider {
        private final Language language;

        Names(Language language) {
            this.language = language;
        }

        @Override
        public String getText(Object element) {
            return element instanceof RuleDescriptor rule ? name(rule, language) : "";
        }
    }

    /** All words that are typed stand somewhere in the title, in whatever language, or in the id. */
    private static final class Words implements FilteredList.FilterMatcher {
        private List<String> words = List.of();

        @Override
        public void setFilter(@Nullable String pattern, boolean ignoreCase, boolean ignoreWildCards) {
            words = pattern == null
                    ? List.of()
                    : Arrays.stream(pattern.replace('*', ' ').strip().split("\\s+"))
                            .map(word -> word.toLowerCase(Locale.ROOT))
                            .toList();
        }

        @Override
        public boolean match(Object element) {
            if (!(element instanceof RuleDescriptor rule)) {
                return false;
            }
            StringBuilder all = new StringBuilder(rule.id());
            for (Language language : Language.values()) {
                all.append(' ').append(rule.text(language).title());
            }
            String text = all.toString().toLowerCase(Locale.ROOT);
            return words.stream().allMatch(text::contains);
        }
    }
}
