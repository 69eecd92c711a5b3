package org.sahab.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sahab.report.wording.Visible;
import org.sahab.rules.label.Label;
import org.sahab.rules.label.LabelSelector;
import org.sahab.ui.page.SourceWriting;
import org.sahab.ui.settings.RuleList.RuleLine;
import org.sahab.ui.settings.RuleStock.Problem;
import org.sahab.ui.settings.RuleStock.Read;
import org.sahab.ui.settings.RuleStock.ReadFile;
import org.sahab.ui.settings.RuleStock.ReadFolder;
import org.sahab.ui.settings.RuleStock.ReadSet;
import org.sahab.ui.text.Isolates;

/** Writes what there is to know of folders, rule sets and files, and remembers where the links of the last one lead. */
final class SourcePages {

    private static final int MOST_PROBLEMS = 50;
    private static final int MOST_FILES = 50;
    private static final int MOST_TECHNOLOGIES = 4;

    private final Sentences sentences = new Sentences();
    private final List<RuleLine> places = new ArrayList<>();

    /** Where a link of the page leads that was written last. */
    Optional<RuleLine> place(String address) {
        int index = Integer.parseInt(address);
        return index < places.size() ? Optional.of(places.get(index)) : Optional.empty();
    }

    /** About a part of what was read. */
    SourceWriting page(Read part, LabelSelector selector) {
        SourceWriting page = begin();
        switch (part) {
            case ReadFolder folder -> {
                page.title(folder.path().toString());
                if (!folder.readable()) {
                    return page.sentence(Texts.text("folders.unreadable.long"));
                }
                page.fact(counts(folder, selector));
            }
            case ReadSet set -> {
                page.title(set.name());
                page.fact(facts(counts(set, selector), technologies(set.labels()), code(set.path())));
                if (!set.description().isBlank()) {
                    page.description(set.description());
                }
            }
            case ReadFile file -> {
                page.title(String.valueOf(file.path().getFileName()));
                page.fact(facts(counts(file, selector), technologies(file.labels())));
                place(page, new RuleLine(file.path(), 1), file.path().toString(), "");
            }
        }
        if (part.problems().isEmpty()) {
            page.sentence(Texts.text("folders.fine"));
        } else {
            page.heading(Texts.text("folders.problems"));
            problems(page, part.problems());
        }
        if (part instanceof ReadSet set) {
            page.heading(Texts.text("folders.files"));
            set.parts().stream()
                    .limit(MOST_FILES)
                    .forEach(file -> place(
                            page,
                            new RuleLine(file.path(), 1),
                            String.valueOf(file.path().getFileName()),
                            counts(file, selector)));
        }
        return page;
    }

    /** About what was wrong and concerns no folder in particular. */
    SourceWriting page(RuleStock stock) {
        SourceWriting page = begin();
        page.heading(Texts.text("folders.problems.all"));
        problems(page, stock.problems());
        return page;
    }

    private SourceWriting begin() {
        places.clear();
        return new SourceWriting(WorkbenchLanguage.get());
    }

    private void problems(SourceWriting page, List<Problem> problems) {
        for (Problem problem : problems.subList(0, Math.min(MOST_PROBLEMS, problems.size()))) {
            String sentence = sentences.of(problem.diagnostic().message());
            if (problem.file() == null) {
                page.sentence(sentence);
                continue;
            }
            String name = String.valueOf(problem.file().getFileName());
            place(
                    page,
                    new RuleLine(problem.file(), Math.max(1, problem.line())),
                    problem.line() > 0 ? name + ':' + problem.line() : name,
                    sentence);
        }
        if (problems.size() > MOST_PROBLEMS) {
            page.sentence(Texts.count("folders.more", problems.size() - MOST_PROBLEMS));
        }
    }

    private void place(SourceWriting page, RuleLine place, String shown, String said) {
        page.place(Integer.toString(places.size()), shown, said);
        places.add(place);
    }

    private static String facts(String... facts) {
        return List.of(facts).stream().filter(fact -> !fact.isEmpty()).collect(Collectors.joining(" · "));
    }

    /** How many rules there are, how many of them the labels select, and how many problems. */
    static String counts(Read part, LabelSelector selector) {
        int all = part.rules();
        int selected = selected(part, selector);
        String rules = selected == all
                ? Texts.count("rules.count", all)
                : Texts.count("folders.countOf", all, Map.of("selected", Texts.number(selected)));
        return part.problems().isEmpty()
                ? rules
                : Texts.text(
                        "folders.both",
                        Map.of(
                                "rules",
                                rules,
                                "problems",
                                Texts.count(
                                        "folders.problemCount", part.problems().size())));
    }

    private static int selected(Read part, LabelSelector selector) {
        return switch (part) {
            case ReadFolder folder ->
                folder.parts().stream().mapToInt(set -> selected(set, selector)).sum();
            case ReadSet set -> set.labels().count(selector);
            case ReadFile file -> file.labels().count(selector);
        };
    }

    /** Where the rules lead from and to, as far as their labels say it. */
    static String technologies(RuleLabels labels) {
        String from = names(labels.names(Label.SOURCE));
        String to = names(labels.names(Label.TARGET));
        if (from.isEmpty() && to.isEmpty()) {
            return "";
        }
        String key = from.isEmpty() ? "folders.to" : to.isEmpty() ? "folders.from" : "folders.fromTo";
        return Texts.text(key, Map.of("from", from, "to", to));
    }

    private static String names(SortedSet<String> names) {
        String shown =
                names.stream().limit(MOST_TECHNOLOGIES).map(Visible::line).collect(Collectors.joining(", "));
        return Isolates.code(names.size() > MOST_TECHNOLOGIES ? shown + ", …" : shown);
    }

    /** A path, kept left to right within words of any direction. */
    static String code(@Nullable Object path) {
        return Isolates.code(Visible.line(String.valueOf(path)));
    }

    /** A name in whatever script. */
    static String words(String name) {
        return Isolates.words(Visible.line(name));
    }
}
