package org.sahab.ui.assess;

import java.net.URL;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;
import org.sahab.ui.SahabPlugin;

/** Shows the view with what was found: a link beside a finished job, and what follows a command of the user. */
final class ShowView extends Action {

    private static final String VIEW = "org.sahab.ui.view.readiness";

    ShowView(Texts texts) {
        super(texts.text("show.view"));
    }

    @Override
    public void run() {
        show(IWorkbenchPage.VIEW_ACTIVATE);
    }

    /** The icon of the job, null where there is none. */
    static @Nullable ImageDescriptor icon() {
        URL icon =
                FileLocator.find(SahabPlugin.get().getBundle(), IPath.fromPortableString("icons/readiness.png"), null);
        return icon == null ? null : ImageDescriptor.createFromURL(icon);
    }

    /** Brings the view up without taking the keyboard from where the user writes. From any thread. */
    static void reveal() {
        if (PlatformUI.isWorkbenchRunning()) {
            Display display = PlatformUI.getWorkbench().getDisplay();
            if (!display.isDisposed()) {
                display.asyncExec(() -> show(IWorkbenchPage.VIEW_VISIBLE));
            }
        }
    }

    private static void show(int mode) {
        if (!PlatformUI.isWorkbenchRunning() || PlatformUI.getWorkbench().isClosing()) {
            return;
        }
        IWorkbenchPage page = page();
        if (page != null) {
            try {
                page.showView(VIEW, null, mode);
            } catch (PartInitException e) {
                SahabPlugin.get().log(e.getStatus());
            }
        }
    }

    private static @Nullable IWorkbenchPage page() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (window == null && PlatformUI.getWorkbench().getWorkbenchWindowCount() > 0) {
            window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
        }
        return window == null ? null : window.getActivePage();
    }
}
