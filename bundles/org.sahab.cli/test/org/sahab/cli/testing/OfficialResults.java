package org.sahab.cli.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sahab.rules.testing.Verdict.Mismatch;
import org.sahab.rules.testing.Verdict.Silence;

/**
 * The results of Konveyor's own tests of its rules, as data.
 *
 * @param commit commit of the rule sets
 * @param cases results by case, in the order of files, rules and cases
 */
record OfficialResults(String commit, SortedMap<Key, Row> cases) {

    private static final String HEAD = "file,rule,case,default,strict,silence,expected,found,found strict";
    private static final String ORIGIN = "# konveyor/rulesets ";

    /** A case. */
    record Key(String file, String rule, String name) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int byFile = file.compareTo(other.file);
            int byRule = byFile != 0 ? byFile : rule.compareTo(other.rule);
            return byRule != 0 ? byRule : name.compareTo(other.name);
        }

        /** The name of the folder of rules. */
        String folder() {
            return file.substring(0, Math.max(0, file.indexOf('/')));
        }
    }

    /**
     * Its result.
     *
     * @param result pass, fail or error in the default mode
     * @param strict the same under Konveyor's own reading
     * @param silence why it passes without having been looked at, {@code ""} if it was
     * @param expected what was not met, {@code ""} if it all was
     * @param found what was found instead
     * @param foundStrict what was found instead under Konveyor's own reading
     */
    record Row(String result, String strict, String silence, String expected, String found, String foundStrict) {

        boolean passes() {
            return result.equals("pass");
        }

        boolean passesStrictly() {
            return strict.equals("pass");
        }
    }

    /** Puts the two runs together. */
    static OfficialResults of(String commit, Path top, List<RuleTestResult> plain, List<RuleTestResult> strict) {
        SortedMap<Key, RuleTestResult.CaseResult> first = byKey(top, plain);
        SortedMap<Key, RuleTestResult.CaseResult> second = byKey(top, strict);
        SortedMap<Key, Row> rows = new TreeMap<>();
        first.forEach((key, one) -> {
            RuleTestResult.CaseResult other = second.getOrDefault(key, one);
            Silence silence = one.verdict().silence();
            rows.put(
                    key,
                    new Row(
                            word(one),
                            word(other),
                            silence == null ? "" : silence.name(),
                            expected(one.passed() ? other : one),
                            found(one),
                            found(other)));
        });
        return new OfficialResults(commit, rows);
    }

    private static SortedMap<Key, RuleTestResult.CaseResult> byKey(Path top, List<RuleTestResult> results) {
        SortedMap<Key, RuleTestResult.CaseResult> byKey = new TreeMap<>();
        for (RuleTestResult result : results) {
            String file = top.relativize(result.file()).toString().replace('\\', '/');
            for (RuleTestResult.CaseResult one : result.cases()) {
                String name = one.test().name();
                Key key = new Key(file, one.test().rule(), name);
                for (int again = 2; byKey.containsKey(key); again++) {
                    key = new Key(file, one.test().rule(), name + " (" + again + ")");
                }
                byKey.put(key, one);
            }
        }
        return byKey;
    }

    private static String word(RuleTestResult.CaseResult one) {
        return one.problem() != null ? "error" : one.passed() ? "pass" : "fail";
    }

    private static String expected(RuleTestResult.CaseResult one) {
        var problem = one.problem();
        return problem != null ? problem.key() : first(one).expected();
    }

    private static String found(RuleTestResult.CaseResult one) {
        return first(one).found();
    }

    private static Mismatch first(RuleTestResult.CaseResult one) {
        return one.verdict().mismatches().isEmpty()
                ? new Mismatch(org.sahab.rules.testing.Verdict.Kind.COUNT, "", "")
                : one.verdict().mismatches().getFirst();
    }

    static OfficialResults read(Path file) throws IOException {
        String commit = "";
        SortedMap<Key, Row> rows = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith(ORIGIN)) {
                commit = line.substring(ORIGIN.length());
            } else if (!line.equals(HEAD) && !line.isBlank()) {
                List<String> cells = cells(line);
                rows.put(
                        new Key(cells.get(0), cells.get(1), cells.get(2)),
                        new Row(cells.get(3), cells.get(4), cells.get(5), cells.get(6), cells.get(7), cells.get(8)));
            }
        }
        return new OfficialResults(commit, rows);
    }

    void write(Path file) throws IOException {
        StringBuilder text = new StringBuilder(ORIGIN)
                .append(commit)
                .append('\n')
                .append(HEAD)
                .append('\n');
        cases.forEach((key, row) -> {
            List<String> cells = List.of(
                    key.file(),
                    key.rule(),
                    key.name(),
                    row.result(),
                    row.strict(),
                    row.silence(),
                    row.expected(),
                    row.found(),
                    row.foundStrict());
            text.append(String.join(
                            ",", cells.stream().map(OfficialResults::cell).toList()))
                    .append('\n');
        });
        Files.writeString(file, text);
    }

    private static String cell(String value) {
        String line = value.replaceAll("\\s+", " ");
        return line.matches("[^,\"]*") ? line : '"' + line.replace("\"", "\"\"") + '"';
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
