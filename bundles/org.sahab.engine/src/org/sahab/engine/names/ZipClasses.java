package org.sahab.engine.names;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Compiled types in a zip file: those of a jar, or the signatures of one Java release in the platform's {@code ct.sym}. */
public final class ZipClasses implements ClassContainer {

    private static final int MAX_CLASS = 8 << 20;

    private final ZipFile zip;
    private final Map<String, Map<String, ClassEntry>> packages = new HashMap<>();

    private ZipClasses(ZipFile zip) {
        this.zip = zip;
    }

    /**
     * The classes of a jar; of a multi-release jar those for every release.
     *
     * @throws IOException if it is no readable zip file
     */
    public static ZipClasses jar(Path file) throws IOException {
        ZipClasses classes = new ZipClasses(new ZipFile(file.toFile()));
        classes.index(".class", name -> name.startsWith("META-INF/") ? -1 : 0);
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
        ZipClasses classes = new ZipClasses(new ZipFile(ctSym.toFile()));
        char code = (char) (release < 10 ? '0' + release : 'A' + release - 10);
        classes.index(".sig", name -> {
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

    private void index(String suffix, Start start) {
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            String name = entry.getName();
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
            packages.computeIfAbsent(packageName, p -> new HashMap<>()).putIfAbsent(typeName, new Entry(zip, entry));
        }
    }

    @Override
    public Set<String> packages() {
        return packages.keySet();
    }

    @Override
    public @Nullable Set<String> types(String packageName) {
        Map<String, ClassEntry> types = packages.get(packageName);
        if (types == null) {
            return null;
        }
        Set<String> topLevel = new TreeSet<>(types.keySet());
        topLevel.removeIf(name -> name.indexOf('$') > 0);
        return topLevel;
    }

    @Override
    public @Nullable ClassEntry find(String packageName, String typeName) {
        Map<String, ClassEntry> types = packages.get(packageName);
        return types == null ? null : types.get(typeName);
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
        private final ZipEntry entry;

        Entry(ZipFile zip, ZipEntry entry) {
            this.zip = zip;
            this.entry = entry;
        }

        @Override
        public byte[] bytes() throws IOException {
            try (InputStream in = zip.getInputStream(entry)) {
                byte[] bytes = in.readNBytes(MAX_CLASS + 1);
                if (bytes.length > MAX_CLASS) {
                    throw new IOException("Class file too large: " + entry.getName());
                }
                return bytes;
            }
        }

        @Override
        public String fileName() {
            return entry.getName();
        }
    }
}
