package org.sahab.ui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.jobs.Job;
import org.jspecify.annotations.Nullable;
import org.sahab.report.wording.Visible;
import org.sahab.ui.assess.Assess;
import org.sahab.ui.result.Results;
import org.sahab.ui.text.Isolates;

/** Puts into words how things stand: how much is shown, what to know of it, and what to do while there is nothing. */
final class Standing {

    private static final int LONGEST_NAME = 120;

    private final Results results;
    private final Texts texts;

    Standing(Results results, Texts texts) {
        this.results = results;
        this.texts = texts;
    }

    /** What a notice can lead to. */
    interface Ways {
        void assessAgain();

        void showIncomplete();

        void resetFilter();
    }

    /** How many findings of which kind are shown. */
    String description(Outline.Counts counts) {
        List<String> kinds = new ArrayList<>();
        add(kinds, "count.mandatory", counts.tally().mandatory());
        add(kinds, "count.optional", counts.tally().optional());
        add(kinds, "count.potential", counts.tally().potential());
        add(kinds, "count.strength", counts.strengths());
        String shown = counts.shown() == counts.all()
                ? texts.count("shown.all", counts.all())
                : texts.count("shown.some", counts.all(), Map.of("shown", texts.number(counts.shown())));
        return kinds.isEmpty()
                ? shown
                : texts.text(
                        "shown.of", Map.of("shown", shown, "kinds", String.join(texts.text("list.separator"), kinds)));
    }

    private void add(List<String> kinds, String key, int number) {
        if (number > 0) {
            kinds.add(texts.count(key, number));
        }
    }

    /** What to know of what is shown, the most pressing first. */
    List<Notice> notices(Contents contents, Outline outline, Ways ways) {
        List<Notice> notices = new ArrayList<>();
        results.problem()
                .ifPresent(problem ->
                        notices.add(notice(Notice.Kind.WARNING, problem, "notice.dismiss", results::dismissProblem)));
        if (Assess.isRunning()) {
            notices.add(notice(Notice.Kind.PROGRESS, running(), "notice.cancel", Assess::cancel));
        } else if (results.isOutdated()) {
            notices.add(notice(Notice.Kind.WARNING, texts.text("notice.outdated"), "notice.again", ways::assessAgain));
        }
        results.focus()
                .ifPresent(focus -> notices.add(notice(
                        Notice.Kind.CHOICE,
                        texts.text("notice.focus", Map.of("name", Isolates.words(Visible.line(focus.label())))),
                        "notice.all",
                        () -> results.setFocus(null))));
        if (contents.incomplete().isPresent() && !contents.seen().isEmpty()) {
            notices.add(notice(Notice.Kind.WARNING, contents.seen(), "notice.details", ways::showIncomplete));
        }
        if (!outline.showsFindings()) {
            notices.add(
                    outline.counts().all() > 0
                            ? notice(
                                    Notice.Kind.CHOICE,
                                    texts.text("notice.noneFits"),
                                    "notice.reset",
                                    ways::resetFilter)
                            : notice(
                                    Notice.Kind.CHOICE,
                                    texts.text("notice.nothing"),
                                    "notice.again",
                                    ways::assessAgain));
        }
        return notices;
    }

    private Notice notice(Notice.Kind kind, String text, String link, Runnable action) {
        return new Notice(kind, text, texts.text(link), action);
    }

    /** What is going on, in the words of the job. */
    private String running() {
        for (Job job : Job.getJobManager().find(Assess.FAMILY)) {
            if (!job.getName().isBlank()) {
                return Visible.cut(job.getName(), LONGEST_NAME) + '\u2026';
            }
        }
        return texts.text("notice.running");
    }

    /**
     * What there is to do while nothing has been assessed.
     *
     * @param ready whether it is known that nothing has been
     * @param chosen the project that is selected elsewhere in the workbench
     */
    Blank.Step firstStep(boolean ready, @Nullable IProject chosen) {
        if (Assess.isRunning()) {
            return new Blank.Step(running(), List.of(new Blank.Way(texts.text("notice.cancel"), Assess::cancel)));
        }
        if (!ready) {
            return new Blank.Step(texts.text("blank.loading"), List.of());
        }
        List<IProject> projects = JavaProjects.of(ResourcesPlugin.getWorkspace().getRoot());
        if (projects.isEmpty()) {
            return new Blank.Step(texts.text("blank.noProjects"), List.of());
        }
        List<Blank.Way> ways = new ArrayList<>();
        if (chosen != null && projects.contains(chosen) && projects.size() > 1) {
            ways.add(assess(List.of(chosen)));
        }
        ways.add(assess(projects));
        return new Blank.Step(texts.text("blank.nothing"), ways);
    }

    private Blank.Way assess(List<IProject> projects) {
        String text = projects.size() == 1
                ? texts.text(
                        "blank.assessOne",
                        Map.of("name", Isolates.words(projects.get(0).getName())))
                : texts.count("blank.assessAll", projects.size());
        return new Blank.Way(text, () -> Assess.start(projects, null));
    }
}
