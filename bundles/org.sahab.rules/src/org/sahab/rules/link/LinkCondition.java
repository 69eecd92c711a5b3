package org.sahab.rules.link;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sahab.rules.file.PathFilter;

/** A condition over the hits of a whole application. */
public sealed interface LinkCondition {

    /** All of the entries; an entry stands after those whose files it uses. */
    record All(List<LinkEntry> entries) implements LinkCondition {
        /** Copies the entries. */
        public All {
            entries = List.copyOf(entries);
        }
    }

    /** Any of the entries; an entry stands after those whose files it uses. */
    record Any(List<LinkEntry> entries) implements LinkCondition {
        /** Copies the entries. */
        public Any {
            entries = List.copyOf(entries);
        }
    }

    /**
     * The hits of one condition.
     *
     * @param condition its index
     * @param files files to which it is limited, null for all
     * @param chained names of entries to whose files it is limited, empty for all
     */
    record Hits(int condition, @Nullable PathFilter files, List<String> chained) implements LinkCondition {
        /** Copies the names. */
        public Hits {
            chained = List.copyOf(chained);
        }
    }

    /** Tags that other rules gave, all of them. */
    record Tags(List<String> tags) implements LinkCondition {
        /** Copies the tags. */
        public Tags {
            tags = List.copyOf(tags);
        }
    }
}
