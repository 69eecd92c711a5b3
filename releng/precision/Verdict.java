/**
 * What two readers said of an item. A field that is null has not been said yet.
 *
 * @param rule the rule
 * @param application short name of the application
 * @param file where it was when it was judged
 * @param line where it was when it was judged
 * @param content hash of the code around
 * @param first whether the first reader found the claim true
 * @param reason why
 * @param second whether the second reader did, who did not see what the first one said
 * @param secondReason why
 */
record Verdict(
        String rule,
        String application,
        String file,
        int line,
        String content,
        Boolean first,
        String reason,
        Boolean second,
        String secondReason) {

    /** Of an item that nobody has judged. */
    static Verdict of(Item item) {
        return new Verdict(
                item.rule(), item.application(), item.file(), item.line(), item.content(), null, null, null, null);
    }

    /** With what a reader says now. */
    Verdict with(boolean bySecond, boolean verdict, String why) {
        return bySecond
                ? new Verdict(rule, application, file, line, content, first, reason, verdict, why)
                : new Verdict(rule, application, file, line, content, verdict, why, second, secondReason);
    }

    /** Whether both readers have spoken. */
    boolean isComplete() {
        return first != null && second != null;
    }

    /** Whether every reader who has spoken finds it true; false if nobody has. */
    boolean isTrue() {
        return first != null && first && (second == null || second);
    }
}
