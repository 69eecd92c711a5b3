package org.sahab.engine;

import java.util.List;
import java.util.Map;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Place;
import org.sahab.model.finding.Region;
import org.sahab.model.unit.Call;
import org.sahab.model.unit.Mark;
import org.sahab.model.unit.UnitSummary;

/** What a check can ask about the whole application, and where it reports. Every list is in the order of files and positions. */
public interface CheckLinkContext {

    /**
     * A mark and the unit it stands in.
     *
     * @param unit the unit
     * @param mark the mark
     */
    record Marked(UnitSummary unit, Mark mark) {
        /** Where it stands. */
        public Place place() {
            return new Place(unit.module(), unit.path(), mark.region());
        }
    }

    /**
     * A call and the unit it stands in.
     *
     * @param unit the unit
     * @param call the call
     */
    record Called(UnitSummary unit, Call call) {
        /** Where it stands. */
        public Place place() {
            return new Place(unit.module(), unit.path(), call.region());
        }
    }

    /** All units. */
    List<UnitSummary> summaries();

    /** All marks of a key. */
    List<Marked> marks(String key);

    /** The marks of a key on one method. */
    List<Marked> marks(String key, String method);

    /** All calls that one method makes to methods of the application. */
    List<Called> callsFrom(String caller);

    /** All calls to one method. */
    List<Called> callsTo(String callee);

    /**
     * Reports a finding of the check.
     *
     * @param unit the unit it stands in
     * @param region where
     * @param anchor what it hangs on, from the call, mark or hit it comes from
     */
    void report(
            UnitSummary unit,
            Region region,
            String anchor,
            String messageKey,
            Map<String, Argument> arguments,
            Confidence confidence,
            List<Place> related);
}
