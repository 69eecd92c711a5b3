package org.sahab.ui.view;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.jspecify.annotations.Nullable;
import org.sahab.report.wording.Labels;
import org.sahab.ui.result.Focus;
import org.sahab.ui.result.Results;
import org.sahab.ui.settings.Settings;

/** Makes what the view shows, off the thread of the user interface: however often it is asked, once for the last time. */
final class Loading extends Job {

    /** The family of the jobs that make what views show. */
    static final Object FAMILY = Loading.class;

    private final Results results;
    private final Texts texts;
    private final Display display;
    private final Shows view;
    private final AtomicBoolean stale = new AtomicBoolean(true);
    private volatile Choice choice;

    // Only touched by the job itself.
    private final Remarks remarks;
    private final Labels labels;
    private Contents contents = Contents.NONE;
    private boolean ready;

    /** Receives what was made, on the thread of the user interface. */
    @FunctionalInterface
    interface Shows {
        void show(Contents contents, Outline outline, boolean ready);
    }

    /**
     * What the reader has chosen.
     *
     * @param filter which findings
     * @param grouping in which groups
     * @param order in which order
     */
    record Choice(Filter filter, Grouping grouping, Order order) {}

    Loading(Results results, Texts texts, Display display, Choice choice, Shows view) {
        super(texts.text("job.name"));
        this.results = results;
        this.texts = texts;
        this.display = display;
        this.choice = choice;
        this.view = view;
        remarks = new Remarks(texts);
        labels = Labels.in(texts.language());
        setSystem(true);
        setPriority(Job.SHORT);
    }

    /** The results have changed. Any thread. */
    void reload() {
        stale.set(true);
        schedule();
    }

    /** The reader has chosen something else. */
    void choose(Choice other) {
        choice = other;
        schedule();
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == FAMILY;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        if (stale.getAndSet(false)) {
            ready = results.isReady();
            contents = Contents.of(results.shown(), Settings.ofWorkspace().language(), remarks);
        }
        Choice chosen = choice;
        @Nullable Focus focus = results.focus().orElse(null);
        Predicate<ShownFinding> wanted = chosen.filter().compile();
        if (focus != null) {
            wanted = ((Predicate<ShownFinding>) row ->
                            focus.contains(row.application(), row.finding().place()))
                    .and(wanted);
        }
        Outline outline = Outline.of(contents, wanted, chosen.grouping(), chosen.order(), labels, texts.collator());
        Contents loaded = contents;
        boolean wasReady = ready;
        if (monitor.isCanceled()) {
            return Status.CANCEL_STATUS;
        }
        try {
            display.asyncExec(() -> view.show(loaded, outline, wasReady));
        } catch (SWTException closing) {
            // The workbench has ended in between, and nobody looks any more.
            return Status.CANCEL_STATUS;
        }
        return Status.OK_STATUS;
    }
}
