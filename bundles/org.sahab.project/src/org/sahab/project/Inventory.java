package org.sahab.project;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sahab.model.assessment.Remedy;

/**
 * What is in an application that bears on how complete its analysis can be.
 *
 * @param files the number of files of each kind; kinds without files are absent
 * @param lombok whether Lombok generates code that the sources do not show
 * @param annotationProcessors names of other annotation processors the build files ask for
 * @param missing what is missing on the class paths of all modules, each once
 * @param remedy what would bring what is missing; {@link Remedy#NONE} where nothing is
 */
public record Inventory(
        SortedMap<FileKind, Integer> files,
        boolean lombok,
        SortedSet<String> annotationProcessors,
        List<MissingDependency> missing,
        Remedy remedy) {

    public Inventory {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        annotationProcessors = Collections.unmodifiableSortedSet(new TreeSet<>(annotationProcessors));
        missing = List.copyOf(missing);
        remedy = missing.isEmpty() ? Remedy.NONE : remedy;
    }

    /** The inventory of modules for whose missing dependencies nobody has looked beyond what is on hand. */
    public static Inventory of(List<Module> modules, boolean lombok, SortedSet<String> annotationProcessors) {
        return of(modules, lombok, annotationProcessors, Remedy.RESOLVE);
    }

    /** The inventory of modules whose files and missing dependencies are known. */
    public static Inventory of(
            List<Module> modules, boolean lombok, SortedSet<String> annotationProcessors, Remedy remedy) {
        SortedMap<FileKind, Integer> files = new TreeMap<>();
        SortedSet<MissingDependency> missing = new TreeSet<>();
        for (Module module : modules) {
            module.files().forEach(file -> files.merge(file.kind(), 1, Integer::sum));
            missing.addAll(module.missing());
        }
        return new Inventory(files, lombok, annotationProcessors, List.copyOf(missing), remedy);
    }

    /** The number of files of a kind. */
    public int count(FileKind kind) {
        return files.getOrDefault(kind, 0);
    }

    /** The files in JVM languages other than Java, which are not analysed, by kind. */
    public Map<FileKind, Integer> otherLanguages() {
        SortedMap<FileKind, Integer> other = new TreeMap<>(files);
        other.keySet().removeIf(kind -> !kind.otherJvmLanguage());
        return other;
    }
}
