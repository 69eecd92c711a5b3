package org.sahab.assessment;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sahab.model.rule.Category;
import org.sahab.model.rule.Dimension;
import org.sahab.model.rule.RuleDescriptor;

/**
 * The findings of one rule in one module that count and are of one category.
 *
 * @param rule id of the rule
 * @param descriptor what is known of it
 * @param category the category on the platform
 * @param effort the most points that one of the findings has
 * @param points the sum of their points
 * @param findings number of findings
 * @param paths the files they lie in, relative to the module; empty for findings of several modules
 * @param files number of files they lie in, at least one
 * @param reach number of files that they are about: all of the module if one of them is about the module as a whole
 */
record Group(
        String rule,
        @Nullable RuleDescriptor descriptor,
        Category category,
        int effort,
        long points,
        int findings,
        Set<String> paths,
        int files,
        int reach) {

    /** In an order that does not depend on that of the findings. */
    static final Comparator<Group> ORDER = Comparator.comparing(Group::rule).thenComparing(Group::category);

    Dimension dimension() {
        return descriptor == null ? Dimension.OTHER : descriptor.dimension();
    }

    Group as(Category other) {
        return new Group(rule, descriptor, other, effort, points, findings, paths, files, reach);
    }

    /** Findings of the same rule and category, of any number of modules. */
    static Group sum(List<Group> groups) {
        Group first = groups.get(0);
        int effort = 0;
        long points = 0;
        int findings = 0;
        int files = 0;
        int reach = 0;
        for (Group group : groups) {
            effort = Math.max(effort, group.effort());
            points += group.points();
            findings += group.findings();
            files += group.files();
            reach += group.reach();
        }
        return new Group(
                first.rule(), first.descriptor(), first.category(), effort, points, findings, Set.of(), files, reach);
    }

    /** Collects the findings of a group. */
    static final class Builder {
        private final Set<String> files = new HashSet<>();
        private String last = "";
        private int effort;
        private long sum;
        private int findings;
        private boolean whole;

        void add(String path, int points) {
            findings++;
            effort = Math.max(effort, points);
            sum += points;
            whole |= path.isEmpty();
            if (files.isEmpty() || !path.equals(last)) {
                files.add(path);
                last = path;
            }
        }

        Group build(String rule, @Nullable RuleDescriptor descriptor, Category category, int filesOfModule) {
            int reach = whole ? Math.max(files.size(), filesOfModule) : files.size();
            return new Group(rule, descriptor, category, effort, sum, findings, files, files.size(), reach);
        }
    }
}
