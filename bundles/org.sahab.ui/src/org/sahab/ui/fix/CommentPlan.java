package org.sahab.ui.fix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.sahab.engine.suppression.SuppressionComment;
import org.sahab.engine.suppression.SuppressionComment.Insertion;
import org.sahab.project.FileKind;

/**
 * The comments that suppress findings of one file.
 *
 * @param file the file
 * @param patch the steps, one for each comment
 * @param refused findings that a comment cannot be written for
 */
record CommentPlan(IFile file, Patch patch, List<Spot> refused) {

    /** Copies the list. */
    CommentPlan {
        refused = List.copyOf(refused);
    }

    /** What one comment is to stand for: findings of a rule on a line. */
    private record Wanted(int line, String rule) {}

    /** From the end of the file to its start, so that the lines of the comments still to be written stay. */
    static CommentPlan of(IFile file, List<Spot> spots, String reason, IProgressMonitor monitor) throws CoreException {
        Patch patch = new Patch(SourceText.read(file, SubMonitor.convert(monitor, 1)));
        IDocument document = new Document(patch.before());
        FileKind kind = FileKind.of(file.getName());
        List<Spot> refused = new ArrayList<>();
        List<Spot> sorted = new ArrayList<>(spots);
        sorted.sort(Comparator.comparingInt(CommentPlan::offset).reversed().thenComparing(Spot::rule));
        Set<Wanted> written = new HashSet<>();
        Set<Wanted> impossible = new HashSet<>();
        int last = Integer.MAX_VALUE;
        int above = 0;
        for (Spot spot : sorted) {
            int line = line(spot, document);
            Wanted wanted = new Wanted(line, spot.rule());
            if (written.contains(wanted)) {
                continue;
            }
            above = line == last ? above : 0;
            last = line;
            Optional<Insertion> insertion = line == 0 || impossible.contains(wanted)
                    ? Optional.empty()
                    : SuppressionComment.edit(patch.now(), kind, line + above, spot.rule(), reason);
            if (insertion.isEmpty()) {
                impossible.add(wanted);
                refused.add(spot);
                continue;
            }
            patch.add(List.of(
                    new Replacement(insertion.get().offset(), 0, insertion.get().text())));
            written.add(wanted);
            above++;
        }
        return new CommentPlan(file, patch, refused);
    }

    private static int offset(Spot spot) {
        Position position = spot.position();
        return position == null ? -1 : position.offset;
    }

    /** The line in the text before all steps, from 1; 0 if it has none. */
    private static int line(Spot spot, IDocument document) {
        Position position = spot.position();
        if (position == null) {
            return 0;
        }
        try {
            return document.getLineOfOffset(position.offset) + 1;
        } catch (BadLocationException e) {
            // The text is shorter than it was when the finding was made.
            return 0;
        }
    }
}
