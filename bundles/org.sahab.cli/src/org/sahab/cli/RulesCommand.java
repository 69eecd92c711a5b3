package org.sahab.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;
import org.sahab.model.rule.Link;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.rule.RuleText;
import org.sahab.report.wording.Labels;
import org.sahab.report.wording.Visible;

/** Lists the rules and explains them. */
final class RulesCommand {

    private final Session session;
    private final Texts texts;
    private final Labels labels;

    RulesCommand(Session session) {
        this.session = session;
        this.texts = session.texts();
        this.labels = Labels.in(texts.language());
    }

    /** Lists them; at length with where they come from and their labels. */
    ExitCode list(RuleChoice choice, boolean atLength) throws Failure {
        RuleChoice.Rules rules = read(choice);
        List<String> columns = new ArrayList<>(List.of("id", "category", "dimension", "effort", "title"));
        if (atLength) {
            columns.addAll(List.of("set", "file", "labels"));
        }
        TextTable table = new TextTable(
                columns.stream().map(name -> texts.text("rules.head." + name)).toArray(String[]::new));
        for (RuleDescriptor rule : rules.descriptors()) {
            List<String> row = new ArrayList<>(List.of(
                    Visible.line(rule.id()),
                    category(rule),
                    dimension(rule),
                    texts.number(rule.effort()),
                    Visible.line(rule.text(texts.language()).title())));
            if (atLength) {
                row.add(Visible.line(rule.ruleSet()));
                row.add(Visible.line(rules.origin(rule)));
                row.add(labels(rule));
            }
            table.add(row.toArray(String[]::new));
        }
        session.console().result(table + "\n" + texts.sentence(counted("rules.more", rules)) + "\n");
        return ExitCode.DONE;
    }

    /** Lists the labels by which rules are selected, and how many rules each is on. */
    ExitCode labels(RuleChoice choice) throws Failure {
        RuleChoice.Rules rules = read(choice);
        SortedMap<String, Integer> counts = new TreeMap<>();
        for (RuleDescriptor rule : rules.descriptors()) {
            new TreeSet<>(rule.labels()).forEach(label -> counts.merge(label, 1, Integer::sum));
        }
        TextTable table = new TextTable(texts.text("rules.head.label"), texts.text("rules.head.rules"));
        counts.forEach((label, count) -> table.add(Visible.line(label), texts.number(count)));
        session.console().result(table + "\n" + texts.sentence(counted("rules.labelled", rules)) + "\n");
        return ExitCode.DONE;
    }

    private static String labels(RuleDescriptor rule) {
        return Visible.line(rule.labels().stream().distinct().sorted().collect(Collectors.joining(", ")));
    }

    private Message counted(String key, RuleChoice.Rules rules) {
        int selected = rules.declarative().descriptors().size() + rules.checks().size();
        Message message = Message.of(key).with("count", Argument.text(labels.count("rules.ran", selected)));
        return selected == rules.all()
                ? message
                : new Message(key + "-of", message.arguments()).with("all", Argument.number(rules.all()));
    }

    /** Explains one. */
    ExitCode show(RuleChoice choice, String id) throws Failure {
        RuleChoice.Rules all = read(choice);
        List<RuleDescriptor> rules = all.descriptors();
        RuleDescriptor rule = rules.stream()
                .filter(candidate ->
                        candidate.id().equals(id) || candidate.formerIds().contains(id))
                .findFirst()
                .orElseThrow(() -> unknown(rules, id));
        session.console().result(page(rule, all.origin(rule)));
        return ExitCode.DONE;
    }

    private RuleChoice.Rules read(RuleChoice choice) throws Failure {
        RuleChoice.Rules rules = choice.read(texts, null);
        for (Diagnostic problem : rules.declarative().diagnostics()) {
            session.console().say(texts.sentence(problem));
        }
        rules.remarks().forEach(remark -> session.console().say(texts.sentence(remark)));
        return rules;
    }

    /** The one that was meant, if case or the end of the id is all that differs. */
    private static Failure unknown(List<RuleDescriptor> rules, String id) {
        String start = id.toLowerCase(Locale.ROOT);
        Message unknown = Message.of("input.rule-unknown").with("id", Argument.code(id));
        return Failure.unusable(rules.stream()
                .map(RuleDescriptor::id)
                .filter(candidate ->
                        !start.isBlank() && candidate.toLowerCase(Locale.ROOT).startsWith(start))
                .findFirst()
                .map(meant -> new Message("input.rule-unknown-but", unknown.arguments())
                        .with("suggestion", Argument.code(meant)))
                .orElse(unknown));
    }

    private String page(RuleDescriptor rule, String origin) {
        int width = Math.min(session.environment().width(), 100);
        RuleText text = rule.text(texts.language());
        StringBuilder page = new StringBuilder();
        page.append(Visible.line(rule.id()))
                .append(": ")
                .append(Visible.line(text.title()))
                .append("\n\n");
        fields(rule, origin)
                .forEach((name, value) -> page.append(field(name, value)).append('\n'));
        page.append('\n').append(new PageText(width).render(text.page()));
        if (!rule.links().isEmpty() && !mentionsAll(text.page(), rule.links())) {
            page.append('\n').append(texts.text("rules.field.links")).append('\n');
            rule.links()
                    .forEach(link -> page.append("  ")
                            .append(Visible.line(link.title()))
                            .append(": ")
                            .append(Visible.line(link.url()))
                            .append('\n'));
        }
        return page.toString();
    }

    private static boolean mentionsAll(String page, List<Link> links) {
        return links.stream().allMatch(link -> page.contains(link.url()));
    }

    private SequencedMap<String, String> fields(RuleDescriptor rule, String origin) {
        SequencedMap<String, String> fields = new LinkedHashMap<>();
        fields.put("dimension", dimension(rule));
        fields.put("category", category(rule));
        fields.put("effort", texts.number(rule.effort()));
        fields.put("evidence", labels.text("evidence." + word(rule.evidence())));
        fields.put("kind", texts.text("rules.kind." + word(rule.kind())));
        fields.put("set", Visible.line(rule.ruleSet()));
        if (!origin.isEmpty()) {
            fields.put("file", Visible.line(origin));
        }
        if (!rule.labels().isEmpty()) {
            fields.put("labels", labels(rule));
        }
        return fields;
    }

    private String field(String name, String value) {
        return texts.sentence(Message.of("rules.field")
                .with("name", Argument.text(texts.text("rules.field." + name)))
                .with("value", Argument.text(value)));
    }

    private String category(RuleDescriptor rule) {
        return rule.positive() ? labels.text("category.strength") : labels.name(rule.category());
    }

    private String dimension(RuleDescriptor rule) {
        return labels.name(rule.dimension());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
