package org.sahab.rules.cache;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;
import org.sahab.model.finding.Place;
import org.sahab.model.finding.Region;
import org.sahab.model.rule.Category;
import org.sahab.model.rule.Link;
import org.sahab.rules.format.Condition;
import org.sahab.rules.format.Condition.Annotated;
import org.sahab.rules.format.CustomVariable;
import org.sahab.rules.format.Entry;
import org.sahab.rules.format.Location;
import org.sahab.rules.format.Rule;
import org.sahab.rules.format.RuleSet;

/** How rules as they are written, and what was wrong with them, become bytes and rules again. */
final class RuleCodec {

    private static final int AND = 0;
    private static final int OR = 1;
    private static final int REFERENCED = 2;
    private static final int DEPENDENCY = 3;
    private static final int FILE = 4;
    private static final int CONTENT = 5;
    private static final int XML = 6;
    private static final int PUBLIC_ID = 7;
    private static final int JSON = 8;
    private static final int TAGS = 9;
    private static final int UNSUPPORTED = 10;

    private RuleCodec() {}

    static void write(Packer packer, RuleSet set) {
        packer.text(set.name())
                .text(set.folder())
                .text(set.description())
                .texts(set.labels())
                .text(set.hash())
                .list(set.rules(), rule -> write(packer, rule));
    }

    static RuleSet ruleSet(Unpacker in) {
        String name = in.text();
        return new RuleSet(name, in.text(), in.text(), in.texts(), in.text(), in.list(() -> rule(in, name)));
    }

    private static void write(Packer packer, Rule rule) {
        packer.text(rule.id())
                .text(rule.file())
                .number(rule.line())
                .number(rule.column())
                .text(rule.description())
                .number(rule.category().ordinal())
                .number(rule.effort())
                .texts(rule.labels())
                .list(rule.links(), link -> packer.text(link.url()).text(link.title()))
                .optional(rule.message())
                .texts(rule.tags())
                .list(rule.variables(), variable -> write(packer, variable));
        write(packer, rule.when());
    }

    private static Rule rule(Unpacker in, String ruleSet) {
        return new Rule(
                in.text(),
                ruleSet,
                in.text(),
                in.integer(),
                in.integer(),
                in.text(),
                Category.values()[in.integer()],
                in.integer(),
                in.texts(),
                in.list(() -> new Link(in.text(), in.text())),
                in.optional(),
                in.texts(),
                in.list(() -> variable(in)),
                entry(in));
    }

    private static void write(Packer packer, CustomVariable variable) {
        packer.text(variable.name())
                .text(variable.pattern())
                .optional(variable.group())
                .text(variable.fallback());
    }

    private static CustomVariable variable(Unpacker in) {
        return new CustomVariable(in.text(), in.text(), in.optional(), in.text());
    }

    private static void write(Packer packer, Entry entry) {
        packer.flag(entry.not())
                .flag(entry.ignore())
                .optional(entry.as())
                .optional(entry.from())
                .number(entry.line())
                .number(entry.column());
        write(packer, entry.condition());
    }

    private static Entry entry(Unpacker in) {
        boolean not = in.flag();
        boolean ignore = in.flag();
        String as = in.optional();
        String from = in.optional();
        int line = in.integer();
        int column = in.integer();
        return new Entry(condition(in), not, ignore, as, from, line, column);
    }

    private static void write(Packer packer, Condition condition) {
        switch (condition) {
            case Condition.And and -> packer.number(AND).list(and.entries(), entry -> write(packer, entry));
            case Condition.Or or -> packer.number(OR).list(or.entries(), entry -> write(packer, entry));
            case Condition.JavaReferenced reference -> {
                packer.number(REFERENCED)
                        .text(reference.pattern())
                        .number(reference.location().ordinal());
                write(packer, reference.annotated());
                packer.texts(reference.filepaths());
            }
            case Condition.JavaDependency dependency ->
                packer.number(DEPENDENCY)
                        .text(dependency.name())
                        .text(dependency.nameExpression())
                        .text(dependency.lowerBound())
                        .text(dependency.upperBound());
            case Condition.NamedFile named -> packer.number(FILE).text(named.pattern());
            case Condition.FileContent content ->
                packer.number(CONTENT)
                        .text(content.pattern())
                        .text(content.filePattern())
                        .flag(content.plain())
                        .texts(content.filepaths());
            case Condition.Xml xml ->
                packer.number(XML)
                        .text(xml.xpath())
                        .list(
                                xml.namespaces().entrySet(),
                                namespace -> packer.text(namespace.getKey()).text(namespace.getValue()))
                        .texts(xml.filepaths());
            case Condition.XmlPublicId id ->
                packer.number(PUBLIC_ID).text(id.expression()).texts(id.filepaths());
            case Condition.Json json -> packer.number(JSON).text(json.xpath()).texts(json.filepaths());
            case Condition.HasTags tags -> packer.number(TAGS).texts(tags.tags());
            case Condition.Unsupported other -> packer.number(UNSUPPORTED).text(other.name());
        }
    }

    private static Condition condition(Unpacker in) {
        return switch (in.integer()) {
            case AND -> new Condition.And(List.copyOf(in.list(() -> entry(in))));
            case OR -> new Condition.Or(List.copyOf(in.list(() -> entry(in))));
            case REFERENCED ->
                new Condition.JavaReferenced(in.text(), Location.values()[in.integer()], annotated(in), in.texts());
            case DEPENDENCY -> new Condition.JavaDependency(in.text(), in.text(), in.text(), in.text());
            case FILE -> new Condition.NamedFile(in.text());
            case CONTENT -> new Condition.FileContent(in.text(), in.text(), in.flag(), in.texts());
            case XML -> new Condition.Xml(in.text(), namespaces(in), in.texts());
            case PUBLIC_ID -> new Condition.XmlPublicId(in.text(), in.texts());
            case JSON -> new Condition.Json(in.text(), in.texts());
            case TAGS -> new Condition.HasTags(in.texts());
            case UNSUPPORTED -> new Condition.Unsupported(in.text());
            default -> throw new IllegalArgumentException("No condition");
        };
    }

    private static SortedMap<String, String> namespaces(Unpacker in) {
        SortedMap<String, String> namespaces = new TreeMap<>();
        in.list(() -> Map.entry(in.text(), in.text())).forEach(one -> namespaces.put(one.getKey(), one.getValue()));
        return namespaces;
    }

    private static void write(Packer packer, @Nullable Annotated annotated) {
        packer.flag(annotated != null);
        if (annotated != null) {
            packer.text(annotated.pattern())
                    .list(
                            annotated.elements(),
                            element -> packer.text(element.name()).text(element.value()));
        }
    }

    private static @Nullable Annotated annotated(Unpacker in) {
        return in.flag()
                ? new Annotated(in.text(), List.copyOf(in.list(() -> new Annotated.Element(in.text(), in.text()))))
                : null;
    }

    static void write(Packer packer, Diagnostic diagnostic) {
        packer.number(diagnostic.severity().ordinal())
                .text(diagnostic.message().key())
                .list(
                        diagnostic.message().arguments().entrySet(),
                        argument -> packer.text(argument.getKey())
                                .number(argument.getValue().kind().ordinal())
                                .text(argument.getValue().value()));
        Place place = diagnostic.place();
        packer.flag(place != null);
        if (place != null) {
            packer.text(place.path())
                    .number(place.region().line())
                    .number(place.region().column());
        }
    }

    static Diagnostic diagnostic(Unpacker in) {
        Diagnostic.Severity severity = Diagnostic.Severity.values()[in.integer()];
        String key = in.text();
        SortedMap<String, Argument> arguments = new TreeMap<>();
        in.list(() -> Map.entry(in.text(), new Argument(Argument.Kind.values()[in.integer()], in.text())))
                .forEach(argument -> arguments.put(argument.getKey(), argument.getValue()));
        Place place = null;
        if (in.flag()) {
            String path = in.text();
            int line = in.integer();
            int column = in.integer();
            place = new Place("", path, line == 0 ? Region.WHOLE : new Region(0, 0, line, column, line, column));
        }
        return new Diagnostic(severity, new Message(key, arguments), place);
    }
}
