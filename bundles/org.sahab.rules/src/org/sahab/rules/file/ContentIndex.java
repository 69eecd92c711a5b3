package org.sahab.rules.file;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Which conditions on text could match in a file. Files of a kind, such as all of Java, are looked at by the same conditions:
 * these get an index of their own, which is small enough to stay close to the processor.
 */
final class ContentIndex {

    private static final int MAXIMUM_KINDS = 1_000;
    private static final int MAXIMUM_INDEXES = 24;
    private static final int WORTH = 6;

    private final List<FileCondition> conditions;
    private final BitSet contents = new BitSet();
    private final Map<BitSet, Kind> kinds = new ConcurrentHashMap<>();
    private final AtomicInteger indexes = new AtomicInteger();
    private volatile @Nullable LiteralIndex whole;

    /** How many files of a kind have been seen, and its index once they are worth one. */
    private static final class Kind {
        private final AtomicInteger seen = new AtomicInteger();
        private volatile @Nullable LiteralIndex index;
    }

    ContentIndex(List<FileCondition> conditions) {
        this.conditions = conditions;
        for (int i = 0; i < conditions.size(); i++) {
            if (conditions.get(i) instanceof FileCondition.Content) {
                contents.set(i);
            }
        }
    }

    /** Of the conditions that accept a file, those that could match in its text. */
    BitSet candidates(BitSet accepting, String text) {
        BitSet looking = (BitSet) accepting.clone();
        looking.and(contents);
        if (looking.isEmpty()) {
            return looking;
        }
        BitSet candidates = index(looking).candidates(text);
        candidates.and(looking);
        return candidates;
    }

    private LiteralIndex index(BitSet looking) {
        Kind kind = kinds.get(looking);
        if (kind == null && kinds.size() < MAXIMUM_KINDS) {
            kind = kinds.computeIfAbsent(looking, key -> new Kind());
        }
        if (kind == null) {
            return whole();
        }
        LiteralIndex index = kind.index;
        if (index != null) {
            return index;
        }
        if (kind.seen.incrementAndGet() == WORTH && indexes.incrementAndGet() <= MAXIMUM_INDEXES) {
            index = made(looking);
            kind.index = index;
            return index;
        }
        return whole();
    }

    private LiteralIndex whole() {
        LiteralIndex index = whole;
        if (index == null) {
            index = made(contents);
            whole = index;
        }
        return index;
    }

    private LiteralIndex made(BitSet looking) {
        return new LiteralIndex(
                conditions.stream()
                        .map(condition -> condition instanceof FileCondition.Content content
                                ? content.expression().required()
                                : List.<List<String>>of())
                        .toList(),
                looking);
    }
}
