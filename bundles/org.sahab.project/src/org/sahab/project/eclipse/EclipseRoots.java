package org.sahab.project.eclipse;

import java.util.regex.Pattern;
import org.sahab.model.finding.Scope;
import org.sahab.project.build.DeclaredRoot;
import org.sahab.project.build.SourcePatterns;

/** Source folders of Eclipse projects, the same whether a file or a running Eclipse tells of them. */
public final class EclipseRoots {

    private static final Pattern TEST_FOLDER = Pattern.compile("(?i)(?:.*[/-])?(?:j?unit)?tests?(?:[/-].*)?");

    private EclipseRoots() {}

    /**
     * A source folder.
     *
     * @param path relative to the tree
     * @param written relative to the project
     * @param test whether it is marked to hold tests; older projects only name such folders so
     * @param generated whether a build step writes it
     */
    public static DeclaredRoot of(
            String path, String written, boolean test, boolean generated, SourcePatterns compiled) {
        Scope scope = Scope.PRODUCTION;
        if (test || TEST_FOLDER.matcher(written).matches()) {
            scope = Scope.TEST;
        } else if (generated) {
            scope = Scope.GENERATED;
        }
        return new DeclaredRoot(path, scope, compiled);
    }
}
