package org.sahab.project;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.assessment.Diagnostic.Severity;
import org.sahab.model.assessment.Remedy;
import org.sahab.model.finding.Message;
import org.sahab.project.ProgressListener.Phase;
import org.sahab.project.archive.OpenedSource;
import org.sahab.project.archive.SourceOpener;
import org.sahab.project.build.BuildContext;
import org.sahab.project.build.BuildFiles;
import org.sahab.project.build.ModuleAssembly;
import org.sahab.project.build.ModuleDescription;
import org.sahab.project.tree.FileTree;
import org.sahab.project.tree.Problems;
import org.sahab.project.tree.TreeWalk;

/** Turns what a user named into an application: unpacks, lists, reads build files, infers the rest. */
public final class ProjectReader {

    /**
     * Reads an application.
     *
     * @throws SourceException if a source cannot be assessed at all
     * @throws java.util.concurrent.CancellationException if the listener asked to stop
     */
    public Application read(List<SourceSpec> sources, ReadOptions options, ProgressListener progress)
            throws SourceException {
        Reading reading = new Reading(options, progress, sources.size() > 1);
        for (SourceSpec source : sources) {
            reading.add(source);
        }
        return reading.application();
    }

    /** The state of one reading. */
    private static final class Reading {

        private final ReadOptions options;
        private final ProgressListener progress;
        private final boolean several;
        private final List<SourceInfo> sources = new ArrayList<>();
        private final Set<String> prefixes = new HashSet<>();
        private final List<Module> modules = new ArrayList<>();
        private final SortedSet<Diagnostic> diagnostics = new TreeSet<>();
        private final SortedSet<String> processors = new TreeSet<>();
        private boolean lombok;

        Reading(ReadOptions options, ProgressListener progress, boolean several) {
            this.options = options;
            this.progress = progress;
            this.several = several;
        }

        void add(SourceSpec spec) throws SourceException {
            OpenedSource opened = new SourceOpener(options, progress).open(spec);
            String prefix = several ? uniquePrefix(opened.name()) : "";
            sources.add(new SourceInfo(spec, opened.name(), prefix, opened.location()));
            Problems problems = new Problems(prefix);
            opened.reportTo(problems);

            progress.begins(Phase.LISTING, opened.name());
            FileTree tree = list(opened, problems);
            if (tree.files().isEmpty()) {
                throw SourceException.of("no-files", opened.name());
            }
            progress.begins(Phase.READING_BUILD_FILES, opened.name());
            BuildContext context = new BuildContext(tree, options, problems, progress);
            List<ModuleDescription> described = BuildFiles.read(context);
            modules.addAll(new ModuleAssembly(context, prefix, opened.name(), described).modules());
            lombok |= described.stream().anyMatch(ModuleDescription::lombok)
                    || !tree.named("lombok.config").isEmpty();
            described.forEach(description -> processors.addAll(description.processors()));
            diagnostics.addAll(problems.diagnostics());
        }

        private FileTree list(OpenedSource opened, Problems problems) throws SourceException {
            try {
                return TreeWalk.list(opened.location(), opened.encodedNames(), options.limits(), problems, progress);
            } catch (IOException e) {
                throw SourceException.of("not-readable", opened.name(), e);
            }
        }

        private String uniquePrefix(String name) {
            String prefix = name;
            for (int n = 2; !prefixes.add(prefix); n++) {
                prefix = name + '-' + n;
            }
            return prefix;
        }

        Application application() {
            modules.sort(Comparator.comparing(Module::id));
            Inventory inventory = Inventory.of(modules, lombok, processors, remedy());
            if (inventory.count(FileKind.JAVA) == 0) {
                diagnostics.add(new Diagnostic(Severity.WARNING, Message.of("project.no-java"), null));
            }
            String name = sources.isEmpty() ? "" : sources.get(0).name();
            return new Application(name, sources, modules, inventory, List.copyOf(diagnostics));
        }

        /** Fetching helps where it was not tried; no repository has a file that a build file names by its path. */
        private Remedy remedy() {
            boolean fetchable = modules.stream()
                    .flatMap(module -> module.missing().stream())
                    .anyMatch(missing -> missing.reason() != MissingDependency.Reason.FILE_NOT_FOUND);
            return fetchable && !options.mayDownloadDependencies() ? Remedy.RESOLVE : Remedy.NONE;
        }
    }
}
