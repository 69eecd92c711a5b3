package org.sahab.engine.source;

import java.util.List;

/** Hashes the tokens of Java code, without white space, comments and {@code @SuppressWarnings}. */
public final class TokenHash {

    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private TokenHash() {}

    /**
     * A stretch of the text to leave out.
     *
     * @param from first offset
     * @param to offset after the last
     */
    public record Gap(int from, int to) {}

    /**
     * Hashes the last tokens before an offset and the first ones from it.
     *
     * @param from where to begin to look for tokens before the offset
     * @param to where to stop
     */
    public static long around(char[] text, int from, int offset, int to, int before, int after) {
        Lexer tokens = new Lexer(text, from, to);
        long[] window = new long[before];
        int count = 0;
        long hash = BASIS;
        int left = after;
        while (left > 0 && tokens.next()) {
            if (tokens.skipsSuppression()) {
                continue;
            }
            long token = hash(text, tokens);
            if (tokens.start() < offset) {
                window[count++ % before] = token;
            } else {
                hash = (hash ^ token) * PRIME;
                left--;
            }
        }
        for (int i = Math.max(0, count - before); i < count; i++) {
            hash = (hash ^ window[i % before]) * PRIME;
        }
        return hash;
    }

    /** Hashes all tokens outside of the gaps, which are sorted and do not overlap. */
    public static long outside(char[] text, List<Gap> gaps) {
        long hash = BASIS;
        int from = 0;
        for (int i = 0; i <= gaps.size(); i++) {
            int to = i < gaps.size() ? gaps.get(i).from() : text.length;
            Lexer tokens = new Lexer(text, from, to);
            while (tokens.next()) {
                if (!tokens.skipsSuppression()) {
                    hash = (hash ^ hash(text, tokens)) * PRIME;
                }
            }
            from = i < gaps.size() ? Math.max(gaps.get(i).to(), from) : to;
        }
        return hash;
    }

    private static long hash(char[] text, Lexer token) {
        long hash = BASIS;
        for (int i = token.start(); i < token.end(); i++) {
            hash = (hash ^ text[i]) * PRIME;
        }
        return hash;
    }
}
