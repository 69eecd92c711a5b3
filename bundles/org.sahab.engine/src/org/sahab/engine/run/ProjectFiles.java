package org.sahab.engine.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.assessment.Diagnostic.Severity;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;
import org.sahab.model.finding.Place;
import org.sahab.model.finding.Region;
import org.sahab.project.Application;
import org.sahab.project.Module;
import org.sahab.project.ProjectFile;
import org.sahab.rules.suppression.ProjectSuppression;
import org.sahab.rules.suppression.Suppressions;

/** Reads the files in which an application says what is not to be counted. */
final class ProjectFiles {

    private static final int MOST_FILES = 200;

    private ProjectFiles() {}

    /** What the files say, in the order of their paths, and what could not be understood. */
    record Found(List<ProjectSuppression> suppressions, List<Diagnostic> diagnostics) {}

    private record Located(Module module, ProjectFile file) {}

    static Found read(Application application) {
        TreeMap<String, Located> files = new TreeMap<>();
        for (Module module : application.modules()) {
            for (ProjectFile file : module.files()) {
                if (file.path().endsWith(Suppressions.FILE_NAME) && file.name().equals(Suppressions.FILE_NAME)) {
                    files.put(module.applicationPath(file), new Located(module, file));
                }
            }
        }
        List<ProjectSuppression> suppressions = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        int left = MOST_FILES;
        for (Located each : files.values()) {
            if (left-- == 0) {
                diagnostics.add(problem(
                        each, Message.of("rules.suppressions.files").with("maximum", Argument.number(MOST_FILES))));
                break;
            }
            read(each, suppressions, diagnostics);
        }
        return new Found(suppressions, diagnostics);
    }

    private static void read(Located each, List<ProjectSuppression> suppressions, List<Diagnostic> diagnostics) {
        try (InputStream stream = Files.newInputStream(each.file().location())) {
            byte[] bytes = stream.readNBytes(Suppressions.MAXIMUM_BYTES + 1);
            Suppressions.Content content = Suppressions.read(
                    new String(bytes, StandardCharsets.UTF_8),
                    each.module().id(),
                    each.file().path());
            suppressions.addAll(content.suppressions());
            diagnostics.addAll(content.diagnostics());
        } catch (IOException e) {
            diagnostics.add(problem(each, Message.of("rules.suppressions.unreadable")));
        }
    }

    private static Diagnostic problem(Located file, Message message) {
        return new Diagnostic(
                Severity.WARNING,
                message,
                new Place(file.module().id(), file.file().path(), Region.WHOLE));
    }
}
