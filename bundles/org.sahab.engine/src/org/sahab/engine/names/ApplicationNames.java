package org.sahab.engine.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sahab.engine.source.Hashes;
import org.sahab.engine.source.Outline;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.assessment.Diagnostic.Severity;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;
import org.sahab.model.finding.Scope;
import org.sahab.project.Application;
import org.sahab.project.Module;
import org.sahab.project.ProjectFile;

/** The names of a whole application and of its class paths, and what each of its modules sees of them. */
public final class ApplicationNames implements AutoCloseable {

    /** Releases whose public types every JDK from 21 on can tell, so that results do not depend on the one that runs. */
    private static final int[] RELEASES = {8, 11, 17, 20};

    private final NameIndex index = new NameIndex();
    private final Map<String, SourceLayers> sources = new HashMap<>();
    private final Map<Path, Integer> jarLayers = new LinkedHashMap<>();
    private final Map<Integer, Integer> platformLayers = new TreeMap<>();
    private final List<ClassContainer> containers = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Map<String, Module> modules = new HashMap<>();
    private final Map<Integer, NameView> views = new HashMap<>();
    private final Map<Integer, String> environments = new HashMap<>();
    private int layers;

    /** The layers of one module's own code: most have one for production code and one for tests. */
    private static final class SourceLayers {
        final List<Integer> production = new ArrayList<>();
        final List<Integer> test = new ArrayList<>();
        final Set<String> packages = new TreeSet<>();

        List<Integer> of(boolean isTest) {
            return isTest ? test : production;
        }
    }

    /**
     * A Java file that was looked at.
     *
     * @param file the file
     * @param outline what it declares
     * @param hash SHA-256 of its bytes, hexadecimal
     */
    public record Scanned(ProjectFile file, Outline outline, String hash) {}

    /** Opens the class paths of an application; what cannot be opened becomes a diagnostic. */
    public ApplicationNames(Application application) {
        for (Module module : application.modules()) {
            modules.put(module.id(), module);
            sources.put(module.id(), new SourceLayers());
        }
        for (Module module : application.modules()) {
            module.classPath().forEach(this::open);
            platform(module.sourceLevel());
        }
    }

    /**
     * Adds the Java files of a module. All modules must be added before the first view is asked for.
     *
     * <p>A module may hold several copies of a type: variants for several servers, or a folder of samples. Source roots that
     * declare the same type get layers of their own, so that the files of each see their own copy first.
     *
     * @param scanned sorted by path
     */
    public List<JavaFile> add(Module module, List<Scanned> scanned) {
        List<JavaFile> files = new ArrayList<>();
        for (boolean test : new boolean[] {false, true}) {
            SortedMap<String, List<Scanned>> byRoot = new TreeMap<>();
            for (Scanned each : scanned) {
                if (each.file().scope() == Scope.TEST == test) {
                    byRoot.computeIfAbsent(root(each), root -> new ArrayList<>())
                            .add(each);
                }
            }
            List<Set<String>> declared = new ArrayList<>();
            List<Integer> numbers = sources.get(module.id()).of(test);
            for (List<Scanned> root : byRoot.values()) {
                Set<String> types = new HashSet<>();
                root.forEach(each -> each.outline().types().forEach(type -> types.add(qualified(each, type))));
                int group = 0;
                while (group < declared.size() && !Collections.disjoint(declared.get(group), types)) {
                    group++;
                }
                if (group == declared.size()) {
                    declared.add(new HashSet<>());
                    numbers.add(layers++);
                }
                declared.get(group).addAll(types);
                for (Scanned each : root) {
                    files.add(add(module, each, numbers.get(group)));
                }
            }
        }
        files.sort(Comparator.comparing(JavaFile::path));
        return files;
    }

    private JavaFile add(Module module, Scanned scanned, int layer) {
        sources.get(module.id()).packages.add(scanned.outline().packageName());
        JavaFile file = new JavaFile(
                module,
                scanned.file(),
                layer,
                module.applicationPath(scanned.file()),
                scanned.outline(),
                scanned.hash());
        index.add(file);
        return file;
    }

    private static String qualified(Scanned file, String type) {
        return file.outline().packageName() + '.' + type;
    }

    /** The folder of a file less its package; where they do not fit, the module. */
    private static String root(Scanned scanned) {
        String path = scanned.file().path();
        String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        String packagePath = scanned.outline().packageName().replace('.', '/');
        if (packagePath.isEmpty()) {
            return folder;
        }
        return folder.endsWith('/' + packagePath)
                ? folder.substring(0, folder.length() - packagePath.length() - 1)
                : "";
    }

    /** What could not be opened. */
    public List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }

    private void open(Path path) {
        if (jarLayers.containsKey(path)) {
            return;
        }
        try {
            ClassContainer container =
                    Files.isDirectory(path) ? new FolderClasses(List.of(path)) : ZipClasses.jar(path);
            jarLayers.put(path, add(container));
        } catch (IOException | UncheckedIOException e) {
            jarLayers.put(path, layers++);
            diagnostics.add(new Diagnostic(
                    Severity.WARNING,
                    Message.of("engine.jar-unreadable")
                            .with("name", Argument.path(path.getFileName().toString())),
                    null));
        }
    }

    private int add(ClassContainer container) {
        containers.add(container);
        int layer = layers++;
        index.add(container, layer);
        return layer;
    }

    private static int release(int sourceLevel) {
        for (int release : RELEASES) {
            if (sourceLevel <= release) {
                return release;
            }
        }
        return RELEASES[RELEASES.length - 1];
    }

    private void platform(int sourceLevel) {
        int release = release(sourceLevel);
        if (platformLayers.containsKey(release)) {
            return;
        }
        Path home = Path.of(System.getProperty("java.home"));
        try {
            platformLayers.put(
                    release, add(ZipClasses.platform(home.resolve("lib").resolve("ct.sym"), release)));
        } catch (IOException e) {
            platformLayers.put(release, add(runningPlatform()));
            diagnostics.add(new Diagnostic(
                    Severity.INFO,
                    Message.of("engine.platform-running").with("release", Argument.number(release)),
                    null));
        }
    }

    /** The types of the running JDK: another machine may see others. */
    private static ClassContainer runningPlatform() {
        Path root = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules");
        try (Stream<Path> modules = Files.list(root)) {
            return new FolderClasses(modules.sorted().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the files of a layer see. */
    public synchronized NameView view(JavaFile file) {
        return views.computeIfAbsent(file.layer(), layer -> new NameView(index, visible(file), layers));
    }

    private List<Integer> visible(JavaFile file) {
        Module module = file.module();
        boolean test = file.file().scope() == Scope.TEST;
        List<Integer> visible = new ArrayList<>();
        visible.add(file.layer());
        SourceLayers own = sources.get(module.id());
        visible.addAll(own.of(test));
        visible.addAll(own.production);
        for (String dependency : module.dependencies()) {
            if (sources.containsKey(dependency)) {
                visible.addAll(sources.get(dependency).production);
            }
        }
        if (test) {
            for (String dependency : module.dependencies()) {
                if (sources.containsKey(dependency)) {
                    visible.addAll(sources.get(dependency).test);
                }
            }
        }
        for (Path jar : module.classPath()) {
            visible.add(jarLayers.get(jar));
        }
        visible.add(platformLayers.get(release(module.sourceLevel())));
        return visible.stream().distinct().toList();
    }

    /**
     * All that the results for the files of a layer depend on besides the contents of Java files: class paths, levels and
     * encodings, of the module and of those it sees, and which packages there are.
     */
    public synchronized String environment(JavaFile file) {
        return environments.computeIfAbsent(file.layer(), layer -> environmentOf(file));
    }

    private String environmentOf(JavaFile file) {
        StringBuilder text = new StringBuilder();
        Module module = file.module();
        text.append(file.file().scope() == Scope.TEST)
                .append(file.layer() - firstLayer(file))
                .append('\n');
        describe(module, text);
        for (String dependency : module.dependencies()) {
            Module other = modules.get(dependency);
            if (other != null) {
                describe(other, text);
            }
        }
        return Hashes.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private int firstLayer(JavaFile file) {
        return sources.get(file.module().id())
                .of(file.file().scope() == Scope.TEST)
                .get(0);
    }

    private void describe(Module module, StringBuilder text) {
        text.append(sources.get(module.id()).packages)
                .append('\n')
                .append(module.id())
                .append('\n')
                .append(module.sourceLevel())
                .append(' ')
                .append(module.encoding().name())
                .append('\n');
        for (Path jar : module.classPath()) {
            text.append(jar.getFileName()).append(' ').append(stamp(jar)).append('\n');
        }
    }

    private static String stamp(Path jar) {
        try {
            return Files.size(jar) + " " + Files.getLastModifiedTime(jar).toMillis();
        } catch (IOException e) {
            return "missing";
        }
    }

    @Override
    public void close() {
        containers.forEach(ClassContainer::close);
    }
}
