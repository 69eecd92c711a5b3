package org.sahab.ui.fix;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.ltk.ui.refactoring.UserInputWizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.sahab.checks.fix.Fix;
import org.sahab.model.text.Language;
import org.sahab.ui.settings.Settings;
import org.sahab.ui.text.Isolates;

/** Says how many findings are to be mended, by what, and how the program may behave differently afterwards. */
final class FixPage extends UserInputWizardPage {

    private static final int WIDTH = 480;

    private final FixRefactoring refactoring;
    private final Texts texts;

    FixPage(FixRefactoring refactoring, Texts texts) {
        super("findings");
        this.refactoring = refactoring;
        this.texts = texts;
        setTitle(refactoring.getName());
        setDescription(texts.text("fix.page"));
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().applyTo(page);
        label(
                page,
                texts.count(
                        "fix.page.findings",
                        refactoring.spots().size(),
                        Map.of("files", texts.count("files", refactoring.files()))));
        Language language = Settings.ofWorkspace().language();
        List<Fix> fixes = refactoring.spots().stream()
                .map(Spot::rule)
                .distinct()
                .map(OwnFixes::of)
                .flatMap(Optional::stream)
                .toList();
        for (Fix fix : fixes) {
            if (fixes.size() > 1) {
                label(page, "• " + Mend.title(fix));
            }
            if (fix.changesBehaviour()) {
                label(
                        page,
                        texts.text(
                                "fix.behaviour.note",
                                Map.of("note", Isolates.words(Marked.plain(OwnFixes.note(fix, language))))));
            }
        }
        setControl(page);
    }

    private static void label(Composite page, String text) {
        Label label = new Label(page, SWT.WRAP);
        label.setText(text.replace("&", "&&"));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(label);
    }
}
