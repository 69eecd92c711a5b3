package org.sahab.cli.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sahab.cli.testing.OfficialResults.Key;
import org.sahab.cli.testing.OfficialResults.Row;
import org.sahab.rules.testing.Verdict.Silence;

/**
 * The page that explains the results: its figures are written anew from the data, its explanations are kept. A table of cases
 * has one row per case that fails, in the section that says what kind of failure it is; whoever explains a case moves its row.
 */
final class OfficialPage {

    /** What stands for an explanation that nobody has written yet. */
    static final String UNEXPLAINED = "?";

    private static final String UNEXPLAINED_SECTION = "## Not explained yet";
    private static final Pattern ROW =
            Pattern.compile("\\| `(?<file>[^`]+)` \\| `(?<rule>[^`]+)` \\| (?<name>[^|]*?) \\|"
                    + " (?<mode>[^|]*?) \\| (?<expected>[^|]*?) \\| (?<found>[^|]*?) \\| (?<why>.*?) \\|");
    private static final String HEAD =
            "| Test file | Rule | Case | Fails in | Expected | Found | Why |\n|---|---|---|---|---|---|---|\n";

    private OfficialPage() {}

    /** The explanations of a page by case. */
    static Map<Key, String> explanations(String page) {
        SortedMap<Key, String> explanations = new TreeMap<>();
        page.lines().forEach(line -> {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                explanations.put(key(row), row.group("why"));
            }
        });
        return explanations;
    }

    private static Key key(Matcher row) {
        return new Key(row.group("file"), row.group("rule"), row.group("name"));
    }

    /** The page with the figures and rows of these results. */
    static String updated(String page, OfficialResults results) {
        SortedMap<Key, Row> failing = new TreeMap<>(results.cases());
        failing.values().removeIf(row -> row.passes() && row.passesStrictly());
        List<String> lines = new ArrayList<>();
        for (String line : page.lines().toList()) {
            Matcher row = ROW.matcher(line);
            if (!row.matches()) {
                lines.add(line);
                continue;
            }
            Row result = failing.remove(key(row));
            if (result != null) {
                lines.add(row(key(row), result, row.group("why")));
            }
        }
        String text = String.join("\n", lines) + "\n";
        text = between(text, "figures", figures(results));
        text = between(text, "folders", folders(results));
        int old = text.indexOf(UNEXPLAINED_SECTION);
        if (!failing.isEmpty()) {
            StringBuilder rows = new StringBuilder();
            failing.forEach(
                    (key, result) -> rows.append(row(key, result, UNEXPLAINED)).append('\n'));
            text = old < 0
                    ? text + "\n" + UNEXPLAINED_SECTION + "\n\n" + HEAD + rows
                    : text.stripTrailing() + "\n" + rows;
        } else if (old >= 0 && !ROW.matcher(text.substring(old)).find()) {
            text = text.substring(0, old).stripTrailing() + "\n";
        }
        return text;
    }

    private static String row(Key key, Row row, String why) {
        String mode = row.passes() ? "strict" : row.passesStrictly() ? "default" : "both";
        String found = row.passes() ? row.foundStrict() : row.found();
        return "| `" + key.file() + "` | `" + key.rule() + "` | " + key.name() + " | " + mode + " | "
                + plain(row.expected()) + " | " + plain(found) + " | " + why + " |";
    }

    private static String plain(String cell) {
        return cell.isEmpty() ? "–" : cell.replace('|', '¦');
    }

    private static String between(String text, String name, String content) {
        String open = "<!-- " + name + " -->\n";
        String close = "<!-- /" + name + " -->";
        int from = text.indexOf(open);
        int to = text.indexOf(close);
        return from < 0 || to < from ? text : text.substring(0, from) + open + content + text.substring(to);
    }

    private static String figures(OfficialResults results) {
        long all = results.cases().size();
        long passed = results.cases().values().stream().filter(Row::passes).count();
        long strict =
                results.cases().values().stream().filter(Row::passesStrictly).count();
        StringBuilder table = new StringBuilder("Commit of the rule sets: `" + results.commit() + "`.\n\n"
                + "| Mode, offline | Cases | Passed | Rate |\n|---|---:|---:|---:|\n");
        table.append(line("default", all, passed));
        long repeats = results.cases().values().stream()
                .filter(row -> row.silence().equals(Silence.REPEATS.name()))
                .count();
        table.append(line("default, by the number of true lines alone", all, passed - repeats));
        table.append(line("`--konveyor-strict`", all, strict));
        SortedMap<String, Integer> silent = new TreeMap<>();
        results.cases().values().stream()
                .filter(row -> !row.silence().isEmpty())
                .forEach(row -> silent.merge(row.silence(), 1, Integer::sum));
        table.append("\nPassed in silence, among those that passed: ");
        List<String> reasons = new ArrayList<>();
        silent.forEach((reason, count) -> reasons.add(count + " "
                + switch (reason) {
                    case "INSIGHTS" -> "with `hasInsights`, of which only that the rule matches was checked";
                    case "NO_RULE" -> "`atMost` of a rule that cannot be used";
                    case "PATTERN" -> "with a message pattern that Go refuses, and then counts as fitting";
                    case "REPEATS" ->
                        "by the number that upstream gives, to which repeats of a text in an XML file are one place";
                    default -> reason;
                }));
        return table.append(reasons.isEmpty() ? "none" : String.join(", ", reasons))
                .append(".\n")
                .toString();
    }

    private static String line(String name, long all, long passed) {
        return "| " + name + " | " + all + " | " + passed + " | " + rate(all, passed) + " |\n";
    }

    private static String rate(long all, long passed) {
        return String.format(Locale.ROOT, "%.2f %%", all == 0 ? 0 : 100.0 * passed / all);
    }

    private static String folders(OfficialResults results) {
        SortedMap<String, List<Row>> folders = new TreeMap<>();
        results.cases()
                .forEach((key, row) -> folders.computeIfAbsent(key.folder(), folder -> new ArrayList<>())
                        .add(row));
        StringBuilder table = new StringBuilder("| Folder | Cases | Default | Strict |\n|---|---:|---:|---:|\n");
        folders.forEach((folder, rows) -> table.append("| ")
                .append(folder)
                .append(" | ")
                .append(rows.size())
                .append(" | ")
                .append(rate(rows.size(), rows.stream().filter(Row::passes).count()))
                .append(" | ")
                .append(rate(
                        rows.size(), rows.stream().filter(Row::passesStrictly).count()))
                .append(" |\n"));
        return table.toString();
    }
}
