package org.sahab.rules.text;

/** A text that counts how often it is looked at, and refuses beyond a number that its length alone decides. */
final class CountedText implements CharSequence {

    private static final long BASE = 100_000;

    private final String text;
    private long left;

    CountedText(String text, long looksPerCharacter) {
        this.text = text;
        this.left = BASE + looksPerCharacter * text.length();
    }

    @Override
    public char charAt(int index) {
        if (--left < 0) {
            throw new RegexBudgetException();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
