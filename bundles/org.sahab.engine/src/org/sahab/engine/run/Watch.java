package org.sahab.engine.run;

import java.util.List;
import org.sahab.model.unit.UnitSummary;
import org.sahab.rules.fact.Fact;
import org.sahab.rules.link.LinkEntry;
import org.sahab.rules.link.LinkTrace;

/** Looks at one file and at some rules more closely than an assessment needs to; what it sees changes no result. */
public interface Watch extends LinkTrace {

    /** Looks at nothing. */
    Watch NONE = new Watch() {
        @Override
        public boolean watches(String file) {
            return false;
        }

        @Override
        public void saw(Fact fact) {
            // Never called, as no file is watched.
        }

        @Override
        public void gathered(List<UnitSummary> summaries) {
            // Nobody asked.
        }

        @Override
        public boolean wants(String rule) {
            return false;
        }

        @Override
        public void decided(LinkEntry entry, boolean holds, List<Found> found) {
            // Never called, as no rule is wanted.
        }
    };

    /** Whether it wants to see the facts of a file, given relative to the application. */
    boolean watches(String file);

    /** Sees a fact of a file that it watches; from any thread, once or more often. */
    void saw(Fact fact);

    /** Sees what is known of all files, sorted by file, before it is linked. */
    void gathered(List<UnitSummary> summaries);
}
