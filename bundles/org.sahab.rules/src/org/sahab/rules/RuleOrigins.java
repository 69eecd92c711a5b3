package org.sahab.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sahab.rules.format.Entry;
import org.sahab.rules.format.Rule;
import org.sahab.rules.link.LinkEntry;

/** Where compiled rules come from: the rules as they are written, and what each condition became. Filled by compiling. */
public final class RuleOrigins {

    private final boolean kept;
    private final List<Rule> read = new ArrayList<>();
    private final Map<String, Rule> running = new HashMap<>();
    private final Map<Entry, LinkEntry> compiled = new IdentityHashMap<>();

    /** Keeps what it is told. */
    public RuleOrigins() {
        this(true);
    }

    RuleOrigins(boolean kept) {
        this.kept = kept;
    }

    void read(Rule rule) {
        if (kept) {
            read.add(rule);
        }
    }

    void runs(String id, Rule rule) {
        if (kept) {
            running.put(id, rule);
        }
    }

    void compiled(Entry written, LinkEntry entry) {
        if (kept) {
            compiled.put(written, entry);
        }
    }

    /** The rule that runs under an id, else the first of that id that was read; null if there is none. */
    public @Nullable Rule rule(String id) {
        Rule found = running.get(id);
        return found != null
                ? found
                : read.stream().filter(rule -> rule.id().equals(id)).findFirst().orElse(null);
    }

    /** All rules that could be read, in the order of files and lines. */
    public List<Rule> rules() {
        return List.copyOf(read);
    }

    /** Whether the rule of this id runs. */
    public boolean runs(String id) {
        return running.containsKey(id);
    }

    /** What a condition became, null if it was left out. */
    public @Nullable LinkEntry compiled(Entry written) {
        return compiled.get(written);
    }
}
