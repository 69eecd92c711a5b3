package org.sahab.rules.explain;

import java.util.ArrayList;
import java.util.List;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;
import org.sahab.model.text.Catalogue;
import org.sahab.model.text.Language;
import org.sahab.rules.format.Condition;
import org.sahab.rules.format.Location;

/** What conditions ask for, in words. */
public final class ConditionTexts {

    private static final int LONGEST = 300;

    private ConditionTexts() {}

    /** The texts of explanations in a language. */
    public static Catalogue catalogue(Language language) {
        return Catalogue.load(ConditionTexts.class, "explanations", language);
    }

    static Message of(Condition condition) {
        return switch (condition) {
            case Condition.And and -> Message.of("asks.and");
            case Condition.Or or -> Message.of("asks.or");
            case Condition.JavaReferenced reference -> reference(reference);
            case Condition.JavaDependency dependency -> dependency(dependency);
            case Condition.NamedFile file -> message("asks.file", "pattern", file.pattern());
            case Condition.FileContent content -> message("asks.content", "pattern", content.pattern());
            case Condition.Xml xml -> message("asks.xml", "xpath", xml.xpath());
            case Condition.Json json -> message("asks.json", "xpath", json.xpath());
            case Condition.XmlPublicId id -> message("asks.xml-public-id", "pattern", id.expression());
            case Condition.HasTags tags -> message("asks.tags", "tags", String.join(", ", tags.tags()));
            case Condition.Unsupported other -> message("asks.unsupported", "condition", other.name());
        };
    }

    /** What limits a condition beside what it asks for. */
    static List<Message> limits(Condition condition) {
        List<Message> limits = new ArrayList<>();
        if (condition instanceof Condition.JavaReferenced reference && reference.annotated() != null) {
            limits.add(message("asks.annotated", "annotation", written(reference.annotated())));
        }
        if (condition instanceof Condition.FileContent content
                && !content.filePattern().isEmpty()) {
            limits.add(message("asks.files", "files", content.filePattern()));
        }
        if (condition instanceof Condition.Leaf leaf && !leaf.filepaths().isEmpty()) {
            limits.add(message("asks.files", "files", String.join(", ", leaf.filepaths())));
        }
        return limits;
    }

    private static Message reference(Condition.JavaReferenced reference) {
        return reference.location() == Location.ANY
                ? message("asks.reference-any", "pattern", reference.pattern())
                : message("asks.reference", "pattern", reference.pattern())
                        .with("location", code(reference.location().name()));
    }

    private static String written(Condition.Annotated annotated) {
        List<String> elements = annotated.elements().stream()
                .map(element -> element.name() + " = " + element.value())
                .toList();
        String name = annotated.pattern().isEmpty() ? "@…" : "@" + annotated.pattern();
        return elements.isEmpty() ? name : name + "(" + String.join(", ", elements) + ")";
    }

    private static Message dependency(Condition.JavaDependency dependency) {
        String name = dependency.name().isEmpty() ? dependency.nameExpression() : dependency.name();
        if (dependency.lowerBound().isEmpty() && dependency.upperBound().isEmpty()) {
            return message("asks.dependency", "name", name);
        }
        return message("asks.dependency-version", "name", name).with("range", code(range(dependency)));
    }

    static String range(Condition.JavaDependency dependency) {
        String lower = dependency.lowerBound().isEmpty() ? "" : dependency.lowerBound() + " ≤ ";
        String upper = dependency.upperBound().isEmpty() ? "" : " ≤ " + dependency.upperBound();
        return lower + "version" + upper;
    }

    private static Message message(String key, String name, String value) {
        return Message.of(key).with(name, code(value));
    }

    private static Argument code(String value) {
        String line = value.replaceAll("\\s+", " ").strip();
        return Argument.code(line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…");
    }
}
