package org.sahab.project.tree;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A pattern of paths: {@code *} and {@code ?} stay in a segment, {@code **} crosses them, {@code {a,b}} is a choice. A
 * pattern without a slash names a file or folder at any depth; a pattern that names a folder means all in it.
 *
 * <p>Matching takes time proportional to pattern and path, whatever the pattern, as some come from build files.
 */
public final class Glob {

    private static final int MOST_ALTERNATIVES = 64;

    private enum Kind {
        CHARACTER,
        ANY,
        IN_SEGMENT,
        ACROSS,
        FOLDERS
    }

    private record Token(Kind kind, char character) {}

    private final List<List<Token>> alternatives;

    private Glob(List<List<Token>> alternatives) {
        this.alternatives = alternatives;
    }

    /** Compiles a pattern; what has no meaning stands for itself. */
    public static Glob of(String glob) {
        String written = glob.strip().replace('\\', '/');
        while (written.startsWith("./") || written.startsWith("/")) {
            written = written.substring(written.indexOf('/') + 1);
        }
        while (written.endsWith("/")) {
            written = written.substring(0, written.length() - 1);
        }
        List<String> plain = new ArrayList<>();
        expand(written, plain);
        return new Glob(plain.stream().map(Glob::tokens).toList());
    }

    /** Writes out the first choice, and those that follow, as patterns of their own. */
    private static void expand(String glob, List<String> plain) {
        int open = glob.indexOf('{');
        int close = open < 0 ? -1 : glob.indexOf('}', open);
        if (close < 0 || plain.size() >= MOST_ALTERNATIVES) {
            plain.add(glob);
            return;
        }
        for (String choice : glob.substring(open + 1, close).split(",", -1)) {
            if (plain.size() < MOST_ALTERNATIVES) {
                expand(glob.substring(0, open) + choice + glob.substring(close + 1), plain);
            }
        }
    }

    private static List<Token> tokens(String glob) {
        List<Token> tokens = new ArrayList<>();
        if (glob.indexOf('/') < 0) {
            tokens.add(new Token(Kind.FOLDERS, ' '));
        }
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            if (glob.startsWith("**/", i)) {
                tokens.add(new Token(Kind.FOLDERS, ' '));
                i += 2;
            } else if (glob.startsWith("**", i)) {
                tokens.add(new Token(Kind.ACROSS, ' '));
                i++;
            } else {
                tokens.add(new Token(c == '*' ? Kind.IN_SEGMENT : c == '?' ? Kind.ANY : Kind.CHARACTER, c));
            }
        }
        return tokens;
    }

    /** Whether a path, or a folder it lies in, is meant. */
    public boolean matches(String path) {
        return alternatives.stream().anyMatch(tokens -> matches(tokens, path));
    }

    /** Follows all ways through the tokens at once. */
    private static boolean matches(List<Token> tokens, String path) {
        BitSet states = new BitSet(tokens.size() + 1);
        enter(tokens, 0, states);
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '/' && states.get(tokens.size())) {
                return true;
            }
            BitSet next = new BitSet(tokens.size() + 1);
            for (int state = states.nextSetBit(0); state >= 0 && state < tokens.size(); ) {
                step(tokens, state, c, next);
                state = states.nextSetBit(state + 1);
            }
            states = next;
        }
        return states.get(tokens.size());
    }

    private static void step(List<Token> tokens, int state, char c, BitSet next) {
        switch (tokens.get(state).kind()) {
            case CHARACTER -> {
                if (tokens.get(state).character() == c) {
                    enter(tokens, state + 1, next);
                }
            }
            case ANY -> {
                if (c != '/') {
                    enter(tokens, state + 1, next);
                }
            }
            case IN_SEGMENT -> {
                if (c != '/') {
                    enter(tokens, state, next);
                }
            }
            case ACROSS -> enter(tokens, state, next);
            case FOLDERS -> {
                next.set(state); // inside a segment, which only its slash leads out of
                if (c == '/') {
                    enter(tokens, state + 1, next);
                }
            }
        }
    }

    /** Reaches a state, and those behind it that need no character. */
    private static void enter(List<Token> tokens, int state, BitSet states) {
        int reached = state;
        states.set(reached);
        while (reached < tokens.size()
                && tokens.get(reached).kind() != Kind.CHARACTER
                && tokens.get(reached).kind() != Kind.ANY) {
            states.set(++reached);
        }
    }
}
