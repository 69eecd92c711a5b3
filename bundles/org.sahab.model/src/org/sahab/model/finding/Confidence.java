package org.sahab.model.finding;

/** How sure the analysis is that a fact is what it seems, from sure to unsure. */
public enum Confidence {
    /** A binding says so: the class path holds the type. */
    RESOLVED,
    /** An import, the package or {@code java.lang} says so; the type itself is not on the class path. Counts in scores. */
    INFERRED,
    /** Only the simple name fits. Shown on request, never scores, never mandatory. */
    GUESSED;

    /** The less sure of the two. */
    public Confidence weaker(Confidence other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
