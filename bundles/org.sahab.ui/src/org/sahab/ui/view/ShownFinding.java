package org.sahab.ui.view;

import org.eclipse.core.runtime.IAdaptable;
import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Finding;
import org.sahab.model.finding.Place;
import org.sahab.model.rule.Dimension;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.report.wording.Visible;
import org.sahab.ui.result.AssessedApplication;

/**
 * A finding as the view shows it, and what the selection of the view consists of. Adapts to {@link Finding}, and while the
 * workspace holds its place to the resource, the project and the marker.
 */
public final class ShownFinding implements Row, IAdaptable {

    private final AssessedApplication application;
    private final Finding finding;
    private final Wordbook words;
    private final int position;
    private final String project;
    private final String file;
    private @Nullable String message;

    /**
     * Shows a finding.
     *
     * @param position where it stands among all findings, which are ordered by place
     * @param project the name of the project that it lies in
     * @param file project and path, separated by {@code /}
     */
    ShownFinding(
            AssessedApplication application,
            Finding finding,
            Wordbook words,
            int position,
            String project,
            String file) {
        this.application = application;
        this.finding = finding;
        this.words = words;
        this.position = position;
        this.project = project;
        this.file = file;
    }

    /** The application that the finding belongs to. */
    public AssessedApplication application() {
        return application;
    }

    /** The finding. */
    public Finding finding() {
        return finding;
    }

    /** The rule that found it, as it was then; null if the assessment does not hold it. */
    public @Nullable RuleDescriptor rule() {
        return words.rule(finding.rule());
    }

    /** The message on one line. Made when it is first asked for: of most findings it never is. */
    String message() {
        String made = message;
        if (made == null) {
            made = words.shown(finding);
            message = made;
        }
        return made;
    }

    /** Whether the message has been put into words. */
    boolean isWorded() {
        return message != null;
    }

    Wordbook words() {
        return words;
    }

    String title() {
        return words.title(finding.rule());
    }

    Dimension dimension() {
        RuleDescriptor rule = rule();
        return rule == null ? Dimension.OTHER : rule.dimension();
    }

    /** Whether it tells of what is good. */
    boolean isStrength() {
        RuleDescriptor rule = rule();
        return rule != null && rule.positive();
    }

    /** The name of the project that it lies in. */
    String project() {
        return project;
    }

    /** Where it stands among all findings, which are ordered by place. */
    int position() {
        return position;
    }

    /** Project and path, separated by {@code /}. */
    String file() {
        return file;
    }

    static String projectOf(AssessedApplication application, Place place) {
        String name = application.projects().get(place.module());
        if (name != null) {
            return Visible.line(name);
        }
        return Visible.line(place.module().isEmpty() ? application.name() : place.module());
    }

    static String fileOf(AssessedApplication application, Place place) {
        String project = projectOf(application, place);
        return place.path().isEmpty() ? project : project + '/' + Visible.line(place.path());
    }

    @Override
    public String key() {
        return application.name() + '\n' + finding.identity();
    }

    @Override
    public <T> @Nullable T getAdapter(Class<T> adapter) {
        if (adapter == Finding.class) {
            return adapter.cast(finding);
        }
        if (adapter == ShownFinding[].class) {
            return adapter.cast(new ShownFinding[] {this});
        }
        return Workspace.adapt(application, finding, adapter);
    }
}
