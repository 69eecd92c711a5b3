package org.sahab.ui.explain;

import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.sahab.engine.explain.Explanation;
import org.sahab.ui.SahabPlugin;
import org.sahab.ui.page.ExplanationWriting;
import org.sahab.ui.page.RulePage;
import org.sahab.ui.settings.RuleFile;
import org.sahab.ui.settings.RuleList.RuleLine;

/** Shows an explanation beside the code: it can stay open while one goes on. */
final class ExplanationDialog extends Dialog {

    private static final String SETTINGS = "explanation";
    private static final String PLACE = "place";
    private static final String RULE = "rule";
    private static final Point SIZE = new Point(720, 480);

    private final IWorkbenchPage page;
    private final Explanation explanation;
    private final AskedPlace asked;
    private final Optional<RuleLine> written;
    private final Texts texts;

    /**
     * A dialog that is not open yet.
     *
     * @param written where the rule is written, if that can be opened
     */
    ExplanationDialog(
            IWorkbenchPage page, Explanation explanation, AskedPlace asked, Optional<RuleLine> written, Texts texts) {
        super(page.getWorkbenchWindow().getShell());
        this.page = page;
        this.explanation = explanation;
        this.asked = asked;
        this.written = written;
        this.texts = texts;
        setShellStyle(
                SWT.CLOSE | SWT.TITLE | SWT.BORDER | SWT.RESIZE | SWT.MAX | SWT.MODELESS | getDefaultOrientation());
        setBlockOnOpen(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(texts.text("title"));
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Point getInitialSize() {
        Point kept = super.getInitialSize();
        return new Point(Math.max(kept.x, SIZE.x), Math.max(kept.y, SIZE.y));
    }

    @Override
    protected IDialogSettings getDialogBoundsSettings() {
        return DialogSettings.getOrCreateSection(SahabPlugin.get().getDialogSettings(), SETTINGS);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        RulePage shown = new RulePage(area, SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(shown);
        ExplanationWriting writing = new ExplanationWriting(explanation, texts.language()).place(PLACE);
        if (written.isPresent()) {
            writing.ruleFile(RULE);
        }
        if (asked.unsaved()) {
            writing.note(texts.text("unsaved"));
        }
        shown.show(writing);
        shown.onInnerLink(this::open);
        return area;
    }

    private void open(String address) {
        if (page.getWorkbenchWindow().getShell() == null) {
            return;
        }
        if (address.equals(RULE)) {
            written.ifPresent(line -> RuleFile.open(page, line));
        } else {
            openPlace(asked.file());
        }
    }

    private void openPlace(IFile file) {
        try {
            IEditorPart editor = IDE.openEditor(page, file, true);
            if (editor instanceof ITextEditor text && asked.line() > 0) {
                RuleFile.select(text, asked.line());
            }
        } catch (PartInitException e) {
            SahabPlugin.get().log(e.getStatus());
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, true);
    }
}
