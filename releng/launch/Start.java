import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@code sahab.cmd} does once a JDK is found: {@code java Start.java HOME [ide] ARGUMENT...}.
 *
 * <p>Builds the product in the work tree where a source is newer than it, and starts it. Its exit code is that of Sahab; 2 if
 * the product could not be made.
 */
final class Start {
    private static final int UNUSABLE = 2;

    /** The exit code by which Eclipse asks to be started again, as after the installation of software. */
    private static final int START_AGAIN = 23;

    private static final Set<String> NO_SOURCES = Set.of("target", "test", "bin", ".git", ".settings", ".metadata");

    private final Path home;
    private final boolean windows =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

    private Start(Path home) {
        this.home = home;
    }

    public static void main(String[] args) throws Exception {
        Start start = new Start(Path.of(args[0]).toRealPath());
        List<String> rest = Arrays.asList(args).subList(1, args.length);
        boolean ide = !rest.isEmpty() && rest.get(0).equals("ide");
        System.exit(ide ? start.ide(rest.subList(1, rest.size())) : start.headless(rest));
    }

    private int headless(List<String> arguments) throws Exception {
        Path product = home.resolve("releng/org.sahab.headless/target/product");
        Path list = product.resolve("classpath");
        if (!build(list, List.of("-pl", "releng/org.sahab.headless", "-am"))) {
            return UNUSABLE;
        }
        String classPath = Files.readAllLines(list).stream()
                .map(jar -> product.resolve(jar).toString())
                .collect(Collectors.joining(System.getProperty("path.separator")));
        List<String> command = java(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx1400m",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Djava.awt.headless=true");
        command.addAll(List.of("-cp", classPath, "org.sahab.cli.Main"));
        command.addAll(arguments);
        return run(command, Path.of(""));
    }

    private int ide(List<String> arguments) throws Exception {
        Path workspace = Path.of(System.getProperty("user.home"), "sahab-workspace");
        if (arguments.size() == 2 && arguments.get(0).equals("--workspace")) {
            workspace = Path.of(arguments.get(1));
        } else if (!arguments.isEmpty()) {
            System.err.println("Usage: sahab ide [--workspace DIR]");
            return arguments.equals(List.of("--help")) ? 0 : UNUSABLE;
        }
        String platform = windows ? "win32/win32/x86_64" : "linux/gtk/x86_64";
        String[] parts = platform.split("/");
        Path product = home.resolve("releng/org.sahab.ide/target/products/org.sahab.ide/" + platform);
        boolean built = build(
                product.resolve("artifacts.xml"),
                List.of(
                        "-Dide.os=" + parts[0],
                        "-Dide.ws=" + parts[1],
                        "-Dide.arch=" + parts[2],
                        "-pl",
                        "releng/org.sahab.ide",
                        "-am"));
        if (!built) {
            return UNUSABLE;
        }
        List<String> command = java("-Xms256m", "-Xmx2g");
        command.addAll(List.of(
                "-jar",
                launcher(product).toString(),
                "-data",
                workspace.toAbsolutePath().toString()));
        int status = START_AGAIN;
        while (status == START_AGAIN) {
            status = run(command, Path.of(""));
        }
        return status;
    }

    private static Path launcher(Path product) throws IOException {
        try (Stream<Path> plugins = Files.list(product.resolve("plugins"))) {
            return plugins.filter(plugin -> plugin.getFileName().toString().startsWith("org.eclipse.equinox.launcher_"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("the product has no launcher: " + product));
        }
    }

    /** Builds what the mark stands for if it is missing or older than a source; says whether it is there then. */
    private boolean build(Path mark, List<String> modules) throws Exception {
        if (Files.exists(mark) && Files.getLastModifiedTime(mark).compareTo(newestSource()) >= 0) {
            return true;
        }
        Path log = Files.createTempFile("sahab-build", ".log");
        System.err.println("Building Sahab (a minute or two; the log is " + log + ")...");
        List<String> command = new ArrayList<>(windows ? List.of("cmd", "/c", "mvn") : List.of("mvn"));
        // the tests lie here too, and are made with what only the whole build brings
        command.addAll(List.of("-B", "package", "-DskipTests", "-Dspotless.check.skip"));
        command.addAll(modules);
        ProcessBuilder maven =
                new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        maven.redirectOutput(log.toFile());
        int status;
        try {
            status = maven.start().waitFor();
        } catch (IOException e) {
            System.err.println("No Maven was found: install Maven 3.9.9 or newer.");
            return false;
        }
        if (status != 0 || !Files.exists(mark)) {
            System.err.println("Sahab could not be built; the log is " + log + ".");
            return false;
        }
        Files.setLastModifiedTime(mark, FileTime.fromMillis(System.currentTimeMillis()));
        return true;
    }

    private FileTime newestSource() throws IOException {
        List<FileTime> newest = new ArrayList<>(List.of(Files.getLastModifiedTime(home.resolve("pom.xml"))));
        for (String folder : List.of("bundles", "features", "releng")) {
            Files.walkFileTree(home.resolve(folder), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                    return NO_SOURCES.contains(visited.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    // Maven's own leavings are newer than what it makes
                    if (!file.getFileName().toString().startsWith(".")
                            && attributes.lastModifiedTime().compareTo(newest.get(0)) > 0) {
                        newest.set(0, attributes.lastModifiedTime());
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return newest.get(0);
    }

    private static List<String> java(String... options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        String own = System.getenv().getOrDefault("SAHAB_JAVA_OPTS", "").strip();
        if (!own.isEmpty()) {
            command.addAll(List.of(own.split("\\s+")));
        }
        return command;
    }

    private static int run(List<String> command, Path folder) throws Exception {
        return new ProcessBuilder(command)
                .directory(folder.toAbsolutePath().toFile())
                .inheritIO()
                .start()
                .waitFor();
    }
}
