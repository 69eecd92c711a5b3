package org.sahab.ui.fix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.core.ICompilationUnit;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.Position;
import org.eclipse.text.edits.TextEdit;
import org.sahab.checks.fix.Fix;
import org.sahab.ui.SahabPlugin;

/**
 * What fixes make of one Java file.
 *
 * @param file the file
 * @param unit the file as JDT knows it
 * @param patch the steps, one for each mended finding
 * @param mended the findings that a step was made for, by its number; it may mend others with them
 * @param unmended the findings that no fix could mend
 */
record FixPlan(IFile file, ICompilationUnit unit, Patch patch, List<Spot> mended, List<Spot> unmended) {

    /** Findings that are mended in one file at once; the file is parsed for each, so that it sees what was done before. */
    private static final int MOST = 200;

    /** Copies the lists. */
    FixPlan {
        mended = List.copyOf(mended);
        unmended = List.copyOf(unmended);
    }

    /** A finding that is still to be mended, where it was at first and where it is by now. */
    private record Open(Spot spot, Position before, Position position) {}

    /**
     * Tries to mend findings of one file, from its end to its start, so that the places of those still to be mended change
     * little. Not for the thread of the user interface.
     */
    static FixPlan of(IFile file, ICompilationUnit unit, List<Spot> spots, IProgressMonitor monitor)
            throws CoreException {
        SubMonitor progress = SubMonitor.convert(monitor, spots.size() + 1);
        Patch patch = new Patch(SourceText.read(file, progress.split(1)));
        List<Spot> mended = new ArrayList<>();
        List<Spot> unmended = new ArrayList<>();
        Document document = new Document(patch.before());
        List<Open> open = open(spots, document, unmended);
        CompilationUnit root = null;
        CompilationUnit first = null;
        for (Open one : open) {
            SubMonitor step = progress.split(1).setWorkRemaining(2);
            if (mended.size() == MOST) {
                unmended.add(one.spot());
                continue;
            }
            String text = document.get();
            root = root != null ? root : SourceText.parse(unit, text, step.split(1));
            first = first != null ? first : root;
            List<Replacement> replacements =
                    one.position().isDeleted ? List.of() : replacements(one.spot(), one.position(), unit, root, text);
            if (!replacements.isEmpty()) {
                patch.add(replacements);
                mended.add(one.spot());
                apply(replacements, document);
                root = null;
            } else if (root == first
                    || replacements(one.spot(), one.before(), unit, first, patch.before())
                            .isEmpty()) {
                unmended.add(one.spot());
            }
            // Else the fix of another finding has mended this one too, such as of the same variable.
        }
        return new FixPlan(file, unit, patch, mended, unmended);
    }

    /** From the last to the first, held by positions of the document that follow its changes. */
    private static List<Open> open(List<Spot> spots, Document document, List<Spot> unmended) {
        List<Open> open = new ArrayList<>();
        for (Spot spot : spots) {
            Position position = spot.position();
            if (position == null || position.offset + position.length > document.getLength()) {
                unmended.add(spot);
                continue;
            }
            open.add(new Open(spot, position, new Position(position.offset, position.length)));
        }
        open.sort(Comparator.comparingInt((Open one) -> one.position().offset).reversed());
        try {
            for (Open one : open) {
                document.addPosition(one.position());
            }
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
        return open;
    }

    private static List<Replacement> replacements(
            Spot spot, Position position, ICompilationUnit unit, CompilationUnit root, String text) {
        Optional<Fix> fix = OwnFixes.of(spot.rule());
        try {
            Optional<TextEdit> edit = fix.flatMap(
                    found -> found.edit(SourceText.target(unit, root, text, position.offset, position.length)));
            return edit.map(found -> Replacement.of(found, text)).orElse(List.of());
        } catch (RuntimeException e) {
            // A fix that fails must not take the others with it.
            SahabPlugin.get().log("Cannot mend " + spot.rule() + " in " + unit.getElementName(), e);
            return List.of();
        }
    }

    private static void apply(List<Replacement> replacements, Document document) {
        try {
            for (int i = replacements.size() - 1; i >= 0; i--) {
                Replacement one = replacements.get(i);
                document.replace(one.offset(), one.length(), one.text());
            }
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
    }
}
