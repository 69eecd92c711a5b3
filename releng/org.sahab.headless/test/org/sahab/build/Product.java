package org.sahab.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The headless product as the build has assembled it, and what a start of it leaves behind. */
final class Product {
    static final Path FOLDER = Repository.ROOT.resolve("releng/org.sahab.headless/target/product");

    private Product() {}

    /**
     * What a start came to.
     *
     * @param exitCode that of the process
     * @param out what it wrote to its standard output
     * @param err what it wrote to its standard error
     */
    record Outcome(int exitCode, String out, String err) {}

    /** The jars of the class path, in its order. */
    static List<Path> jars() throws IOException {
        return Files.readAllLines(FOLDER.resolve("classpath")).stream()
                .map(FOLDER::resolve)
                .toList();
    }

    /** Starts the product in a folder on a flat class path: no Equinox, no jars but its own, no cache but in the folder. */
    static Outcome run(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx700m",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                jars().stream().map(Path::toString).collect(Collectors.joining(System.getProperty("path.separator"))),
                "org.sahab.cli.Main"));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile("sahab", ".out");
        Path err = Files.createTempFile("sahab", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().put("XDG_CACHE_HOME", folder.resolve(".cache").toString());
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException("still running after five minutes: " + command);
            }
            return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
