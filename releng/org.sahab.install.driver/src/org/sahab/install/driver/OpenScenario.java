package org.sahab.install.driver;

import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Looks at a workbench as it opens in a new workspace. */
final class OpenScenario {
    private OpenScenario() {}

    static void run(Observations seen) throws Exception {
        Driver.onUi(() -> {
            IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
            seen.note("title", window.getShell().getText());
            seen.note("perspective", window.getActivePage().getPerspective().getId());
            seen.note("view", window.getActivePage().findViewReference(AssessScenario.VIEW) != null);
            return null;
        });
        Bundle driver = FrameworkUtil.getBundle(OpenScenario.class);
        for (Bundle bundle : driver.getBundleContext().getBundles()) {
            if (bundle.getSymbolicName().equals("org.sahab.ui")) {
                seen.note("active", bundle.getState() == Bundle.ACTIVE);
            }
        }
    }
}
