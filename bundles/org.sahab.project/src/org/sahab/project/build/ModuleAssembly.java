package org.sahab.project.build;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sahab.model.assessment.Diagnostic.Severity;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;
import org.sahab.model.finding.Scope;
import org.sahab.model.finding.Suppression;
import org.sahab.project.BuildSystem;
import org.sahab.project.FileKind;
import org.sahab.project.Module;
import org.sahab.project.ProjectFile;
import org.sahab.project.SourceRoot;
import org.sahab.project.tree.FileEntry;
import org.sahab.project.tree.FileTree;
import org.sahab.project.tree.Glob;
import org.sahab.project.tree.JavaHead;
import org.sahab.project.tree.TreePaths;

/** Makes the modules of a tree: gives every file to the innermost module, infers what the build files do not say. */
public final class ModuleAssembly {

    private final BuildContext context;
    private final String prefix;
    private final SortedMap<String, ModuleDescription> descriptions = new TreeMap<>();
    private final ModuleArtifacts artifacts;
    private final List<Glob> includes;
    private final List<Glob> excludes;

    /**
     * An assembly of the modules of one source.
     *
     * @param prefix what the ids start with; empty where there is one source only
     * @param name the name of a module that has no build file
     * @param described what build files say; the first description of a folder wins
     */
    public ModuleAssembly(BuildContext context, String prefix, String name, List<ModuleDescription> described) {
        this.context = context;
        this.prefix = prefix;
        this.artifacts = new ModuleArtifacts(context, prefix);
        for (ModuleDescription description : described) {
            descriptions.putIfAbsent(description.folder(), description);
        }
        descriptions.putIfAbsent(
                "", ModuleDescription.of("", name, BuildSystem.NONE).build());
        this.includes = context.options().include().stream().map(Glob::of).toList();
        this.excludes = context.options().exclude().stream().map(Glob::of).toList();
    }

    /** The modules, sorted by id. A root without a build file is a module only where it has files of its own. */
    public List<Module> modules() {
        Map<String, List<FileEntry>> filesOf = new HashMap<>();
        Map<String, String> moduleOf = new HashMap<>();
        for (FileEntry file : context.tree().files()) {
            filesOf.computeIfAbsent(moduleOf(file.folder(), moduleOf), module -> new ArrayList<>())
                    .add(file);
        }
        List<Module> modules = new ArrayList<>();
        for (ModuleDescription description : descriptions.values()) {
            List<FileEntry> files = filesOf.getOrDefault(description.folder(), List.of());
            if (!files.isEmpty() || description.buildSystem() != BuildSystem.NONE) {
                modules.add(module(description, files));
            }
        }
        modules.sort(Comparator.comparing(Module::id));
        return modules;
    }

    private String moduleOf(String folder, Map<String, String> known) {
        if (descriptions.containsKey(folder)) {
            return folder;
        }
        String module = known.get(folder);
        if (module == null) {
            module = moduleOf(TreePaths.parent(folder), known);
            known.put(folder, module);
        }
        return module;
    }

    private Module module(ModuleDescription description, List<FileEntry> all) {
        FileTree tree = context.tree();
        String folder = description.folder();
        List<FileEntry> files =
                all.stream().filter(file -> isSource(description, file)).toList();
        List<FileEntry> javaFiles = files.stream()
                .filter(file -> file.kind() == FileKind.JAVA && !isTemplate(file))
                .toList();
        Map<String, JavaHead> heads = HashMap.newHashMap(javaFiles.size());
        boolean declared = description.level().isPresent();
        javaFiles.forEach(file -> heads.put(file.path(), JavaHead.read(file.location(), !declared)));

        TreeMap<String, Scope> roots = new TreeMap<>();
        for (DeclaredRoot root : description.roots()) {
            if (TreePaths.isIn(root.path(), folder) && tree.hasFolder(root.path())) {
                Scope byFolder = FileScopes.of(TreePaths.relativize(folder, root.path()) + "/x");
                roots.putIfAbsent(root.path(), byFolder == Scope.VENDORED ? byFolder : root.scope());
            }
        }
        List<FileEntry> homeless = javaFiles.stream()
                .filter(file -> rootOf(file.folder(), roots).isEmpty())
                .toList();
        for (String root : RootInference.roots(homeless, heads, folder)) {
            roots.putIfAbsent(root, FileScopes.of(TreePaths.relativize(folder, root) + "/x"));
        }

        List<Path> classPath = classPath(description, files);
        Set<String> used = new HashSet<>(); // an archive has no empty folders, so they must make no difference
        javaFiles.forEach(file -> rootOf(file.folder(), roots).ifPresent(used::add));
        return new Module(
                TreePaths.child(prefix, folder),
                description.name(),
                description.buildSystem(),
                tree.location(folder),
                declared ? description.level().getAsInt() : inferLevel(heads),
                declared,
                description.encoding() != null ? description.encoding() : StandardCharsets.UTF_8,
                roots.entrySet().stream()
                        .filter(root -> used.contains(root.getKey()))
                        .map(root -> new SourceRoot(
                                TreePaths.relativize(folder, root.getKey()),
                                root.getValue(),
                                tree.location(root.getKey())))
                        .toList(),
                description.dependencies().stream()
                        .filter(descriptions::containsKey)
                        .map(dependency -> TreePaths.child(prefix, dependency))
                        .toList(),
                classPath,
                List.copyOf(description.missing()),
                artifacts.of(description, classPath),
                projectFiles(folder, files, roots, heads));
    }

    /** Whether a file is neither a compiler's copy nor Java code that the build leaves out. */
    private static boolean isSource(ModuleDescription description, FileEntry file) {
        DeclaredRoot root = innermost(description.roots(), file.folder());
        if (root != null && file.kind() == FileKind.JAVA) {
            return root.compiled().accepts(TreePaths.relativize(root.path(), file.path()));
        }
        return description.outputs().stream()
                .noneMatch(output -> !output.equals(description.folder())
                        && TreePaths.isIn(file.folder(), output)
                        && (root == null || !TreePaths.isIn(root.path(), output)));
    }

    private static @Nullable DeclaredRoot innermost(List<DeclaredRoot> roots, String folder) {
        DeclaredRoot innermost = null;
        for (DeclaredRoot root : roots) {
            if (TreePaths.isIn(folder, root.path())
                    && (innermost == null
                            || root.path().length() > innermost.path().length())) {
                innermost = root;
            }
        }
        return innermost;
    }

    private static int inferLevel(Map<String, JavaHead> heads) {
        boolean modular = heads.keySet().stream().anyMatch(path -> path.endsWith("module-info.java"));
        int syntax = heads.values().stream().mapToInt(JavaHead::level).max().orElse(0);
        return Math.max(modular ? 11 : JavaLevel.DEFAULT, syntax);
    }

    /** The jars that the build file names, those that lie where web applications keep them, and the user's own. */
    private List<Path> classPath(ModuleDescription description, List<FileEntry> files) {
        Set<Path> classPath = new LinkedHashSet<>(description.classPath());
        for (FileEntry file : files) {
            if (file.kind() == FileKind.JAR && isLibrary(description, file)) {
                classPath.add(file.location());
            }
        }
        classPath.addAll(context.options().classPath());
        return List.copyOf(classPath);
    }

    private static boolean isLibrary(ModuleDescription description, FileEntry file) {
        if (!file.name().endsWith(".jar") || isTemplate(file)) {
            return false;
        }
        String folder = file.folder();
        boolean ofWebApplication = folder.equals("WEB-INF/lib") || folder.endsWith("/WEB-INF/lib");
        boolean ofAnt = description.buildSystem() == BuildSystem.ANT && ('/' + folder + '/').matches(".*/libs?/.*");
        return ofWebApplication || ofAnt || description.buildSystem() == BuildSystem.NONE;
    }

    private List<ProjectFile> projectFiles(
            String folder, List<FileEntry> files, TreeMap<String, Scope> roots, Map<String, JavaHead> heads) {
        List<ProjectFile> projectFiles = new ArrayList<>(files.size());
        for (FileEntry file : files) {
            if (isWanted(TreePaths.child(prefix, file.path()))) {
                projectFiles.add(projectFile(folder, file, roots, heads));
            }
        }
        projectFiles.sort(Comparator.comparing(ProjectFile::path));
        return projectFiles;
    }

    /** What a project decided about its findings holds for whatever part of it is looked at. */
    private boolean isWanted(String path) {
        boolean included = includes.isEmpty()
                || path.substring(path.lastIndexOf('/') + 1).equals(Suppression.PROJECT_FILE_NAME)
                || includes.stream().anyMatch(glob -> glob.matches(path));
        return included && excludes.stream().noneMatch(glob -> glob.matches(path));
    }

    private ProjectFile projectFile(
            String folder, FileEntry file, TreeMap<String, Scope> roots, Map<String, JavaHead> heads) {
        String path = TreePaths.relativize(folder, file.path());
        FileKind kind = isTemplate(file) ? FileKind.TEXT : file.kind();
        if (file.size() > context.options().limits().fileBytes() && kind != FileKind.JAR) {
            if (kind != FileKind.OTHER && kind != FileKind.CLASS) {
                reportTooLarge(file);
            }
            kind = FileKind.OVERSIZED;
        }
        return new ProjectFile(path, file.location(), kind, scope(folder, path, file, roots, heads), file.size());
    }

    private void reportTooLarge(FileEntry file) {
        long megabytes = context.options().limits().fileBytes() >> 20;
        Message message = Message.of("project.file.too-large").with("limit", Argument.number(megabytes));
        context.problems().add(Severity.ERROR, message, file.path());
    }

    /**
     * The scope of a file: that of its root, where it lies in one, as the folders inside a root are packages and may
     * have any
     * name; else what its folders say.
     */
    private static Scope scope(
            String folder, String path, FileEntry file, TreeMap<String, Scope> roots, Map<String, JavaHead> heads) {
        JavaHead head = heads.get(file.path());
        Optional<String> root = rootOf(file.folder(), roots);
        boolean inFolderOfItsOwn =
                root.isPresent() && (head != null || !root.get().equals(folder));
        Scope scope = inFolderOfItsOwn ? roots.get(root.get()) : FileScopes.of(path);
        return head != null && head.generated() && scope == Scope.PRODUCTION ? Scope.GENERATED : scope;
    }

    /** The innermost root a folder lies in. */
    private static Optional<String> rootOf(String folder, TreeMap<String, Scope> roots) {
        for (String candidate = folder; ; candidate = TreePaths.parent(candidate)) {
            if (roots.containsKey(candidate)) {
                return Optional.of(candidate);
            }
            if (candidate.isEmpty()) {
                return Optional.empty();
            }
        }
    }

    /** Whether a file is a template of an archetype: not code before its placeholders are filled. */
    private static boolean isTemplate(FileEntry file) {
        return file.path().contains("archetype-resources/");
    }
}
