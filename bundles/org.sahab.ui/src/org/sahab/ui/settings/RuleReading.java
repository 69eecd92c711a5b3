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
import org.sahab.model.text.Language;
import org.sahab.rules.Compatibility;

/** Reads rules in the background for a page, and hands over only what was asked for last. For the thread of the user interface. */
final class RuleReading {

    /** The family of the jobs that read. */
    static final Object FAMILY = RuleReading.class;

    private final Control page;
    private final Consumer<Ready> done;
    private @Nullable Job last;

    /**
     * Rules that are ready to be shown.
     *
     * @param stock the rules
     * @param tree the rules as the tree shows them
     * @param choice what can be chosen by labels
     */
    record Ready(RuleStock stock, List<RuleNode.Group> tree, LabelChoice choice) {}

    /** Reads for as long as a control of the page is there. */
    RuleReading(Control page, Consumer<Ready> done) {
        this.page = page;
        this.done = done;
        page.addDisposeListener(event -> cancel());
    }

    /** Reads Sahab's own rules and those of these folders. */
    void read(List<Path> folders, Compatibility compatibility, Language language) {
        cancel();
        Display display = page.getDisplay();
        Job job = new Job(Texts.text("rules.reading")) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                RuleStock stock = RuleStock.of(folders, compatibility);
                Ready ready =
                        new Ready(stock, RuleNode.groups(stock.rules(), language), LabelChoice.of(stock.labels()));
                if (!monitor.isCanceled() && !display.isDisposed()) {
                    display.asyncExec(() -> handOver(this, ready));
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

    private void handOver(Job job, Ready ready) {
        if (job == last && !page.isDisposed()) {
            last = null;
            done.accept(ready);
        }
    }

    private void cancel() {
        if (last != null) {
            last.cancel();
            last = null;
        }
    }
}
