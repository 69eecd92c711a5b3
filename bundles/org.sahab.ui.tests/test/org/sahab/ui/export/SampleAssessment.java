package org.sahab.ui.export;

import java.util.List;
import java.util.TreeMap;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.assessment.Completeness;
import org.sahab.model.assessment.ModuleInfo;
import org.sahab.model.assessment.Remedy;
import org.sahab.model.assessment.RuleSetInfo;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Excerpt;
import org.sahab.model.finding.Finding;
import org.sahab.model.finding.Message;
import org.sahab.model.finding.Place;
import org.sahab.model.finding.Region;
import org.sahab.model.finding.Scope;
import org.sahab.model.rule.Category;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.unit.UnitCounts;
import org.sahab.ui.settings.RuleList;

/** A small assessment with code in it. */
final class SampleAssessment {

    static final String CODE = "new FileWriter(\"orders.csv\")";

    private SampleAssessment() {}

    static Assessment of(String application) {
        RuleDescriptor rule = RuleList.ofWorkspace().rule("LocalFileWrite").orElseThrow();
        Finding finding = new Finding(
                rule.id(),
                Message.of(Message.DEFAULT_KEY).with("name", Argument.code("java.io.FileWriter")),
                new Place(application, "src/Orders.java", new Region(10, 28, 3, 5, 3, 33)),
                Scope.PRODUCTION,
                Confidence.RESOLVED,
                Category.MANDATORY,
                3,
                List.of(),
                "0123456789abcdef",
                new Excerpt(3, List.of(CODE)),
                null);
        return new Assessment(
                application,
                List.of(application),
                "0.1.0",
                List.of(new RuleSetInfo(rule.ruleSet(), 1, "0123456789abcdef")),
                List.of(rule.id()),
                new Completeness(1, 1, 0, 0, UnitCounts.NONE, 0, List.of(), Remedy.NONE, new TreeMap<>(), List.of()),
                List.of(new ModuleInfo(application, application, "Eclipse", 21, "UTF-8", 1, 1, 10, 0, 0, List.of())),
                List.of(rule),
                List.of(),
                List.of(finding),
                List.of());
    }
}
