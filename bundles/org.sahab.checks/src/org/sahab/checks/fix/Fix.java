package org.sahab.checks.fix;

import java.util.Optional;
import org.eclipse.text.edits.TextEdit;

/**
 * Mends what one rule finds in a Java file. A fix keeps no state and may be asked by several threads at once.
 *
 * <p>Its words stand in the head of the rule's page, in every language: {@link #TITLE} and, if it changes behaviour, {@link #NOTE}.
 */
public interface Fix {

    /** Key of the message that says in the imperative what the fix does. */
    String TITLE = "fix";

    /** Key of the message that says in a sentence how the program may behave differently afterwards. */
    String NOTE = "fix.note";

    /** Id of the rule whose findings it mends. */
    String rule();

    /** Whether the program may behave differently afterwards; to be shown before it is applied. */
    boolean changesBehaviour();

    /**
     * The edits of the target's text that mend the finding; empty where it cannot be mended so, or where what the fix relies on
     * cannot be checked: it is then not to be offered.
     */
    Optional<TextEdit> edit(FixTarget target);
}
