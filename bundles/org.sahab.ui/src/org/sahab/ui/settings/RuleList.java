package org.sahab.ui.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sahab.checks.BuiltIn;
import org.sahab.engine.Check;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.CompiledRules;
import org.sahab.rules.RuleSource;
import org.sahab.ui.SahabPlugin;

/**
 * The rules that settings name, ready to be applied: Sahab's own and those of the rule folders. Rules that are switched off
 * are among them, so that they can be switched on again without another assessment.
 *
 * @param declarative the rules in the rule format, and what was wrong with others
 * @param checks the rules in Java
 * @param descriptors all of them, by id
 * @param folders what was read from each rule folder, in the order of the settings
 */
public record RuleList(
        CompiledRules declarative, List<Check> checks, List<RuleDescriptor> descriptors, List<FolderRules> folders) {

    /** Copies the lists. */
    public RuleList {
        checks = List.copyOf(checks);
        descriptors = List.copyOf(descriptors);
        folders = List.copyOf(folders);
    }

    /**
     * What was read from a rule folder.
     *
     * @param folder the folder or file
     * @param readable whether it is there and holds rule files
     * @param rules number of its rules that run
     * @param problems what was wrong with it
     */
    public record FolderRules(Path folder, boolean readable, int rules, List<Diagnostic> problems) {

        /** Copies the problems. */
        public FolderRules {
            problems = List.copyOf(problems);
        }
    }

    /** The rules of these settings. Reads files: not for the thread of the user interface. Read once as long as the folders stay the same. */
    public static RuleList all(Settings settings) {
        return of(settings.ruleFolders());
    }

    /** Sahab's own rules alone. Not for the thread of the user interface, the first time. */
    public static RuleList builtIn() {
        return of(List.of());
    }

    /** Sahab's own rules and those of these folders. */
    static RuleList of(List<Path> folders) {
        return SahabPlugin.get().ruleLists().of(folders);
    }

    /** Reads and compiles Sahab's own rules and those of these folders. */
    static RuleList read(List<Path> folders) {
        List<RuleSource> sources = new ArrayList<>(BuiltIn.ruleSources());
        List<FolderRules> read = new ArrayList<>();
        for (Path folder : folders) {
            read.add(read(folder, sources));
        }
        CompiledRules declarative = CompiledRules.compile(sources);
        List<Check> checks = BuiltIn.checks();
        List<RuleDescriptor> all = new ArrayList<>(declarative.descriptors());
        checks.forEach(check -> all.add(check.descriptor()));
        all.sort(Comparator.comparing(RuleDescriptor::id));
        return new RuleList(declarative, checks, all, read);
    }

    /** The rule with this id, or one that had it. */
    public Optional<RuleDescriptor> rule(String id) {
        return descriptors.stream()
                .filter(rule -> rule.id().equals(id) || rule.formerIds().contains(id))
                .findFirst();
    }

    /** Compiled by itself, to tell what this folder gives; then its files join the others. */
    private static FolderRules read(Path folder, List<RuleSource> sources) {
        if (FolderFiles.of(folder).tooMany()) {
            return new FolderRules(folder, false, 0, List.of());
        }
        try {
            List<RuleSource> own = RuleSource.under(folder);
            CompiledRules compiled = CompiledRules.compile(own);
            sources.addAll(own);
            return new FolderRules(
                    folder, !own.isEmpty(), compiled.descriptors().size(), compiled.diagnostics());
        } catch (IOException e) {
            return new FolderRules(folder, false, 0, List.of());
        }
    }
}
