import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Makes the headless product out of the bundles that the build has resolved: {@code java Assemble.java BUNDLES PRODUCT FILE...}.
 *
 * <p>Every bundle becomes a jar on a flat class path, which the file {@code classpath} lists. Signatures are left out, as
 * class-data sharing passes over every class of a signed jar. Jars within a bundle are laid beside it. Further files and
 * folders are copied as they are. The same input makes the same bytes.
 */
final class Assemble {
    /** What Eclipse's bundles require of an OSGi framework to be resolved by, and nothing on a flat class path ever calls. */
    private static final Set<String> NOT_NEEDED = Set.of(
            "com.sun.jna",
            "com.sun.jna.platform",
            "org.apache.felix.scr",
            "org.osgi.service.component",
            "org.osgi.util.function",
            "org.osgi.util.promise");

    private static final LocalDateTime TIMESTAMP = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final Path lib;
    private final List<String> classPath = new ArrayList<>();

    private Assemble(Path product) {
        lib = product.resolve("lib");
    }

    public static void main(String[] args) throws IOException {
        Path bundles = Path.of(args[0]);
        Path product = Path.of(args[1]);
        delete(product);
        Assemble assemble = new Assemble(product);
        Files.createDirectories(assemble.lib);
        for (Path bundle : sorted(bundles)) {
            assemble.add(bundle);
        }
        Files.write(product.resolve("classpath"), assemble.classPath);
        for (String file : List.of(args).subList(2, args.length)) {
            copy(Path.of(file), product);
        }
    }

    private void add(Path bundle) throws IOException {
        String file = bundle.getFileName().toString();
        if (!file.endsWith(".jar") || NOT_NEEDED.contains(file.substring(0, file.lastIndexOf('_')))) {
            return;
        }
        classPath.add("lib/" + file);
        try (ZipFile in = new ZipFile(bundle.toFile())) {
            copyWithoutSignature(in, lib.resolve(file));
            for (ZipEntry entry : entries(in)) {
                if (isNestedJar(entry)) {
                    addNested(in, entry);
                }
            }
        }
    }

    private void addNested(ZipFile bundle, ZipEntry entry) throws IOException {
        String file = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
        Path extracted = Files.createTempFile("nested", ".jar");
        try (InputStream in = bundle.getInputStream(entry)) {
            Files.copy(in, extracted, StandardCopyOption.REPLACE_EXISTING);
        }
        try (ZipFile nested = new ZipFile(extracted.toFile())) {
            Path target = lib.resolve(file);
            if (Files.exists(target)) {
                throw new IOException(file + " is both a bundle and inside " + bundle.getName());
            }
            copyWithoutSignature(nested, target);
            classPath.add("lib/" + file);
        } finally {
            Files.delete(extracted);
        }
    }

    private static void copyWithoutSignature(ZipFile in, Path target) throws IOException {
        try (OutputStream out = Files.newOutputStream(target);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry : entries(in)) {
                if (entry.isDirectory() || isSignature(entry.getName()) || isNestedJar(entry)) {
                    continue;
                }
                byte[] content;
                try (InputStream stream = in.getInputStream(entry)) {
                    content = stream.readAllBytes();
                }
                if (entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    content = mainAttributes(content);
                }
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(TIMESTAMP);
                // stored, not packed: a start need not unpack what it loads
                copy.setMethod(ZipEntry.STORED);
                copy.setSize(content.length);
                CRC32 crc = new CRC32();
                crc.update(content);
                copy.setCrc(crc.getValue());
                zip.putNextEntry(copy);
                zip.write(content);
                zip.closeEntry();
            }
        }
    }

    /** The sections of single entries hold the digests of the signature. */
    private static byte[] mainAttributes(byte[] manifest) throws IOException {
        Manifest parsed = new Manifest(new ByteArrayInputStream(manifest));
        parsed.getEntries().clear();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        parsed.write(out);
        return out.toByteArray();
    }

    private static boolean isNestedJar(ZipEntry entry) {
        return entry.getName().startsWith("lib/") && entry.getName().endsWith(".jar");
    }

    private static boolean isSignature(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.startsWith("META-INF/")
                && upper.indexOf('/', 9) < 0
                && (upper.endsWith(".SF") || upper.endsWith(".RSA") || upper.endsWith(".DSA") || upper.endsWith(".EC"));
    }

    /** The manifest comes first, where readers of jars as streams look for it. */
    private static List<ZipEntry> entries(ZipFile zip) {
        return zip.stream()
                .map(ZipEntry.class::cast)
                .sorted(Comparator.comparing(
                                (ZipEntry entry) -> !entry.getName().equals(JarFile.MANIFEST_NAME))
                        .thenComparing(ZipEntry::getName))
                .toList();
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
        }
    }

    private static void copy(Path original, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.toList()) {
                Path target =
                        folder.resolve(original.getParent().relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
