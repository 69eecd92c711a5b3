package org.sahab.ui.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Remembers the rules that were read last, for as long as no file of their folders changes. For any thread. */
public final class RuleLists {

    /** What an assessment takes, and all rules for the pages; now and then another. */
    private static final int MOST = 3;

    private final Map<Files, RuleList> known = new LinkedHashMap<>(MOST, 0.75f, true);

    private record Files(RuleScope scope, List<FolderFiles> files) {}

    /** The rules of a scope, read again only if a file of its folders was added, removed, written or renamed. */
    synchronized RuleList of(RuleScope scope) {
        List<FolderFiles> files = scope.folders().stream().map(FolderFiles::of).toList();
        RuleList rules = known.computeIfAbsent(new Files(scope, files), key -> RuleList.read(scope));
        if (known.size() > MOST) {
            known.remove(known.keySet().iterator().next());
        }
        return rules;
    }
}
