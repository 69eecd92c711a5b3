package org.sahab.rules;

import org.jspecify.annotations.Nullable;
import org.sahab.rules.ConditionTable.Interest;
import org.sahab.rules.format.Condition;
import org.sahab.rules.format.CustomVariable;

/**
 * What tells a condition from others, as a text: conditions with the same text find the same. Files that it is limited to are no
 * part of it.
 */
final class ConditionKey {

    private final StringBuilder text = new StringBuilder(160);

    private ConditionKey() {}

    /** The key of a condition that looks at the files of a filter, for a rule that wants to know this. */
    static String of(Condition.Leaf leaf, String filter, Interest interest) {
        ConditionKey key = new ConditionKey();
        key.add(leaf);
        key.add(filter);
        for (CustomVariable variable : interest.variables()) {
            key.add(variable.name());
            key.add(variable.pattern());
            key.add(variable.group() == null ? "" : variable.group());
            key.add(variable.fallback());
        }
        key.end();
        interest.secrets().forEach(key::add);
        return key.text.toString();
    }

    /** The key of what a condition on references consists of. */
    static String of(Condition.JavaReferenced reference) {
        ConditionKey key = new ConditionKey();
        key.add(reference);
        return key.text.toString();
    }

    private void add(Condition.Leaf leaf) {
        switch (leaf) {
            case Condition.JavaReferenced reference -> {
                add("r");
                add(reference.pattern());
                add(reference.location().name());
                add(reference.annotated());
            }
            case Condition.JavaDependency dependency -> {
                add("d");
                add(dependency.name());
                add(dependency.nameExpression());
                add(dependency.lowerBound());
                add(dependency.upperBound());
            }
            case Condition.NamedFile named -> {
                add("f");
                add(named.pattern());
            }
            case Condition.FileContent content -> {
                add(content.plain() ? "p" : "c");
                add(content.pattern());
            }
            case Condition.Xml xml -> {
                add("x");
                add(xml.xpath());
                xml.namespaces().forEach((prefix, uri) -> {
                    add(prefix);
                    add(uri);
                });
            }
            case Condition.XmlPublicId id -> {
                add("i");
                add(id.expression());
            }
            case Condition.Json json -> {
                add("j");
                add(json.xpath());
            }
            case Condition.HasTags tags -> tags.tags().forEach(this::add);
            case Condition.Unsupported other -> add(other.name());
        }
        end();
    }

    private void add(Condition.@Nullable Annotated annotated) {
        if (annotated != null) {
            add(annotated.pattern());
            for (Condition.Annotated.Element element : annotated.elements()) {
                add(element.name());
                add(element.value());
            }
        }
    }

    /** No part starts with it, as each starts with its length. */
    private void end() {
        text.append(';');
    }

    private void add(String part) {
        text.append(part.length()).append(':').append(part);
    }
}
