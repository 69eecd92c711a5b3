package org.sahab.rules.explain;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sahab.rules.link.LinkEntry;
import org.sahab.rules.link.LinkTrace;

/** How the conditions of one rule were decided. */
public final class Decisions implements LinkTrace {

    private final String rule;
    private final Map<LinkEntry, Decision> decisions = new IdentityHashMap<>();

    /** Keeps the decisions on the rule of this id. */
    public Decisions(String rule) {
        this.rule = rule;
    }

    record Decision(boolean holds, List<Found> found) {}

    @Override
    public boolean wants(String id) {
        return id.equals(rule);
    }

    @Override
    public void decided(LinkEntry entry, boolean holds, List<Found> found) {
        decisions.put(entry, new Decision(holds, found));
    }

    @Nullable
    Decision of(LinkEntry entry) {
        return decisions.get(entry);
    }
}
