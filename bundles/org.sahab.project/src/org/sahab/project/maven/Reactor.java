package org.sahab.project.maven;

import java.io.File;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.model.Model;
import org.jspecify.annotations.Nullable;
import org.sahab.model.assessment.Diagnostic.Severity;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;
import org.sahab.project.BuildSystem;
import org.sahab.project.ProgressListener.Phase;
import org.sahab.project.build.BuildContext;
import org.sahab.project.build.ModuleDescription;
import org.sahab.project.tree.FileEntry;
import org.sahab.project.tree.TreePaths;

/** The Maven modules of a tree: those that poms list, and those that merely have a pom. */
final class Reactor {

    private static final String POM = "pom.xml";
    private static final int NAMED = 5;
    private static final Pattern IN_JAR = Pattern.compile("META-INF/maven/[^/]+/[^/]+/pom\\.xml");

    private final BuildContext context;
    private final Map<String, TreePom> poms = new TreeMap<>();
    private final Map<Gav, List<TreePom>> byGav = new HashMap<>();
    private final Set<String> broken = new TreeSet<>();

    Reactor(BuildContext context) {
        this.context = context;
    }

    /** What the poms say. */
    List<ModuleDescription> describe() {
        readPoms();
        ArtifactFiles files = new ArtifactFiles(context.options());
        ProjectModels models = new ProjectModels((gav, asking) -> find(gav, asking, files));
        Map<String, ReactorModule> modules = new TreeMap<>();
        List<ModuleDescription> described = new ArrayList<>();
        for (TreePom pom : poms.values()) {
            checkCancelled();
            ReactorModule module = evaluate(pom, models);
            if (module == null) {
                described.add(bare(pom.folder()));
            } else {
                modules.put(pom.folder(), module);
            }
        }
        broken.forEach(folder -> described.add(bare(folder)));

        Set<TreePom> built = built();
        ClassPaths classPaths = new ClassPaths(context.tree().root(), modules.values(), models, files);
        for (ReactorModule module : modules.values()) {
            checkCancelled();
            context.progress().begins(Phase.RESOLVING, module.gav().artifact());
            ModuleDescription.Builder builder = new ModelFacts(context, module).describe();
            classPaths.addTo(builder, module, built.contains(module.pom()));
            described.add(builder.build());
        }
        reportMissing(models.missing(), files.downloads());
        return described;
    }

    private void checkCancelled() {
        if (context.progress().isCancelled()) {
            throw new CancellationException();
        }
    }

    private void readPoms() {
        Map<String, TreePom> all = new TreeMap<>();
        for (FileEntry file : context.tree().named(POM)) {
            if (!file.path().contains("archetype-resources/")
                    && !IN_JAR.matcher(file.path()).matches()) {
                read(file, file.folder(), all);
            }
        }
        readPomOfJar(all);
        for (TreePom pom : modules(all)) {
            // a folder with several poms is one module: the one Maven finds by itself
            boolean isOther = !pom.path().endsWith(POM) && all.containsKey(TreePaths.child(pom.folder(), POM));
            if (!isOther) {
                poms.put(pom.path(), pom);
                Gav gav = Gav.of(pom.model());
                byGav.computeIfAbsent(gav, key -> new ArrayList<>()).add(pom);
                byGav.computeIfAbsent(gav.anyVersion(), key -> new ArrayList<>())
                        .add(pom);
            }
        }
        broken.removeIf(folder -> isFixture(folder, all));
    }

    /** A jar of sources carries its pom where it is no build file; if there is one only, it describes the whole. */
    private void readPomOfJar(Map<String, TreePom> all) {
        List<FileEntry> inJar = context.tree().named(POM).stream()
                .filter(file -> IN_JAR.matcher(file.path()).matches())
                .toList();
        if (all.isEmpty() && inJar.size() == 1) {
            read(inJar.get(0), "", all);
        }
    }

    private void read(FileEntry file, String folder, Map<String, TreePom> all) {
        try {
            all.put(
                    file.path(),
                    new TreePom(file.path(), folder, PomParser.read(file.location(), file.path()), all::get));
        } catch (IOException e) {
            context.problems().warning("build-file-broken", file.path());
            broken.add(folder);
        }
    }

    /** The poms that are no fixtures, and those that they list, wherever these lie; sorted by path. */
    private Collection<TreePom> modules(Map<String, TreePom> all) {
        Map<String, TreePom> modules = new TreeMap<>();
        Deque<TreePom> open = new ArrayDeque<>();
        for (TreePom pom : all.values()) {
            if (!isFixture(pom.folder(), all)) {
                open.addLast(pom);
            }
        }
        while (!open.isEmpty()) {
            TreePom pom = open.removeFirst();
            if (modules.put(pom.path(), pom) == null) {
                listed(pom.model())
                        .filter(written -> !written.contains("${"))
                        .forEach(written -> listed(pom, written, all).ifPresent(open::addLast));
            }
        }
        return modules.values();
    }

    /**
     * The poms that a build has to do with: those that lie below no other, and what they list. Others, such as samples, tests
     * and what was left behind, are modules all the same, but what they depend on is not what the application depends on.
     */
    private Set<TreePom> built() {
        Map<String, List<TreePom>> byFolder = new HashMap<>();
        poms.values()
                .forEach(pom -> byFolder.computeIfAbsent(pom.folder(), folder -> new ArrayList<>(1))
                        .add(pom));
        Deque<TreePom> open = new ArrayDeque<>();
        for (TreePom pom : poms.values()) {
            boolean isOutermost = true;
            for (String outer = pom.folder(); !outer.isEmpty() && isOutermost; ) {
                outer = TreePaths.parent(outer);
                isOutermost = !byFolder.containsKey(outer);
            }
            if (isOutermost) {
                open.addLast(pom);
            }
        }
        Set<TreePom> built = new HashSet<>();
        while (!open.isEmpty()) {
            TreePom pom = open.removeFirst();
            if (built.add(pom)) {
                listed(pom.model())
                        .map(written -> TreePaths.resolve(pom.folder(), written))
                        .filter(Objects::nonNull)
                        .flatMap(path -> Stream.of(poms.get(TreePaths.child(path, POM)), poms.get(path)))
                        .filter(Objects::nonNull)
                        .forEach(open::addLast);
            }
        }
        return built;
    }

    private Optional<TreePom> listed(TreePom pom, String written, Map<String, TreePom> all) {
        String path = TreePaths.resolve(pom.folder(), written);
        if (path == null) {
            return Optional.empty();
        }
        TreePom child = all.get(TreePaths.child(path, POM));
        if (child != null) {
            return Optional.of(child);
        }
        if (!all.containsKey(path)) {
            context.tree().file(path).ifPresent(file -> read(file, file.folder(), all));
        }
        if (!all.containsKey(path) && !broken.contains(path)) {
            Message message = Message.of("project.maven.module-missing").with("module", Argument.path(written));
            context.problems().add(Severity.WARNING, message, pom.path());
        }
        return Optional.ofNullable(all.get(path));
    }

    private static Stream<String> listed(Model model) {
        return Stream.concat(
                        model.getModules().stream(),
                        model.getProfiles().stream().flatMap(profile -> profile.getModules().stream()))
                .distinct();
    }

    /** Whether a pom that nobody lists lies in the sources of a module: input of a test, not a module. */
    private static boolean isFixture(String folder, Map<String, TreePom> all) {
        for (String outer = folder; !outer.isEmpty(); ) {
            boolean inSources = outer.equals("src") || outer.endsWith("/src");
            outer = TreePaths.parent(outer);
            if (inSources && all.containsKey(TreePaths.child(outer, POM))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Versions that lag behind, as in modules nobody lists, find the pom of the tree where no repository has theirs.
     */
    private @Nullable RawPom find(Gav gav, RawPom asking, ArtifactFiles files) {
        String folder = asking instanceof TreePom pom ? pom.folder() : "";
        return Nearest.to(folder, byGav.getOrDefault(gav, List.of()), TreePom::folder)
                .<RawPom>map(pom -> pom)
                .or(() -> files.pom(gav))
                .or(() -> Nearest.to(folder, byGav.getOrDefault(gav.anyVersion(), List.of()), TreePom::folder)
                        .filter(pom -> pom != asking))
                .orElse(null);
    }

    private @Nullable ReactorModule evaluate(TreePom pom, ProjectModels models) {
        File folder = new File(context.tree().root().toFile(), pom.folder());
        return switch (models.evaluate(pom, folder)) {
            case ProjectModels.Outcome.Failed failed -> {
                context.problems().warning("maven.model-failed", pom.path());
                yield null;
            }
            case ProjectModels.Outcome.Built built -> {
                reportEmptied(pom, built.emptied());
                yield new ReactorModule(pom, built.model());
            }
        };
    }

    /** A property is reported where it is written, not where it is inherited. */
    private void reportEmptied(TreePom pom, Set<String> properties) {
        for (String property : properties) {
            if (pom.model().getProperties().containsKey(property)) {
                Message message =
                        Message.of("project.maven.property-unusable").with("property", Argument.code(property));
                context.problems().add(Severity.WARNING, message, pom.path());
            }
        }
    }

    private void reportMissing(Set<Gav> missing, boolean askedFor) {
        if (!missing.isEmpty()) {
            String names = String.join(
                    ", ",
                    missing.stream()
                            .limit(NAMED)
                            .map(gav -> gav.group() + ':' + gav.artifact() + ':' + gav.version())
                            .toList());
            Message message = Message.of(
                            askedFor ? "project.maven.parents-not-available" : "project.maven.parents-missing")
                    .with("count", Argument.number(missing.size()))
                    .with("names", Argument.path(missing.size() > NAMED ? names + ", …" : names));
            context.problems().add(Severity.WARNING, message);
        }
    }

    /** A module of which only the folder is known. */
    private ModuleDescription bare(String folder) {
        String name = folder.isEmpty()
                ? String.valueOf(context.tree().root().getFileName())
                : folder.substring(folder.lastIndexOf('/') + 1);
        ModuleDescription.Builder builder = ModuleDescription.of(folder, name, BuildSystem.MAVEN);
        ModelFacts.standardRoots(folder).forEach(builder::root);
        return builder.build();
    }
}
