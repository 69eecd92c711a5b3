package org.sahab.ui.settings;

import java.util.Map;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.sahab.ui.settings.RuleList.RuleLine;
import org.sahab.ui.text.Isolates;

/** Opens files from a dialog, behind which the editors are. */
final class OpenedBehind {

    private OpenedBehind() {}

    /** Opens a file and says so, or why not, at the top of the dialog. */
    static void open(Shell dialog, RuleLine place) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (window == null && PlatformUI.getWorkbench().getWorkbenchWindowCount() > 0) {
            window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
        }
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        if (page == null) {
            return;
        }
        String problem = RuleFile.open(page, place);
        String name = Isolates.code(String.valueOf(place.file().getFileName()));
        if (dialog.getData() instanceof PreferenceDialog preferences) {
            if (problem.isEmpty()) {
                preferences.setMessage(Texts.text("file.opened", Map.of("file", name)), IMessageProvider.INFORMATION);
            } else {
                preferences.setMessage(problem, IMessageProvider.WARNING);
            }
        }
    }
}
