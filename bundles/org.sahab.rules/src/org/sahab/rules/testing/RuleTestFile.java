package org.sahab.rules.testing;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file of tests.
 *
 * @param file the file itself
 * @param rules the file of the rules that it tests; may not exist
 * @param data the folder or file that the rules are applied to, null if the test file names none; may not exist
 * @param cases its cases in the order of the file
 */
public record RuleTestFile(Path file, Path rules, @Nullable Path data, List<RuleTestCase> cases) {

    /** Copies the cases. */
    public RuleTestFile {
        cases = List.copyOf(cases);
    }

    /** This file with other cases. */
    public RuleTestFile withCases(List<RuleTestCase> others) {
        return new RuleTestFile(file, rules, data, others);
    }
}
