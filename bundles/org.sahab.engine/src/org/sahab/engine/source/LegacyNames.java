package org.sahab.engine.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Code written before Java 5 may use {@code enum} as a name, before 1.4 {@code assert} too; a parser of today takes both for
 * keywords. They are renamed in memory, to words of the same length that nobody writes, so that every position stays.
 */
public final class LegacyNames {

    private static final char ENUM_END = '\u1D0D';
    private static final char ASSERT_END = '\u1D1B';
    private static final int ENUM_SINCE = 5;
    private static final int ASSERT_SINCE = 4;

    private LegacyNames() {}

    /**
     * The text as a parser of today can read it: the same array if there is nothing to rename.
     *
     * @param sourceLevel Java level as a feature number
     */
    public static char[] rename(char[] text, int sourceLevel) {
        if (sourceLevel >= ENUM_SINCE) {
            return text;
        }
        List<Integer> ends = new ArrayList<>();
        Lexer tokens = new Lexer(text, 0, text.length);
        boolean more = tokens.next();
        while (more) {
            boolean isEnum = tokens.first() == 'e' && tokens.is("enum");
            boolean isAssert = tokens.first() == 'a' && sourceLevel < ASSERT_SINCE && tokens.is("assert");
            int end = tokens.end();
            more = tokens.next();
            if (isEnum && more && tokens.isWord()) {
                // "enum Name" declares a type: the level is wrong, and so would be every renaming.
                return text;
            }
            if (isEnum || isAssert && more && isAfterName(tokens.first())) {
                ends.add(end);
            }
        }
        if (ends.isEmpty()) {
            return text;
        }
        char[] renamed = text.clone();
        for (int end : ends) {
            renamed[end - 1] = renamed[end - 1] == 'm' ? ENUM_END : ASSERT_END;
        }
        return renamed;
    }

    /** What follows a name but cannot begin the condition of an assertion; a parenthesis can do both and is a call here. */
    private static boolean isAfterName(char sign) {
        return "=.,;)(]".indexOf(sign) >= 0;
    }

    /** The name as it was written. */
    public static String restore(String name) {
        return name.indexOf(ENUM_END) < 0 && name.indexOf(ASSERT_END) < 0
                ? name
                : name.replace(ENUM_END, 'm').replace(ASSERT_END, 't');
    }
}
