package org.sahab.ui.fix;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.jspecify.annotations.Nullable;
import org.sahab.rules.suppression.Suppressions;
import org.sahab.ui.SahabPlugin;
import org.sahab.ui.text.Isolates;

/** Suppresses findings with a reason, in the code or in the file of the project. On the thread of the user interface. */
final class Suppress {

    private static final String SETTINGS = "suppress";

    private final @Nullable Shell shell;
    private final Texts texts;

    Suppress(@Nullable Shell shell) {
        this.shell = shell;
        texts = Texts.ofWorkbench();
    }

    /** Writes comments above the lines of findings; what is open in an editor is left unsaved there if it is one finding. */
    void here(Collection<Spot> findings) {
        List<Spot> spots = Spots.now(findings);
        String title = texts.text("suppress.here.title");
        Perform perform = new Perform(shell, title, texts);
        List<CommentPlan> tried = perform.ask(monitor -> {
            // So that the dialog can name the rule.
            SahabPlugin.get().results().await(monitor);
            return comments(spots, title, monitor);
        });
        if (tried == null) {
            return;
        }
        int refused = spots.size()
                - tried.stream()
                        .mapToInt(plan ->
                                inFile(spots, plan.file()) - plan.refused().size())
                        .sum();
        if (refused == spots.size()) {
            offerProject(spots, title);
            return;
        }
        String note = refused == 0 ? "" : texts.count("suppress.refused", refused);
        SuppressDialog dialog = dialog(new SuppressDialog.Question(title, rules(spots), places(spots), note, Map.of()));
        if (dialog.open() != Window.OK) {
            return;
        }
        List<CommentPlan> plans = perform.ask(monitor -> comments(spots, dialog.reason(), monitor));
        if (plans == null) {
            return;
        }
        List<IFile> files = plans.stream().map(CommentPlan::file).toList();
        FindingChange change = new FindingChange(title, files);
        for (CommentPlan plan : plans) {
            boolean leave = spots.size() == 1 && SourceText.isOpen(plan.file());
            change.add(Edits.of(
                    plan.file(),
                    plan.patch(),
                    title,
                    leave ? TextFileChange.LEAVE_DIRTY : TextFileChange.KEEP_SAVE_STATE));
        }
        perform.change(change, files);
    }

    private static int inFile(List<Spot> spots, IFile file) {
        return (int) spots.stream().filter(spot -> file.equals(spot.resource())).count();
    }

    /** The files that at least one comment can be written into. */
    private static List<CommentPlan> comments(List<Spot> spots, String reason, IProgressMonitor monitor)
            throws CoreException {
        Map<IFile, List<Spot>> byFile = new TreeMap<>(
                Comparator.comparing((IFile file) -> file.getFullPath().toString()));
        for (Spot spot : spots) {
            spot.file()
                    .filter(IFile::isAccessible)
                    .ifPresent(file -> byFile.computeIfAbsent(file, key -> new ArrayList<>())
                            .add(spot));
        }
        SubMonitor progress = SubMonitor.convert(monitor, byFile.size());
        List<CommentPlan> plans = new ArrayList<>();
        for (Map.Entry<IFile, List<Spot>> entry : byFile.entrySet()) {
            CommentPlan plan = CommentPlan.of(entry.getKey(), entry.getValue(), reason, progress.split(1));
            if (!plan.patch().groups().isEmpty()) {
                plans.add(plan);
            }
        }
        return plans;
    }

    private void offerProject(List<Spot> spots, String title) {
        String sentence = texts.text("suppress.impossible", Map.of("file", Isolates.code(Suppressions.FILE_NAME)));
        if (MessageDialog.openQuestion(shell, title, sentence)) {
            inProject(spots);
        }
    }

    /** Writes entries into the file of each project. */
    void inProject(Collection<Spot> findings) {
        List<Spot> spots = List.copyOf(findings);
        String title = texts.text("suppress.project.title");
        Perform perform = new Perform(shell, title, texts);
        Boolean read = perform.ask(monitor -> {
            // So that the dialog can name the rule.
            SahabPlugin.get().results().await(monitor);
            return true;
        });
        if (read == null) {
            return;
        }
        SuppressDialog dialog = dialog(new SuppressDialog.Question(
                title,
                rules(spots),
                places(spots),
                texts.text("suppress.project.note", Map.of("file", Isolates.code(Suppressions.FILE_NAME))),
                reaches(spots)));
        if (dialog.open() != Window.OK) {
            return;
        }
        List<ProjectEntries> plans =
                perform.ask(monitor -> ProjectEntries.of(spots, dialog.reach(), dialog.reason(), monitor));
        if (plans == null) {
            return;
        }
        for (ProjectEntries plan : plans) {
            if (plan.after() == null) {
                perform.tell(texts.text(
                        "suppress.broken",
                        Map.of(
                                "file",
                                Isolates.code(
                                        plan.file().getFullPath().makeRelative().toString()))));
                open(plan.file());
                return;
            }
        }
        List<IFile> files = plans.stream().map(ProjectEntries::file).toList();
        FindingChange change = new FindingChange(title, files);
        plans.forEach(plan -> change.add(plan.change(title, texts)));
        perform.change(change, files.stream().filter(IFile::exists).toList());
    }

    private static void open(IFile file) {
        IWorkbenchWindow window = FindingResolution.window();
        if (window == null || window.getActivePage() == null) {
            return;
        }
        try {
            IDE.openEditor(window.getActivePage(), file);
        } catch (PartInitException e) {
            SahabPlugin.get().log("Cannot open " + file.getFullPath(), e);
        }
    }

    private SuppressDialog dialog(SuppressDialog.Question question) {
        IDialogSettings settings =
                DialogSettings.getOrCreateSection(SahabPlugin.get().getDialogSettings(), SETTINGS);
        return new SuppressDialog(shell, question, texts, settings);
    }

    private String rules(List<Spot> spots) {
        List<String> rules = spots.stream().map(Spot::rule).distinct().toList();
        return rules.size() == 1 ? Explain.title(spots.get(0)) : texts.count("rules", rules.size());
    }

    private String places(List<Spot> spots) {
        if (spots.size() == 1) {
            return spots.get(0).place();
        }
        List<IResource> files = spots.stream().map(Spot::resource).distinct().toList();
        String in = files.size() == 1
                ? Isolates.code(files.get(0).getFullPath().makeRelative().toString())
                : texts.count("files", files.size());
        return texts.count("suppress.findings", spots.size(), Map.of("files", in));
    }

    private Map<Reach, String> reaches(List<Spot> spots) {
        Map<Reach, String> names = new EnumMap<>(Reach.class);
        for (Reach reach : Reach.values()) {
            List<String> covered = spots.stream()
                    .map(spot -> covered(reach, spot.resource()))
                    .distinct()
                    .toList();
            String name = covered.size() == 1 ? covered.get(0) : texts.count("suppress.places", covered.size());
            names.put(reach, texts.text(reach.key(), Map.of("name", name.replace("&", "&&"))));
        }
        return names;
    }

    private static String covered(Reach reach, IResource resource) {
        IResource covered = switch (reach) {
            case FILE -> resource;
            case FOLDER -> resource.getType() == IResource.FILE ? resource.getParent() : resource;
            case PROJECT -> resource.getProject();
        };
        return Isolates.code(covered.getFullPath().makeRelative().toString());
    }
}
