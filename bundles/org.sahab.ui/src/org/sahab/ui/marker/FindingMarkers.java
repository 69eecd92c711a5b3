package org.sahab.ui.marker;

/** The markers of findings: their type and what they carry. */
public final class FindingMarkers {

    /** The type of the markers. */
    public static final String TYPE = "org.sahab.ui.finding";

    /** Attribute: identity of the finding, by which it is known again after edits. */
    public static final String IDENTITY = "org.sahab.ui.identity";

    /** Attribute: id of the rule. */
    public static final String RULE = "org.sahab.ui.rule";

    /** Attribute: name of the constant of the dimension. */
    public static final String DIMENSION = "org.sahab.ui.dimension";

    /** Attribute: name of the constant of the category. */
    public static final String CATEGORY = "org.sahab.ui.category";

    private FindingMarkers() {}
}
