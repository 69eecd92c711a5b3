package org.sahab.ui.assess;

import java.util.Map;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.sahab.engine.Progress;
import org.sahab.project.ProgressListener;
import org.sahab.ui.text.Isolates;

/** Shows how far reading and analysis are in a monitor of the workbench, which is for one thread at a time. */
public final class EngineProgress implements Progress, ProgressListener {

    private static final int UNITS_BETWEEN_TEXTS = 10;

    private final IProgressMonitor asked;
    private final SubMonitor reading;
    private final SubMonitor analysing;
    private final Texts texts = Texts.ofWorkbench();
    private int all;
    private int done;
    private int shown = -UNITS_BETWEEN_TEXTS;

    /**
     * Progress that is shown in two monitors.
     *
     * @param asked says whether to stop
     * @param projects number of projects that will be read
     */
    public EngineProgress(IProgressMonitor asked, SubMonitor reading, int projects, SubMonitor analysing) {
        this.asked = asked;
        this.reading = reading.setWorkRemaining(projects);
        this.analysing = analysing;
    }

    @Override
    public synchronized void begins(Phase phase, String project) {
        if (phase == Phase.LISTING) {
            reading.subTask(texts.text("job.reading", Map.of("project", Isolates.words(project))));
            reading.split(1);
        }
    }

    @Override
    public synchronized void begins(int units) {
        all = units;
        reading.setWorkRemaining(0);
        analysing.setWorkRemaining(Math.max(1, units));
        show();
    }

    @Override
    public synchronized void worked(int units) {
        done += units;
        analysing.worked(units);
        show();
    }

    private void show() {
        if (done - shown >= UNITS_BETWEEN_TEXTS || done == all) {
            shown = done;
            analysing.subTask(texts.text("job.files", Map.of("done", texts.number(done), "all", texts.number(all))));
        }
    }

    @Override
    public boolean isCancelled() {
        return asked.isCanceled();
    }
}
