package org.sahab.install;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** An Eclipse that was installed into a folder, and what a user does with it from outside: start it, install, uninstall. */
final class InstalledEclipse {
    private static final String BUNDLES = "configuration/org.eclipse.equinox.simpleconfigurator/bundles.info";

    private final Path folder;
    private final Path home;

    private InstalledEclipse(Path folder, Path home) {
        this.folder = folder;
        this.home = home;
    }

    /** Copies the product that the build has made. */
    static InstalledEclipse copy(Path product, Path folder, Path home) throws IOException {
        try (Stream<Path> files = Files.walk(product)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(product.relativize(file).toString()));
            }
        }
        return new InstalledEclipse(folder, Files.createDirectories(home));
    }

    /**
     * Installs a unit by p2's director, which runs in this Eclipse, as it does for who chooses Install New Software; returns what
     * p2 says is installed then.
     */
    String install(String unit, String repository) throws Exception {
        return run(List.of(
                "-application",
                "org.eclipse.equinox.p2.director",
                "-repository",
                repository,
                "-installIU",
                unit,
                "-listInstalledRoots"));
    }

    /** Uninstalls a unit, and removes the files that nothing needs any more; returns what p2 says is installed then. */
    String uninstall(String unit) throws Exception {
        String installed = run(List.of(
                "-application", "org.eclipse.equinox.p2.director", "-uninstallIU", unit, "-listInstalledRoots"));
        run(List.of(
                "-application", "org.eclipse.equinox.p2.garbagecollector.application", "-profile", "DefaultProfile"));
        return installed;
    }

    /** Opens the workbench with one more bundle in it, only this once, and waits until it is closed. */
    void openWorkbench(Path workspace, Path bundle, List<String> properties) throws Exception {
        Path list = folder.resolve(BUNDLES);
        List<String> bundles = Files.readAllLines(list);
        Attributes headers;
        try (JarFile jar = new JarFile(bundle.toFile())) {
            headers = jar.getManifest().getMainAttributes();
        }
        String name = headers.getValue("Bundle-SymbolicName").split(";")[0];
        String version = headers.getValue("Bundle-Version");
        Files.writeString(list, name + "," + version + "," + bundle.toUri() + ",4,false\n", StandardOpenOption.APPEND);
        try {
            List<String> arguments = new ArrayList<>(List.of("-data", workspace.toString()));
            run(properties, arguments);
        } finally {
            Files.write(list, bundles);
        }
    }

    /** The names of the files of bundles and features, of all that the configuration lists, and of the profile. */
    List<String> contents() {
        List<String> contents = new ArrayList<>();
        for (String part : List.of("plugins", "features")) {
            if (Files.isDirectory(folder.resolve(part))) {
                try (Stream<Path> files = Files.list(folder.resolve(part))) {
                    files.map(file -> part + "/" + file.getFileName()).sorted().forEach(contents::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        try {
            Files.readAllLines(folder.resolve(BUNDLES)).stream().sorted().forEach(contents::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }

    private String run(List<String> arguments) throws Exception {
        return run(List.of(), arguments);
    }

    private String run(List<String> properties, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx700m");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-Duser.home=" + home);
        command.addAll(properties);
        command.addAll(List.of("-jar", launcher().toString(), "-nosplash", "-nl", "en"));
        command.addAll(arguments);
        Path out = Files.createTempFile(home, "eclipse", ".out");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        process.getOutputStream().close();
        boolean ended = process.waitFor(6, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        String said = Files.readString(out, StandardCharsets.UTF_8);
        if (!ended || process.exitValue() != 0) {
            throw new AssertionError((ended ? "exit code " + process.exitValue() : "still running") + " of "
                    + String.join(" ", command) + "\n" + said);
        }
        return said;
    }

    private Path launcher() throws IOException {
        try (Stream<Path> plugins = Files.list(folder.resolve("plugins"))) {
            return plugins.filter(file ->
                            file.getFileName().toString().matches("org\\.eclipse\\.equinox\\.launcher_.*\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
