package org.sahab.install.driver;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Looks for traces of Sahab in a running workbench. */
final class AbsentScenario {
    private AbsentScenario() {}

    static void run(Observations seen) throws Exception {
        Bundle driver = FrameworkUtil.getBundle(AbsentScenario.class);
        for (Bundle bundle : driver.getBundleContext().getBundles()) {
            if (bundle.getSymbolicName().startsWith("org.sahab.") && !bundle.equals(driver)) {
                seen.note("bundle", bundle.getSymbolicName());
            }
        }
        IExtensionRegistry registry = Platform.getExtensionRegistry();
        for (String name : registry.getNamespaces()) {
            if (name.startsWith("org.sahab.") && !name.equals(driver.getSymbolicName())) {
                seen.note("extensions", name);
            }
        }
        seen.note("projects", ResourcesPlugin.getWorkspace().getRoot().getProjects().length);
        seen.note(
                "view",
                Driver.onUi(() -> PlatformUI.getWorkbench().getViewRegistry().find(AssessScenario.VIEW) != null));
    }
}
