package org.sahab.ui.settings;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Remembers the rules that were read last, for as long as no file of their folders changes. For any thread. */
public final class RuleLists {

    private static final int MOST = 4;

    private final Map<Folders, RuleList> known = new LinkedHashMap<>(MOST, 0.75f, true);

    private record Folders(List<Path> folders, List<FolderFiles> files) {}

    /** The rules of these folders, read again only if a file of theirs was added, removed, written or renamed. */
    synchronized RuleList of(List<Path> folders) {
        List<FolderFiles> files = folders.stream().map(FolderFiles::of).toList();
        RuleList rules = known.computeIfAbsent(new Folders(folders, files), key -> RuleList.read(folders));
        if (known.size() > MOST) {
            known.remove(known.keySet().iterator().next());
        }
        return rules;
    }
}
