package org.sahab.rules.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sahab.rules.format.Condition;
import org.sahab.rules.format.CustomVariable;
import org.sahab.rules.format.Entry;
import org.sahab.rules.format.Rule;

/** The names that the messages and tags of a rule can use. */
final class TemplateNames {

    private static final Set<String> ALWAYS = Set.of("file", "lineNumber");

    private TemplateNames() {}

    /** What any of its conditions gives. */
    static Set<String> of(Rule rule) {
        Set<String> names = new TreeSet<>(ALWAYS);
        rule.variables().stream().map(CustomVariable::name).forEach(names::add);
        add(rule.when(), names);
        return names;
    }

    private static void add(Entry entry, Set<String> names) {
        switch (entry.condition()) {
            case Condition.And and -> and.entries().forEach(each -> add(each, names));
            case Condition.Or or -> or.entries().forEach(each -> add(each, names));
            case Condition.JavaReferenced reference ->
                names.addAll(List.of("kind", "name", "package", "type", "member"));
            case Condition.JavaDependency dependency -> names.addAll(List.of("name", "version", "type"));
            case Condition.FileContent content -> names.add("matchingText");
            case Condition.Xml xml -> names.addAll(List.of("matchingXML", "innerText", "data"));
            case Condition.XmlPublicId id -> names.addAll(List.of("matchingXML", "innerText", "data"));
            case Condition.Json json -> names.addAll(List.of("matchingJSON", "data"));
            default -> {
                // A file, or tags, have nothing more to say.
            }
        }
    }
}
