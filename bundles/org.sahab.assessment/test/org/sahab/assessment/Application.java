package org.sahab.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.assessment.Completeness;
import org.sahab.model.assessment.ModuleInfo;
import org.sahab.model.assessment.Remedy;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Finding;
import org.sahab.model.finding.Message;
import org.sahab.model.finding.Place;
import org.sahab.model.finding.Region;
import org.sahab.model.finding.Scope;
import org.sahab.model.finding.Suppression;
import org.sahab.model.rule.Category;
import org.sahab.model.rule.Dimension;
import org.sahab.model.rule.Evidence;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.unit.UnitCounts;

/** An application made up for a test. */
final class Application {

    private final SortedMap<String, ModuleInfo> modules = new TreeMap<>();
    private final SortedMap<String, RuleDescriptor> rules = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    Application module(String id, int files, int lines, String... dependencies) {
        modules.put(
                id,
                new ModuleInfo(
                        id, id, "Maven", 8, "UTF-8", files, files, lines, files, lines, 0, 0, List.of(dependencies)));
        return this;
    }

    Application rule(String id, Dimension dimension, Category category, int effort, String... labels) {
        return rule(id, dimension, category, effort, false, labels);
    }

    Application strength(String id, Dimension dimension) {
        return rule(id, dimension, Category.POTENTIAL, 0, true);
    }

    private Application rule(
            String id, Dimension dimension, Category category, int effort, boolean positive, String... labels) {
        rules.put(
                id,
                new RuleDescriptor(
                        id,
                        List.of(),
                        "test",
                        RuleDescriptor.Kind.DECLARATIVE,
                        dimension,
                        category,
                        effort,
                        Evidence.REASONED,
                        positive,
                        List.of(labels),
                        List.of(),
                        new TreeMap<>(),
                        List.of(),
                        new TreeMap<>()));
        return this;
    }

    /** A finding in production, as its rule says. */
    Application finds(String rule, String module, String path) {
        return finds(rule, module, path, Scope.PRODUCTION, Confidence.RESOLVED, null);
    }

    Application finds(
            String rule,
            String module,
            String path,
            Scope scope,
            Confidence confidence,
            @Nullable Suppression suppression) {
        RuleDescriptor descriptor = rules.get(rule);
        int number = findings.size();
        findings.add(new Finding(
                rule,
                Message.of("default"),
                new Place(module, path, path.isEmpty() ? Region.WHOLE : new Region(number, 1, 1 + number, 1, 1, 2)),
                scope,
                confidence,
                confidence == Confidence.GUESSED ? Category.POTENTIAL : descriptor.category(),
                descriptor.effort(),
                List.of(),
                "identity-" + number,
                null,
                suppression));
        return this;
    }

    /** The same in each of so many files. */
    Application findsIn(int files, String rule, String module) {
        for (int i = 0; i < files; i++) {
            finds(rule, module, "F" + i + ".java");
        }
        return this;
    }

    Application copy() {
        Application copy = new Application();
        copy.modules.putAll(modules);
        copy.rules.putAll(rules);
        copy.findings.addAll(findings);
        return copy;
    }

    /** The application and a second one like it, side by side. */
    Application twice() {
        Application twice = copy();
        modules.values().forEach(module -> {
            String[] dependencies =
                    module.dependencies().stream().map(id -> "again-" + id).toArray(String[]::new);
            twice.module("again-" + module.id(), module.productionFiles(), module.productionLines(), dependencies);
        });
        for (Finding finding : findings) {
            Place place = finding.place();
            twice.findings.add(new Finding(
                    finding.rule(),
                    finding.message(),
                    new Place("again-" + place.module(), place.path(), place.region()),
                    finding.scope(),
                    finding.confidence(),
                    finding.category(),
                    finding.effort(),
                    List.of(),
                    "again-" + finding.identity(),
                    null,
                    finding.suppression()));
        }
        return twice;
    }

    Application shuffled(Random random) {
        Application shuffled = copy();
        Collections.shuffle(shuffled.findings, random);
        return shuffled;
    }

    List<Finding> findings() {
        return findings;
    }

    Assessment assessment() {
        return new Assessment(
                "shop",
                List.of("shop"),
                "0",
                List.of(),
                List.of(),
                new Completeness(1, 1, 0, 0, UnitCounts.NONE, 0, List.of(), Remedy.NONE, new TreeMap<>(), List.of()),
                List.copyOf(modules.values()),
                List.copyOf(rules.values()),
                List.of(),
                findings,
                List.of());
    }

    /** Some application or other: the same for the same seed. */
    static Application any(Random random) {
        Application some = new Application();
        int moduleCount = 1 + random.nextInt(6);
        for (int i = 0; i < moduleCount; i++) {
            List<String> dependencies = new ArrayList<>();
            for (int j = 0; j < moduleCount; j++) {
                if (random.nextInt(4) == 0) {
                    dependencies.add("m" + j);
                }
            }
            int files = random.nextInt(40);
            some.module("m" + i, files, files * random.nextInt(300), dependencies.toArray(String[]::new));
        }
        Dimension[] dimensions = Dimension.values();
        int[] efforts = {0, 1, 3, 5, 7, 13};
        for (int i = 0; i < 12; i++) {
            Dimension dimension = dimensions[random.nextInt(dimensions.length)];
            Category category = Category.values()[random.nextInt(3)];
            some.rule("R" + i, dimension, category, efforts[random.nextInt(efforts.length)]);
        }
        some.strength("Good1", dimensions[random.nextInt(dimensions.length)]);
        some.strength("Good2", dimensions[random.nextInt(dimensions.length)]);
        int count = random.nextInt(60);
        for (int i = 0; i < count; i++) {
            some.addAny(random);
        }
        if (random.nextBoolean()) {
            some.finds("Good1", "m0", "pom.xml");
        }
        return some;
    }

    /** One more problem, somewhere. */
    Application addAny(Random random) {
        int modulesKnown = modules.size();
        String path = random.nextInt(10) == 0 ? "" : "F" + random.nextInt(30) + ".java";
        return finds("R" + random.nextInt(12), "m" + random.nextInt(modulesKnown), path);
    }
}
