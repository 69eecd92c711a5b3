package org.sahab.model.assessment;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sahab.model.unit.UnitCounts;

/**
 * How completely the application could be analysed.
 *
 * @param files files looked at, of all kinds
 * @param javaFiles Java files among them
 * @param partly Java files that were analysed in part, because of syntax errors or limits
 * @param failed files that could not be analysed at all
 * @param counts sums over all Java files
 * @param jars jars and class folders on the class paths, each counted once
 * @param missing dependencies whose jar is not on hand, {@code group:artifact:version}, sorted, each once
 * @param remedy what would bring the missing dependencies; {@link Remedy#NONE} where nothing is missing
 * @param otherLanguages number of files in other JVM languages, by language; they are counted, not analysed
 * @param processors what writes code that no source shows: Lombok, annotation processors; sorted
 */
public record Completeness(
        int files,
        int javaFiles,
        int partly,
        int failed,
        UnitCounts counts,
        int jars,
        List<String> missing,
        Remedy remedy,
        SortedMap<String, Integer> otherLanguages,
        List<String> processors) {

    /** Copies the collections. */
    public Completeness {
        missing = List.copyOf(missing);
        otherLanguages = Collections.unmodifiableSortedMap(new TreeMap<>(otherLanguages));
        processors = List.copyOf(processors);
    }

    /** Share of calls whose method is known, in whole per cent, rounded down; 100 where there are no calls. */
    public int resolvedPercent() {
        return counts.calls() == 0 ? 100 : (int) (100L * counts.resolved() / counts.calls());
    }
}
