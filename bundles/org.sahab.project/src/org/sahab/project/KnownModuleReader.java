package org.sahab.project;

import java.io.IOException;
import java.nio.file.Path;
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
import org.sahab.project.build.BuildContext;
import org.sahab.project.build.BuildFiles;
import org.sahab.project.build.ModuleAssembly;
import org.sahab.project.build.ModuleDescription;
import org.sahab.project.build.SourcePatterns;
import org.sahab.project.eclipse.EclipseRoots;
import org.sahab.project.eclipse.FactoryPath;
import org.sahab.project.tree.FileTree;
import org.sahab.project.tree.Overlay;
import org.sahab.project.tree.Problems;
import org.sahab.project.tree.TreeWalk;

/** Turns modules whose build is known into an application, by the same rules as folders whose build files are read. */
public final class KnownModuleReader {

    private final ReadOptions options;
    private final ProgressListener progress;
    private final List<Module> modules = new ArrayList<>();
    private final SortedSet<Diagnostic> diagnostics = new TreeSet<>();
    private final SortedSet<String> processors = new TreeSet<>();
    private boolean lombok;

    private KnownModuleReader(ReadOptions options, ProgressListener progress) {
        this.options = options;
        this.progress = progress;
    }

    /**
     * Lists the files of modules. What lies below several of them belongs to the innermost; a module whose folder cannot be
     * found becomes a diagnostic.
     *
     * @throws java.util.concurrent.CancellationException if the listener asked to stop
     */
    public static Application read(
            String name, List<KnownModule> known, ReadOptions options, ProgressListener progress) {
        KnownModuleReader reader = new KnownModuleReader(options, progress);
        Set<Path> locations = new HashSet<>();
        known.forEach(module -> locations.add(real(module.location())));
        List<SourceInfo> sources = new ArrayList<>();
        for (KnownModule module : known) {
            sources.add(new SourceInfo(
                    new SourceSpec.Folder(module.location()), module.id(), module.id(), module.location()));
            reader.add(module, locations);
        }
        return reader.application(name, sources);
    }

    private static Path real(Path location) {
        try {
            return location.toRealPath();
        } catch (IOException e) {
            return location.toAbsolutePath().normalize();
        }
    }

    private void add(KnownModule known, Set<Path> locations) {
        progress.begins(Phase.LISTING, known.id());
        Problems problems = new Problems(known.id());
        try {
            Set<Path> elsewhere = new HashSet<>(locations);
            elsewhere.remove(real(known.location()));
            Overlay overlay = new Overlay(known.links(), elsewhere, known.hidden());
            FileTree tree = TreeWalk.list(known.location(), overlay, options.limits(), problems, progress);
            progress.begins(Phase.READING_BUILD_FILES, known.id());
            add(known, new BuildContext(tree, options, problems, progress));
        } catch (IOException e) {
            problems.error("tree.folder-unreadable", "");
        }
        diagnostics.addAll(problems.diagnostics());
    }

    private void add(KnownModule known, BuildContext context) {
        ModuleDescription description = describe(known, context);
        for (Module module : new ModuleAssembly(context, known.id(), known.id(), List.of(description)).modules()) {
            modules.add(withDependencies(module, known.dependencies()));
        }
        lombok |= !context.tree().named("lombok.config").isEmpty()
                || known.classPath().stream().anyMatch(KnownModuleReader::isLombok);
        processors.addAll(FactoryPath.processors(context, ""));
    }

    private static boolean isLombok(Path jar) {
        Path name = jar.getFileName();
        return name != null && name.toString().matches("lombok(?:-\\d.*)?\\.jar");
    }

    private static ModuleDescription describe(KnownModule known, BuildContext context) {
        ModuleDescription.Builder builder = ModuleDescription.of("", known.id(), known.buildSystem())
                .level(known.level())
                .encoding(known.encoding());
        for (KnownModule.Root root : known.roots()) {
            builder.root(EclipseRoots.of(
                    root.path(),
                    root.path(),
                    root.test(),
                    root.generated(),
                    SourcePatterns.of(root.including(), root.excluding())));
        }
        known.outputs().forEach(builder::output);
        known.classPath().forEach(builder::jar);
        known.missing().forEach(builder::missing);
        BuildFiles.declared(context).forEach(builder::artifact);
        return builder.build();
    }

    /** The assembly knows modules of one tree only. */
    private static Module withDependencies(Module module, List<String> dependencies) {
        return new Module(
                module.id(),
                module.name(),
                module.buildSystem(),
                module.location(),
                module.sourceLevel(),
                module.levelDeclared(),
                module.encoding(),
                module.roots(),
                dependencies,
                module.classPath(),
                module.missing(),
                module.artifacts(),
                module.files());
    }

    private Application application(String name, List<SourceInfo> sources) {
        modules.sort(Comparator.comparing(Module::id));
        Inventory inventory = Inventory.of(modules, lombok, processors, Remedy.IDE);
        if (inventory.count(FileKind.JAVA) == 0) {
            diagnostics.add(new Diagnostic(Severity.WARNING, Message.of("project.no-java"), null));
        }
        return new Application(name, sources, modules, inventory, List.copyOf(diagnostics));
    }
}
