package org.sahab.rules;

import java.util.SortedMap;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Region;

/** Takes what the rules found in one file. */
public interface HitSink {

    /** A condition matched. */
    void hit(int condition, Region region, Confidence confidence, SortedMap<String, String> variables);

    /** A stretch of the file that must be masked wherever the file is quoted. */
    void secret(Region region);

    /** Something that kept a rule from being applied to the file; without a place, the engine adds the file. */
    void diagnostic(Diagnostic diagnostic);
}
