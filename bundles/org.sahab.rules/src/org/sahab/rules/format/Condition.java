package org.sahab.rules.format;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a rule asks for. Values: two rules that ask the same hold equal conditions. */
public sealed interface Condition {

    /** All of the entries. */
    record And(List<Entry> entries) implements Condition {}

    /** Any of the entries. */
    record Or(List<Entry> entries) implements Condition {}

    /** A condition that is looked up in one file or fact. */
    sealed interface Leaf extends Condition {

        /** Files to which it is limited: paths, globs, or {@code {{NAME.filepaths}}}; empty for all. */
        default List<String> filepaths() {
            return List.of();
        }
    }

    /** A reference in Java code: {@code java.referenced}. */
    record JavaReferenced(
            String pattern, Location location, @Nullable Annotated annotated, List<String> filepaths) implements Leaf {}

    /**
     * An annotation that must stand at the place that was found.
     *
     * @param pattern regular expression for its qualified name, {@code ""} for the one that was found itself
     * @param elements elements it must have
     */
    record Annotated(String pattern, List<Element> elements) {

        /** An element: exact name, and regular expression for its whole value. */
        public record Element(String name, String value) {}
    }

    /** A dependency: {@code java.dependency}. */
    record JavaDependency(String name, String nameExpression, String lowerBound, String upperBound) implements Leaf {}

    /** A file by its name: {@code builtin.file}. */
    record NamedFile(String pattern) implements Leaf {}

    /** Text in files: {@code builtin.filecontent}. */
    record FileContent(String pattern, String filePattern, boolean plain, List<String> filepaths) implements Leaf {}

    /** Nodes of XML files: {@code builtin.xml}. */
    record Xml(String xpath, SortedMap<String, String> namespaces, List<String> filepaths) implements Leaf {
        /** Copies the namespaces. */
        public Xml {
            namespaces = Collections.unmodifiableSortedMap(new TreeMap<>(namespaces));
        }
    }

    /** Public identifiers in XML files: {@code builtin.xmlPublicID}. */
    record XmlPublicId(String expression, List<String> filepaths) implements Leaf {}

    /** Nodes of JSON files: {@code builtin.json}. */
    record Json(String xpath, List<String> filepaths) implements Leaf {}

    /** Tags that other rules gave: {@code builtin.hasTags}. */
    record HasTags(List<String> tags) implements Leaf {}

    /** A condition that cannot be looked up, by its name such as {@code python.referenced}. */
    record Unsupported(String name) implements Leaf {}
}
