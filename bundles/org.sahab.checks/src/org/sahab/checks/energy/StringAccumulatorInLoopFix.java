package org.sahab.checks.energy;

import java.util.Optional;
import org.eclipse.jdt.core.dom.Assignment;
import org.eclipse.jdt.core.dom.SimpleName;
import org.eclipse.jdt.core.dom.Statement;
import org.eclipse.text.edits.TextEdit;
import org.jspecify.annotations.Nullable;
import org.sahab.checks.fix.Fix;
import org.sahab.checks.fix.FixTarget;
import org.sahab.checks.fix.PlatformNames;

/**
 * Appends to a {@code StringBuilder} instead of a string. The variable itself becomes the builder where all its uses allow that;
 * else a builder is made before the loop, and the string from it after the loop.
 *
 * <p>Not for fields, whose other uses are not all known; for variables that may be null, which a builder cannot start with; where
 * something is put before the string; or where a round needs the string as such.
 */
public final class StringAccumulatorInLoopFix implements Fix {

    @Override
    public String rule() {
        return "StringAccumulatorInLoop";
    }

    @Override
    public boolean changesBehaviour() {
        return false;
    }

    @Override
    public Optional<TextEdit> edit(FixTarget target) {
        Assignment assignment = target.node(Assignment.class);
        if (assignment == null
                || !(assignment.getLeftHandSide() instanceof SimpleName name)
                || !PlatformNames.isFree("StringBuilder", target.root())) {
            return Optional.empty();
        }
        LocalString string = LocalString.of(name, target.root());
        if (string == null || string.loopsAround(assignment).isEmpty() || !isAppended(assignment, string)) {
            return Optional.empty();
        }
        return Optional.ofNullable(edit(target, assignment, string));
    }

    private static boolean isAppended(Assignment assignment, LocalString string) {
        return string.uses().stream()
                .anyMatch(use -> use instanceof StringUse.Append append
                        && append.growth().assignment() == assignment);
    }

    private static @Nullable TextEdit edit(FixTarget target, Assignment assignment, LocalString string) {
        TextEdit edit = BuilderRewrite.ofVariable(target, string);
        // Around the outermost loop, as a builder that is made in every round of it would copy the string again.
        for (Statement loop : string.loopsAround(assignment)) {
            edit = edit == null ? BuilderRewrite.ofLoop(target, string, loop) : edit;
        }
        return edit;
    }
}
