package org.sahab.rules.file;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sahab.rules.Compatibility;
import org.sahab.rules.FileView;
import org.sahab.rules.HitSink;

/**
 * Matches all conditions on files against one file: its path is scanned once for the filters, its text once for what the
 * expressions need, and it is parsed once for all XPaths.
 */
public final class FileMatcher {

    private final List<FileCondition> conditions;
    private final Compatibility compatibility;
    private final List<PathFilter> filters = new ArrayList<>();
    private final int[][] conditionsOf;
    private final LiteralIndex paths;
    private final ContentIndex contents;

    /** A matcher for these conditions, which reads them as somebody does. */
    public FileMatcher(List<FileCondition> conditions, Compatibility compatibility) {
        this.compatibility = compatibility;
        this.conditions = List.copyOf(conditions);
        Map<String, Integer> numbers = new LinkedHashMap<>();
        List<List<Integer>> byFilter = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            PathFilter filter = conditions.get(i).files();
            int number = numbers.computeIfAbsent(filter.key(), key -> {
                filters.add(filter);
                byFilter.add(new ArrayList<>(1));
                return filters.size() - 1;
            });
            byFilter.get(number).add(i);
        }
        conditionsOf = byFilter.stream()
                .map(ids -> ids.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        BitSet all = new BitSet();
        all.set(0, filters.size());
        paths = new LiteralIndex(filters.stream().map(FileMatcher::required).toList(), all);
        contents = new ContentIndex(this.conditions);
    }

    private static List<List<String>> required(PathFilter filter) {
        List<String> texts = filter.required();
        return texts.isEmpty() ? List.of() : List.of(texts);
    }

    /** Whether any condition looks at this file. */
    public boolean wants(String file) {
        BitSet candidates = paths.candidates("/" + file);
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            if (filters.get(i).accepts(file)) {
                return true;
            }
        }
        return false;
    }

    /** The numbers of the conditions whose filter accepts a file. */
    private BitSet accepting(String file) {
        BitSet candidates = paths.candidates("/" + file);
        BitSet accepting = new BitSet(conditions.size());
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            if (filters.get(i).accepts(file)) {
                for (int condition : conditionsOf[i]) {
                    accepting.set(condition);
                }
            }
        }
        return accepting;
    }

    /** Whether the condition of an index looks at a file. */
    public boolean looksAt(int condition, String file) {
        return conditions.stream()
                .anyMatch(each -> each.index() == condition && each.files().accepts(file));
    }

    /** Matches one file. Never throws for what is in it. */
    public void match(FileView file, HitSink sink) {
        BitSet accepting = accepting(file.file());
        if (!accepting.isEmpty()) {
            new MatchedFile(file, sink, conditions, contents, compatibility).match(accepting);
        }
    }
}
