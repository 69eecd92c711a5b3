package org.sahab.ui.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.jspecify.annotations.Nullable;

/** Reads rules in the background for a page, and hands over only what was asked for last. For the thread of the user interface. */
final class RuleReading {

    /** The family of the jobs that read. */
    static final Object FAMILY = RuleReading.class;

    private final Control page;
    private final Consumer<RuleList> done;
    private @Nullable Job last;

    /** Reads for as long as a control of the page is there. */
    RuleReading(Control page, Consumer<RuleList> done) {
        this.page = page;
        this.done = done;
        page.addDisposeListener(event -> cancel());
    }

    /** Reads Sahab's own rules and those of these folders. */
    void read(List<Path> folders) {
        cancel();
        Display display = page.getDisplay();
        Job job = new Job(Texts.text("rules.reading")) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                RuleList rules = RuleList.of(folders);
                if (!monitor.isCanceled() && !display.isDisposed()) {
                    display.asyncExec(() -> handOver(this, rules));
                }
                return Status.OK_STATUS;
            }

            @Override
            public boolean belongsTo(Object family) {
                return family == FAMILY;
            }
        };
        job.setSystem(true);
        last = job;
        job.schedule();
    }

    private void handOver(Job job, RuleList rules) {
        if (job == last && !page.isDisposed()) {
            last = null;
            done.accept(rules);
        }
    }

    private void cancel() {
        if (last != null) {
            last.cancel();
            last = null;
        }
    }
}
