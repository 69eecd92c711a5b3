package org.sahab.ui;

import java.nio.file.Path;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.plugin.AbstractUIPlugin;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.sahab.ui.assess.Assess;
import org.sahab.ui.assess.RuleWatch;
import org.sahab.ui.marker.MarkerJob;
import org.sahab.ui.result.Results;
import org.sahab.ui.settings.RuleLists;

/** The plug-in while it is active. It becomes active when something of it is used for the first time, and then does nothing yet. */
public final class SahabPlugin extends AbstractUIPlugin {

    /** Symbolic name of the bundle. */
    public static final String ID = "org.sahab.ui";

    private static @Nullable SahabPlugin plugin;

    private final RuleLists ruleLists = new RuleLists();
    private @Nullable Results results;
    private @Nullable MarkerJob markers;
    private @Nullable RuleWatch ruleWatch;

    /** Called by the framework only. */
    public SahabPlugin() {}

    /** The plug-in; whoever runs code of it may ask. */
    public static SahabPlugin get() {
        SahabPlugin active = plugin;
        if (active == null) {
            throw new IllegalStateException(ID + " is not active");
        }
        return active;
    }

    @Override
    public void start(BundleContext context) throws Exception {
        super.start(context);
        plugin = this;
        if (PlatformUI.isWorkbenchRunning()) {
            PlatformUI.getWorkbench().addWorkbenchListener(new EndOfWork());
        }
    }

    @Override
    public void stop(BundleContext context) throws Exception {
        try {
            Assess.stop();
            synchronized (this) {
                if (ruleWatch != null) {
                    ruleWatch.close();
                    ruleWatch = null;
                }
                if (markers != null) {
                    markers.cancel();
                    markers = null;
                }
                if (results != null) {
                    results.close();
                    results = null;
                }
            }
        } finally {
            plugin = null;
            super.stop(context);
        }
    }

    /** What was assessed in this workspace. */
    public synchronized Results results() {
        if (results == null) {
            results = Results.open(stateFolder().resolve("results"));
            markers = MarkerJob.following(results);
            results.addListener(markers);
            ruleWatch = RuleWatch.start(results);
        }
        return results;
    }

    /** The rules that were read last. */
    public RuleLists ruleLists() {
        return ruleLists;
    }

    /** The folder of this plug-in's state in the workspace; may not exist, may not be writable. */
    public Path stateFolder() {
        return getStateLocation().toPath();
    }

    /** The version of the plug-in, which stands in every assessment; without the qualifier of a build. */
    public String version() {
        org.osgi.framework.Version version = getBundle().getVersion();
        return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
    }

    /** Writes to the log of the workspace; nothing that a user must see. */
    public void log(IStatus status) {
        ILog.of(getBundle()).log(status);
    }

    /** Writes a failure to the log of the workspace. */
    public void log(String what, Throwable cause) {
        log(Status.error(what, cause));
    }

    /** An assessment that runs when the workbench closes ends with it; {@link #stop} waits for it. */
    private static final class EndOfWork implements IWorkbenchListener {

        @Override
        public boolean preShutdown(IWorkbench workbench, boolean forced) {
            Assess.cancel();
            return true;
        }

        @Override
        public void postShutdown(IWorkbench workbench) {
            workbench.removeWorkbenchListener(this);
        }
    }
}
