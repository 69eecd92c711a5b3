package org.sahab.ui.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.assessment.ModuleInfo;
import org.sahab.model.finding.Finding;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.ui.settings.Settings;

/** Makes of all results those that users are to see: of open projects, and of rules that are on for the project. */
final class ShownResults {

    private final IWorkspaceRoot root;
    private final Map<String, Settings> settings = new HashMap<>();

    private ShownResults(IWorkspaceRoot root) {
        this.root = root;
    }

    static List<AssessedApplication> of(List<AssessedApplication> all, IWorkspaceRoot root) {
        ShownResults results = new ShownResults(root);
        List<AssessedApplication> shown = new ArrayList<>();
        for (AssessedApplication application : all) {
            AssessedApplication visible = results.of(application);
            if (!visible.projects().isEmpty()) {
                shown.add(visible);
            }
        }
        return List.copyOf(shown);
    }

    private AssessedApplication of(AssessedApplication application) {
        TreeMap<String, String> open = new TreeMap<>(application.projects());
        open.values().removeIf(name -> !root.getProject(name).isAccessible());
        Assessment assessment = application.assessment();
        List<Finding> findings = assessment.findings().stream()
                .filter(new RulesOn(assessment, open)::wants)
                .toList();
        boolean all = findings.size() == assessment.findings().size() && open.equals(application.projects());
        if (all && open.size() == assessment.modules().size()) {
            return application;
        }
        return new AssessedApplication(open, application.time(), with(assessment, findings, open), application.rules());
    }

    private static Assessment with(Assessment all, List<Finding> findings, Map<String, String> open) {
        List<ModuleInfo> modules = all.modules().stream()
                .filter(module -> open.containsKey(module.id()))
                .toList();
        return all.reducedTo(modules, findings);
    }

    /** Which findings of one application are wanted. */
    private final class RulesOn {

        private final Map<String, String> open;
        private final Map<String, RuleDescriptor> rules = new HashMap<>();
        private final Map<String, Boolean> known = new HashMap<>();

        RulesOn(Assessment assessment, Map<String, String> open) {
            this.open = open;
            assessment.rules().forEach(rule -> rules.put(rule.id(), rule));
        }

        boolean wants(Finding finding) {
            String module = finding.place().module();
            return known.computeIfAbsent(module + '\n' + finding.rule(), key -> isOn(module, finding.rule()));
        }

        /** What concerns the application as a whole is wanted as long as one of its projects wants it. */
        private boolean isOn(String module, String rule) {
            if (module.isEmpty()) {
                return open.values().stream().anyMatch(project -> isOnIn(project, rule));
            }
            String project = open.get(module);
            return project != null && isOnIn(project, rule);
        }

        private boolean isOnIn(String project, String rule) {
            Settings chosen = settings.computeIfAbsent(project, name -> Settings.of(root.getProject(name)));
            RuleDescriptor descriptor = rules.get(rule);
            return descriptor == null ? chosen.isOn(rule) : chosen.isOn(descriptor);
        }
    }
}
