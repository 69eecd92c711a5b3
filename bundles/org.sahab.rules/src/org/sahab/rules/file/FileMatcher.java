package org.sahab.rules.file;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
    private final int[] filterOf;
    private final LiteralIndex paths;
    private volatile @Nullable LiteralIndex contents;

    /** A matcher for these conditions, which reads them as somebody does. */
    public FileMatcher(List<FileCondition> conditions, Compatibility compatibility) {
        this.compatibility = compatibility;
        this.conditions = List.copyOf(conditions);
        Map<String, Integer> numbers = new LinkedHashMap<>();
        filterOf = new int[conditions.size()];
        for (int i = 0; i < filterOf.length; i++) {
            PathFilter filter = conditions.get(i).files();
            filterOf[i] = numbers.computeIfAbsent(filter.key(), key -> {
                filters.add(filter);
                return filters.size() - 1;
            });
        }
        paths = new LiteralIndex(filters.stream().map(FileMatcher::required).toList());
    }

    /** Made at the first file that is looked into: where all files are known from before, none is. */
    private LiteralIndex contents() {
        LiteralIndex made = contents;
        if (made == null) {
            made = new LiteralIndex(conditions.stream()
                    .map(condition -> condition instanceof FileCondition.Content content
                            ? content.expression().required()
                            : List.<List<String>>of())
                    .toList());
            contents = made;
        }
        return made;
    }

    private static List<List<String>> required(PathFilter filter) {
        List<String> texts = filter.required();
        return texts.isEmpty() ? List.of() : List.of(texts);
    }

    /** Whether any condition looks at this file. */
    public boolean wants(String file) {
        return !accepting(file).isEmpty();
    }

    /** The numbers of the conditions whose filter accepts a file. */
    private BitSet accepting(String file) {
        BitSet present = paths.scan("/" + file);
        BitSet acceptingFilters = new BitSet(filters.size());
        for (int i = 0; i < filters.size(); i++) {
            if (paths.mayMatch(i, present) && filters.get(i).accepts(file)) {
                acceptingFilters.set(i);
            }
        }
        BitSet accepting = new BitSet(filterOf.length);
        if (!acceptingFilters.isEmpty()) {
            for (int i = 0; i < filterOf.length; i++) {
                if (acceptingFilters.get(filterOf[i])) {
                    accepting.set(i);
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
            new MatchedFile(file, sink, conditions, contents(), compatibility).match(accepting);
        }
    }
}
