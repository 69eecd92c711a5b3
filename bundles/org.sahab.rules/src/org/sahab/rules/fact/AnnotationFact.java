package org.sahab.rules.fact;

import java.util.List;

/**
 * An annotation at a declaration.
 *
 * @param type qualified name, or the simple name where nothing tells the package
 * @param elements its elements in the order of the source; a lone value is named {@code value}
 */
public record AnnotationFact(String type, List<Element> elements) {

    /** Copies the elements. */
    public AnnotationFact {
        elements = List.copyOf(elements);
    }

    /**
     * An element of an annotation.
     *
     * @param name name of the element
     * @param values its value as text: constants by value where known, else the source text; the members of an array apart
     * @param nested annotations inside the value
     */
    public record Element(String name, List<String> values, List<AnnotationFact> nested) {

        /** Copies the lists. */
        public Element {
            values = List.copyOf(values);
            nested = List.copyOf(nested);
        }
    }
}
