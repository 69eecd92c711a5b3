package org.sahab.engine.names;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Compiled types in a zip file: those of a jar, or the signatures of one Java release in the platform's {@code ct.sym}. */
public final class ZipClasses implements ClassContainer {

    private static final int MAX_CLASS = 8 << 20;

    private final ZipFile zip;
    private final String suffix;

    /** By package and type: the folder in the zip file, and once it was asked for, the entry. */
    private final Map<String, Map<String, Object>> packages = new HashMap<>();

    private ZipClasses(ZipFile zip, String suffix) {
        this.zip = zip;
        this.suffix = suffix;
    }

    /**
     * The classes of a jar; of a multi-release jar those for every release.
     *
     * @throws IOException if it is no readable zip file
     */
    public static ZipClasses jar(Path file) throws IOException {
        ZipClasses classes = new ZipClasses(new ZipFile(file.toFile()), ".class");
        classes.index(name -> name.startsWith("META-INF/") ? -1 : 0);
        return classes;
    }

    /**
     * The platform's public types as of a Java release, the same on every JDK that knows the release.
     *
     * @param ctSym the file {@code lib/ct.sym} of a JDK
     * @param release from 8
     * @throws IOException if it is no readable zip file
     */
    public static ZipClasses platform(Path ctSym, int release) throws IOException {
        ZipClasses classes = new ZipClasses(new ZipFile(ctSym.toFile()), ".sig");
        char code = (char) (release < 10 ? '0' + release : 'A' + release - 10);
        classes.index(name -> {
            int releases = name.indexOf('/');
            if (releases < 0 || name.lastIndexOf(code, releases) < 0 || name.lastIndexOf('-', releases) >= 0) {
                return -1;
            }
            return name.indexOf('/', releases + 1) + 1;
        });
        return classes;
    }

    /** Where the name of the class begins in the name of an entry; negative for an entry that does not count. */
    private interface Start {
        int in(String entryName);
    }

    private void index(Start start) {
        Map<String, String> folders = new HashMap<>();
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            String name = entries.nextElement().getName();
            if (!name.endsWith(suffix)) {
                continue;
            }
            int from = start.in(name);
            if (from < 0) {
                continue;
            }
            int slash = name.lastIndexOf('/');
            String packageName = slash < from ? "" : name.substring(from, slash);
            String typeName = name.substring(Math.max(slash + 1, from), name.length() - suffix.length());
            String folder = folders.computeIfAbsent(name.substring(0, slash + 1), f -> f);
            packages.computeIfAbsent(packageName, p -> new ConcurrentHashMap<>())
                    .putIfAbsent(typeName, folder);
        }
    }

    @Override
    public Set<String> packages() {
        return packages.keySet();
    }

    @Override
    public @Nullable ClassEntry find(String packageName, String typeName) {
        Map<String, Object> types = packages.get(packageName);
        if (types == null) {
            return null;
        }
        Object found = types.get(typeName);
        if (found instanceof String folder) {
            // Two threads may both make one; the first that is kept counts for both.
            ClassEntry entry = new Entry(zip, folder + typeName + suffix);
            return types.replace(typeName, folder, entry) ? entry : (ClassEntry) types.get(typeName);
        }
        return (ClassEntry) found;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            // Nothing was written: there is nothing to lose.
            packages.clear();
        }
    }

    /** An entry of the zip file. */
    private static final class Entry extends ClassEntry {
        private final ZipFile zip;
        private final String name;

        Entry(ZipFile zip, String name) {
            this.zip = zip;
            this.name = name;
        }

        @Override
        public byte[] bytes() throws IOException {
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                throw new NoSuchFileException(name);
            }
            try (InputStream in = zip.getInputStream(entry)) {
                byte[] bytes = in.readNBytes(MAX_CLASS + 1);
                if (bytes.length > MAX_CLASS) {
                    throw new IOException("Class file too large: " + name);
                }
                return bytes;
            }
        }

        @Override
        public String fileName() {
            return name;
        }
    }
}
