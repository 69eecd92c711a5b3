package org.sahab.rules;

import org.sahab.rules.fact.FactKind;

/** A type or package by name, with the conditions that may match a fact of it. Made by {@link CompiledRules#subject}. */
public interface Subject {

    /** The name it was asked for by. */
    String name();

    /**
     * The conditions that may match a fact of this kind about this type and member; each must still be asked with
     * {@link CompiledRules#matches}. The array is shared: not to be changed.
     */
    int[] candidates(FactKind kind, String member);
}
