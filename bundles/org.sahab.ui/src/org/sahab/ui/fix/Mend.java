package org.sahab.ui.fix;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.jdt.core.ICompilationUnit;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.eclipse.ltk.ui.refactoring.RefactoringWizardOpenOperation;
import org.eclipse.swt.widgets.Shell;
import org.jspecify.annotations.Nullable;
import org.sahab.checks.fix.Fix;
import org.sahab.ui.settings.Settings;
import org.sahab.ui.text.Isolates;

/** Mends findings: one at once, many after a look at what will be changed. On the thread of the user interface. */
final class Mend {

    private final @Nullable Shell shell;
    private final Texts texts;

    Mend(@Nullable Shell shell) {
        this.shell = shell;
        texts = Texts.ofWorkbench();
    }

    /** What to call the fix of a rule. */
    static String title(Fix fix) {
        return Marked.plain(OwnFixes.title(fix, Settings.ofWorkspace().language()));
    }

    /** Mends one finding. What an editor holds is left unsaved there, as with every quick fix. */
    void one(Spot spot) {
        Optional<Fix> fix = OwnFixes.of(spot.rule());
        if (fix.isEmpty()) {
            return;
        }
        String title = title(fix.get());
        Perform perform = new Perform(shell, title, texts);
        Spot now = Spots.now(List.of(spot)).get(0);
        Optional<FixPlan> plan = perform.ask(monitor -> {
            IFile file = now.file().filter(IFile::isAccessible).orElse(null);
            Optional<ICompilationUnit> unit = file == null ? Optional.empty() : SourceText.unit(file);
            return unit.isEmpty() || file == null
                    ? Optional.<FixPlan>empty()
                    : Optional.of(FixPlan.of(file, unit.get(), List.of(now), monitor));
        });
        if (plan == null) {
            return;
        }
        if (plan.isEmpty() || plan.get().mended().isEmpty()) {
            perform.tell(texts.text("fix.gone", Map.of("fix", Isolates.words(title))));
            return;
        }
        IFile file = plan.get().file();
        FindingChange change = new FindingChange(title, List.of(file));
        boolean open = SourceText.isOpen(file);
        change.add(Edits.of(plan.get(), title, open ? TextFileChange.LEAVE_DIRTY : TextFileChange.KEEP_SAVE_STATE));
        perform.change(change, List.of(file));
    }

    /** Shows what would be changed to mend findings, and does what the user chooses of it. */
    void many(Collection<Spot> spots) {
        List<Spot> mendable = new ArrayList<>();
        for (Spot spot : Spots.now(spots)) {
            if (OwnFixes.of(spot.rule()).isPresent()) {
                mendable.add(spot);
            }
        }
        List<String> rules = mendable.stream().map(Spot::rule).distinct().toList();
        String title = rules.size() == 1
                ? title(OwnFixes.of(rules.get(0)).orElseThrow())
                : texts.count("fix.many", mendable.size());
        FixRefactoring refactoring = new FixRefactoring(title, mendable, texts);
        try {
            new RefactoringWizardOpenOperation(new FixWizard(refactoring, texts)).run(shell, title);
        } catch (InterruptedException e) {
            // The user has cancelled it.
            return;
        }
    }
}
