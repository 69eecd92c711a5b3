package org.sahab.rules.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sahab.rules.fact.AnnotationFact;
import org.sahab.rules.text.Regex;
import org.sahab.rules.text.RegexBudgetException;

/**
 * Asks for an annotation at the place that was found.
 *
 * @param type expression for its whole qualified name, null for the annotation that was found itself
 * @param elements elements it must have
 */
public record AnnotationTest(@Nullable Regex type, List<ElementTest> elements) {

    private static final int MAXIMUM_DEPTH = 8;

    /**
     * Asks for an element.
     *
     * @param name its exact name
     * @param value expression for its whole value, or one of them
     */
    public record ElementTest(String name, Regex value) {}

    /** Copies the elements. */
    public AnnotationTest {
        elements = List.copyOf(elements);
    }

    boolean matches(List<AnnotationFact> annotations) {
        try {
            if (type == null) {
                return !annotations.isEmpty() && elementsMatch(annotations.get(0));
            }
            return annotations.stream().anyMatch(annotation -> matches(annotation, 0));
        } catch (RegexBudgetException e) {
            return false;
        }
    }

    /**
     * As Konveyor's engine does: the first annotation whose type matches decides, the elements of it that are asked for must
     * match and one of them must be there.
     *
     * @param own expression for the type where none is given, null if then nothing matches
     */
    boolean matchesFirst(List<AnnotationFact> annotations, @Nullable Regex own) {
        Regex wanted = type == null ? own : type;
        if (wanted == null) {
            return false;
        }
        try {
            for (AnnotationFact annotation : annotations) {
                if (wanted.matches(annotation.type())) {
                    return anyElementMatches(annotation);
                }
                for (AnnotationFact.Element element : annotation.elements()) {
                    for (AnnotationFact nested : element.nested()) {
                        if (wanted.matches(nested.type())) {
                            return anyElementMatches(nested);
                        }
                    }
                }
            }
        } catch (RegexBudgetException e) {
            return false;
        }
        return false;
    }

    private boolean anyElementMatches(AnnotationFact annotation) {
        boolean any = elements.isEmpty();
        for (AnnotationFact.Element found : annotation.elements()) {
            for (ElementTest wanted : elements) {
                if (found.name().equals(wanted.name())) {
                    if (found.values().stream().noneMatch(wanted.value()::matches)) {
                        return false;
                    }
                    any = true;
                }
            }
        }
        return any;
    }

    private boolean matches(AnnotationFact annotation, int depth) {
        if (typeMatches(annotation.type()) && elementsMatch(annotation)) {
            return true;
        }
        return depth < MAXIMUM_DEPTH
                && annotation.elements().stream()
                        .flatMap(element -> element.nested().stream())
                        .anyMatch(nested -> matches(nested, depth + 1));
    }

    private boolean typeMatches(String name) {
        if (type == null || type.matches(name)) {
            return true;
        }
        // A simple name whose package nothing tells: the last segment decides.
        return name.indexOf('.') < 0 && type.pattern().endsWith("." + name);
    }

    private boolean elementsMatch(AnnotationFact annotation) {
        return elements.stream()
                .allMatch(wanted -> annotation.elements().stream()
                        .anyMatch(found -> found.name().equals(wanted.name())
                                && found.values().stream().anyMatch(wanted.value()::matches)));
    }
}
