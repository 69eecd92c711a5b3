package org.sahab.project.tree;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.assessment.Diagnostic.Severity;
import org.sahab.model.finding.Message;
import org.sahab.model.finding.Place;
import org.sahab.model.finding.Region;

/** Collects what could not be read or understood, each once; safe for use by several threads. */
public final class Problems {

    private final String prefix;
    private final SortedSet<Diagnostic> diagnostics = new TreeSet<>();

    /** Problems of a source whose files start with this prefix in the application. */
    public Problems(String prefix) {
        this.prefix = prefix;
    }

    /** Something was not analysed. */
    public void error(String key, String path) {
        add(Severity.ERROR, Message.of("project." + key), path);
    }

    /** Something was analysed less well than it could be. */
    public void warning(String key, String path) {
        add(Severity.WARNING, Message.of("project." + key), path);
    }

    /**
     * Adds a problem of a file or folder.
     *
     * @param path relative to the tree; empty for the tree itself
     */
    public void add(Severity severity, Message message, String path) {
        Diagnostic diagnostic =
                new Diagnostic(severity, message, new Place("", TreePaths.child(prefix, path), Region.WHOLE));
        synchronized (diagnostics) {
            diagnostics.add(diagnostic);
        }
    }

    /** Adds a problem of the application as a whole. */
    public void add(Severity severity, Message message) {
        synchronized (diagnostics) {
            diagnostics.add(new Diagnostic(severity, message, null));
        }
    }

    /** What was collected, sorted. */
    public List<Diagnostic> diagnostics() {
        synchronized (diagnostics) {
            return List.copyOf(diagnostics);
        }
    }
}
