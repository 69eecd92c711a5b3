package org.sahab.ui.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.finding.Place;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.Compatibility;
import org.sahab.rules.RuleFolder;
import org.sahab.rules.RuleOptions;
import org.sahab.rules.label.LabelSelector;

/**
 * All rules of some folders and Sahab's own, whatever their labels, for the pages that choose among them.
 *
 * @param rules the rules
 * @param folders what was read from each folder, in the order that was given
 * @param problems what was wrong with rules and is about no file
 * @param labels the labels of all rules
 * @param ownLabels the labels of Sahab's own rules
 */
record RuleStock(
        RuleList rules, List<ReadFolder> folders, List<Problem> problems, RuleLabels labels, RuleLabels ownLabels) {

    RuleStock {
        folders = List.copyOf(folders);
        problems = List.copyOf(problems);
    }

    /** Something that rules were read from. */
    sealed interface Read {

        /** The folder or file. */
        Path path();

        /** Number of its rules that can run. */
        int rules();

        /** What was wrong with its files. */
        List<Problem> problems();

        /** What it consists of. */
        List<? extends Read> parts();
    }

    /**
     * A folder, or a file, that the settings name.
     *
     * @param readable whether it is there and holds rule files
     */
    record ReadFolder(Path path, boolean readable, int rules, List<Problem> problems, List<ReadSet> parts)
            implements Read {

        ReadFolder {
            problems = List.copyOf(problems);
            parts = List.copyOf(parts);
        }
    }

    /**
     * A rule set.
     *
     * @param name what it calls itself, or its folder if it has no rules
     * @param description what it is about, {@code ""} if it does not say
     * @param labels of its rules, those for technologies
     */
    record ReadSet(
            String name,
            String description,
            Path path,
            int rules,
            RuleLabels labels,
            List<Problem> problems,
            List<ReadFile> parts)
            implements Read {

        ReadSet {
            problems = List.copyOf(problems);
            parts = List.copyOf(parts);
        }
    }

    /** A rule file. */
    record ReadFile(Path path, int rules, RuleLabels labels, List<Problem> problems) implements Read {

        ReadFile {
            problems = List.copyOf(problems);
        }

        @Override
        public List<Read> parts() {
            return List.of();
        }
    }

    /**
     * What was wrong with a rule.
     *
     * @param file the rule file, null if it is about none
     * @param line 1-based line, 0 if it is about none
     */
    record Problem(Diagnostic diagnostic, @Nullable Path file, int line) {}

    /** Reads rules. Not for the thread of the user interface. */
    static RuleStock of(List<Path> folders, Compatibility compatibility) {
        return new Reader(RuleList.of(new RuleScope(folders, new RuleOptions(compatibility, LabelSelector.all()))))
                .stock();
    }

    /** Puts together what belongs together. */
    private static final class Reader {

        private final RuleList rules;
        private final Map<String, List<RuleDescriptor>> byFile = new HashMap<>();
        private final Map<String, List<Problem>> problems = new HashMap<>();
        private final List<RuleDescriptor> own = new ArrayList<>();
        private final Map<String, RuleFolder> sets = new HashMap<>();

        Reader(RuleList rules) {
            this.rules = rules;
            for (RuleDescriptor rule : rules.descriptors()) {
                String file = rules.fileName(rule);
                if (file == null) {
                    own.add(rule);
                } else {
                    byFile.computeIfAbsent(file, name -> new ArrayList<>()).add(rule);
                }
            }
            for (Diagnostic diagnostic : rules.declarative().diagnostics()) {
                Place place = diagnostic.place();
                String file = place == null ? "" : place.file();
                int line = place == null || place.region().isWhole()
                        ? 0
                        : place.region().line();
                problems.computeIfAbsent(file, name -> new ArrayList<>())
                        .add(new Problem(diagnostic, rules.files().find(file).orElse(null), line));
            }
            rules.declarative().folders().forEach(set -> sets.put(set.name(), set));
        }

        RuleStock stock() {
            List<ReadFolder> folders =
                    rules.files().folders().stream().map(this::read).toList();
            return new RuleStock(
                    rules,
                    folders,
                    problems.getOrDefault("", List.of()),
                    RuleLabels.of(rules.descriptors()),
                    RuleLabels.of(own));
        }

        private ReadFolder read(RuleFiles.Folder folder) {
            Map<String, List<String>> byFolder = new LinkedHashMap<>();
            for (String name : folder.names()) {
                byFolder.computeIfAbsent(directory(name), directory -> new ArrayList<>())
                        .add(name);
            }
            List<ReadSet> read = new ArrayList<>();
            byFolder.forEach((directory, names) -> read.add(set(directory, names)));
            return new ReadFolder(folder.path(), folder.readable(), rules(read), problems(read), read);
        }

        private ReadSet set(String directory, List<String> names) {
            // What describes the rule set holds no rules; it is of interest where something is wrong with it.
            List<ReadFile> files = names.stream()
                    .filter(name -> !rules.files().isHeader(name) || problems.containsKey(name))
                    .map(this::file)
                    .toList();
            List<RuleDescriptor> all = names.stream()
                    .flatMap(name -> byFile.getOrDefault(name, List.of()).stream())
                    .toList();
            RuleFolder set = sets.get(directory);
            return new ReadSet(
                    set == null ? directory.substring(directory.lastIndexOf('/') + 1) : set.ruleSet(),
                    set == null ? "" : set.description(),
                    rules.files().directory(names.get(0)),
                    all.size(),
                    RuleLabels.of(all),
                    problems(files),
                    files);
        }

        private ReadFile file(String name) {
            List<RuleDescriptor> own = byFile.getOrDefault(name, List.of());
            return new ReadFile(
                    rules.files().file(name), own.size(), RuleLabels.of(own), problems.getOrDefault(name, List.of()));
        }

        private static String directory(String name) {
            return name.substring(0, Math.max(0, name.lastIndexOf('/')));
        }

        private static int rules(List<? extends Read> parts) {
            return parts.stream().mapToInt(Read::rules).sum();
        }

        private static List<Problem> problems(List<? extends Read> parts) {
            return parts.stream().flatMap(part -> part.problems().stream()).toList();
        }
    }
}
