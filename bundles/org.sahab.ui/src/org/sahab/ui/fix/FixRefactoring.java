package org.sahab.ui.fix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.core.ICompilationUnit;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.Region;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.Refactoring;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.RefactoringStatusContext;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.jspecify.annotations.Nullable;
import org.sahab.ui.text.Isolates;

/** Mends many findings at once: one change for each file, with what could not be mended among its warnings. */
final class FixRefactoring extends Refactoring {

    /** Findings that are mended at once; the others wait for the next time. */
    private static final int MOST = 2_000;

    /** Findings that are named one by one where they could not be mended. */
    private static final int MOST_NAMED = 50;

    private final String name;
    private final List<Spot> spots;
    private final Texts texts;
    private final List<FixPlan> plans = new ArrayList<>();

    /** Texts of files in which something could not be mended. */
    private final Map<IFile, String> read = new HashMap<>();

    /**
     * Of these findings.
     *
     * @param name what it does, as one reads it in the menu Edit
     * @param spots findings where they are now
     */
    FixRefactoring(String name, List<Spot> spots, Texts texts) {
        this.name = name;
        this.spots = List.copyOf(spots);
        this.texts = texts;
    }

    @Override
    public String getName() {
        return name;
    }

    /** The findings to be mended. */
    List<Spot> spots() {
        return spots;
    }

    /** The number of files that they lie in. */
    int files() {
        return (int) spots.stream().map(Spot::resource).distinct().count();
    }

    @Override
    public RefactoringStatus checkInitialConditions(IProgressMonitor monitor) {
        return spots.isEmpty()
                ? RefactoringStatus.createFatalErrorStatus(texts.text("fix.nothing"))
                : new RefactoringStatus();
    }

    @Override
    public RefactoringStatus checkFinalConditions(IProgressMonitor monitor) throws CoreException {
        plans.clear();
        read.clear();
        List<Spot> unmended = plan(SubMonitor.convert(monitor, texts.text("fix.planning"), 100));
        RefactoringStatus status = new RefactoringStatus();
        report(unmended, status);
        if (plans.isEmpty()) {
            status.addFatalError(texts.text("fix.nothing"));
            return status;
        }
        status.merge(Edits.validate(plans.stream().map(FixPlan::file).toList(), getValidationContext()));
        return status;
    }

    private List<Spot> plan(SubMonitor progress) throws CoreException {
        List<Spot> unmended = new ArrayList<>();
        Map<IFile, List<Spot>> byFile =
                new TreeMap<>(Comparator.comparing(file -> file.getFullPath().toString()));
        int left = MOST;
        for (Spot spot : spots) {
            Optional<IFile> file = spot.file().filter(IFile::isAccessible);
            if (file.isPresent() && left > 0) {
                byFile.computeIfAbsent(file.get(), key -> new ArrayList<>()).add(spot);
                left--;
            } else {
                unmended.add(spot);
            }
        }
        progress.setWorkRemaining(byFile.size());
        for (Map.Entry<IFile, List<Spot>> entry : byFile.entrySet()) {
            progress.subTask(texts.text(
                    "fix.planning.file",
                    Map.of(
                            "file",
                            Isolates.code(
                                    entry.getKey().getFullPath().makeRelative().toString()))));
            Optional<ICompilationUnit> unit = SourceText.unit(entry.getKey());
            if (unit.isEmpty()) {
                unmended.addAll(entry.getValue());
                continue;
            }
            FixPlan plan = FixPlan.of(entry.getKey(), unit.get(), entry.getValue(), progress.split(1));
            unmended.addAll(plan.unmended());
            if (!plan.unmended().isEmpty() && read.size() < MOST_NAMED) {
                read.put(plan.file(), plan.patch().before());
            }
            if (!plan.mended().isEmpty()) {
                plans.add(plan);
            }
        }
        return unmended;
    }

    private void report(List<Spot> unmended, RefactoringStatus status) {
        for (Spot spot : unmended.subList(0, Math.min(MOST_NAMED, unmended.size()))) {
            status.addWarning(texts.text("fix.unmended", Map.of("place", spot.place())), context(spot));
        }
        if (unmended.size() > MOST_NAMED) {
            status.addWarning(texts.count("fix.unmended.more", unmended.size() - MOST_NAMED));
        }
    }

    /** Where it is in the text that its fix was tried on; null if that was not read. */
    private @Nullable RefactoringStatusContext context(Spot spot) {
        Position position = spot.position();
        IFile file = spot.file().orElse(null);
        String text = file == null ? null : read.get(file);
        if (file == null || text == null || position == null || position.offset + position.length > text.length()) {
            return null;
        }
        return new UnmendedContext(file, text, new Region(position.offset, position.length));
    }

    @Override
    public Change createChange(IProgressMonitor monitor) {
        FindingChange change =
                new FindingChange(name, plans.stream().map(FixPlan::file).toList());
        for (FixPlan plan : plans) {
            change.add(Edits.of(plan, name, TextFileChange.KEEP_SAVE_STATE));
        }
        return change;
    }
}
