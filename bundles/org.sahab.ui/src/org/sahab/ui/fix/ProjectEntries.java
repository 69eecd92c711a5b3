package org.sahab.ui.fix;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.jspecify.annotations.Nullable;
import org.sahab.rules.suppression.Suppressions;
import org.sahab.rules.suppression.Suppressions.Entry;

/**
 * The entries that suppress findings in the file of their project.
 *
 * @param file the file of the project
 * @param before its text; null if there is no file yet
 * @param after the text with the entries; null if it cannot be changed safely
 */
record ProjectEntries(
        IFile file, @Nullable String before, @Nullable String after) {

    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::rule).thenComparing(Entry::path);

    /** For each project that these findings lie in. Not for the thread of the user interface. */
    static List<ProjectEntries> of(Collection<Spot> spots, Reach reach, String reason, IProgressMonitor monitor)
            throws CoreException {
        TreeMap<String, Set<Entry>> wanted = new TreeMap<>();
        TreeMap<String, IProject> projects = new TreeMap<>();
        for (Spot spot : spots) {
            IProject project = spot.resource().getProject();
            projects.put(project.getName(), project);
            wanted.computeIfAbsent(project.getName(), key -> new TreeSet<>(ORDER))
                    .add(new Entry(spot.rule(), reach.pattern(spot.resource()), reason));
        }
        SubMonitor progress = SubMonitor.convert(monitor, projects.size());
        List<ProjectEntries> all = new ArrayList<>();
        for (IProject project : projects.values()) {
            all.add(of(project, wanted.get(project.getName()), progress.split(1)));
        }
        return all;
    }

    private static ProjectEntries of(IProject project, Set<Entry> entries, SubMonitor progress) throws CoreException {
        IFile file = project.getFile(Suppressions.FILE_NAME);
        progress.setWorkRemaining(2);
        file.refreshLocal(IResource.DEPTH_ZERO, progress.split(1));
        String before = file.exists() ? SourceText.read(file, progress.split(1)) : null;
        Optional<String> text = Optional.of(before == null ? "" : before);
        for (Entry entry : entries) {
            text = text.flatMap(now -> Suppressions.add(now, entry));
        }
        return new ProjectEntries(file, before, text.orElse(null));
    }

    /** What writes them. */
    Change change(String name, Texts texts) {
        if (after == null) {
            throw new IllegalStateException(file.getFullPath() + " cannot be changed");
        }
        if (before == null) {
            return new CreateTextFile(file, after, texts);
        }
        Patch patch = new Patch(before);
        patch.add(List.of(Replacement.between(before, after)));
        return Edits.of(file, patch, name, TextFileChange.KEEP_SAVE_STATE);
    }
}
