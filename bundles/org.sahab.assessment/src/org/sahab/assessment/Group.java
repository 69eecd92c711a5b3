package org.sahab.assessment;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sahab.model.rule.Category;
import org.sahab.model.rule.Dimension;
import org.sahab.model.rule.RuleDescriptor;

/**
 * The findings of one rule that count and are of one category, in one module or in several.
 *
 * @param rule id of the rule
 * @param descriptor what is known of it
 * @param differs whether what it finds matters differently on some platform
 * @param category the category on the platform
 * @param effort the most points that one of the findings has
 * @param points the sum of their points
 * @param findings number of findings
 * @param places the files of the module that they lie in, by number; not to be changed; empty for findings of several modules
 * @param whole whether one of them is about the module as a whole
 * @param files number of files they lie in, at least one
 * @param code number of files of code among them: Java and pages that hold Java
 * @param reach number of files that they are about: all of the module if one of them is about the module as a whole
 */
record Group(
        String rule,
        @Nullable RuleDescriptor descriptor,
        boolean differs,
        Category category,
        int effort,
        long points,
        int findings,
        BitSet places,
        boolean whole,
        int files,
        int code,
        int reach) {

    /** In an order that does not depend on that of the findings. */
    static final Comparator<Group> ORDER = Comparator.comparing(Group::rule).thenComparing(Group::category);

    Dimension dimension() {
        return descriptor == null ? Dimension.OTHER : descriptor.dimension();
    }

    Group as(Category other) {
        return new Group(rule, descriptor, differs, other, effort, points, findings, places, whole, files, code, reach);
    }

    /** Findings of the same rule and category, of any number of modules. */
    static Group sum(List<Group> groups) {
        Group first = groups.get(0);
        int effort = 0;
        long points = 0;
        int findings = 0;
        int files = 0;
        int code = 0;
        int reach = 0;
        boolean whole = false;
        for (Group group : groups) {
            effort = Math.max(effort, group.effort());
            points += group.points();
            findings += group.findings();
            files += group.files();
            code += group.code();
            reach += group.reach();
            whole |= group.whole();
        }
        return new Group(
                first.rule(),
                first.descriptor(),
                first.differs(),
                first.category(),
                effort,
                points,
                findings,
                new BitSet(),
                whole,
                files,
                code,
                reach);
    }

    /** The share of the files of a module that groups of it lie in; all for what is about the module as a whole. */
    static double share(int files, List<Group> groups) {
        BitSet places = union(groups);
        if (groups.stream().anyMatch(Group::whole)) {
            return 1;
        }
        return places.isEmpty() ? 0 : (double) places.cardinality() / Math.max(files, places.cardinality());
    }

    /** The files of a module that groups of it lie in. */
    static BitSet union(List<Group> groups) {
        BitSet places = new BitSet();
        groups.forEach(group -> places.or(group.places()));
        return places;
    }

    /** Numbers for the files of a module. */
    static final class Files {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final BitSet code = new BitSet();
        private String last = "";
        private int lastNumber = -1;

        int number(String path) {
            // Findings of a file mostly stand together.
            if (lastNumber < 0 || !last.equals(path)) {
                Integer known = numbers.get(path);
                if (known == null) {
                    known = numbers.size();
                    numbers.put(path, known);
                    code.set(known, isCode(path));
                }
                last = path;
                lastNumber = known;
            }
            return lastNumber;
        }

        private static boolean isCode(String path) {
            return path.endsWith(".java") || path.endsWith(".jsp") || path.endsWith(".jspf") || path.endsWith(".jspx");
        }
    }

    /** Collects the findings of a group. */
    static final class Builder {
        private final BitSet places = new BitSet();
        private int effort;
        private long points;
        private int findings;
        private boolean whole;

        void add(String path, int number, int effortOfFinding) {
            findings++;
            effort = Math.max(effort, effortOfFinding);
            points += effortOfFinding;
            whole |= path.isEmpty();
            places.set(number);
        }

        Group build(
                String rule,
                @Nullable RuleDescriptor descriptor,
                boolean differs,
                Category category,
                int filesOfModule,
                Files files) {
            BitSet code = (BitSet) places.clone();
            code.and(files.code);
            int count = places.cardinality();
            int reach = whole ? Math.max(count, filesOfModule) : count;
            return new Group(
                    rule,
                    descriptor,
                    differs,
                    category,
                    effort,
                    points,
                    findings,
                    places,
                    whole,
                    count,
                    code.cardinality(),
                    reach);
        }
    }
}
