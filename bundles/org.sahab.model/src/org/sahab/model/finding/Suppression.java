package org.sahab.model.finding;

/**
 * Why a finding is not to be counted: somebody looked at it and decided so, or what the assessment is for says so.
 *
 * @param where how it was said
 * @param reason why, in the words of who decided, {@code ""} if nothing was said; for a platform its
 *     {@linkplain org.sahab.model.rule.Platform#key key}
 * @param place the comment, the annotation, or the entry of the project's file; else that of the finding
 */
public record Suppression(Where where, String reason, Place place) {

    /** Name of the files in which a project keeps its suppressions. */
    public static final String PROJECT_FILE_NAME = ".sahab.yaml";

    /** Where a suppression stands. */
    public enum Where {
        /** In a comment or an annotation at the code. */
        IN_CODE,
        /** In the file in which a project keeps its suppressions. */
        PROJECT_FILE,
        /** By the platform on which the application is to run: it does not matter there. */
        PLATFORM,
        /** By a baseline: it was known before. */
        BASELINE
    }
}
