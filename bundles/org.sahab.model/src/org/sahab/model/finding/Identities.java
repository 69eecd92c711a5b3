package org.sahab.model.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Gives findings the identity by which markers, baselines, fingerprints and suppressions know them again: rule, path, anchor
 * (enclosing member and the tokens around), and an ordinal among those that share all three. Never the line, never the words.
 */
public final class Identities {

    private static final Comparator<Draft> ORDER = Comparator.comparing(Draft::place)
            .thenComparing(Draft::rule)
            .thenComparing(draft -> draft.message().key())
            .thenComparing(draft -> draft.message().arguments().toString())
            .thenComparing(Draft::confidence);

    private Identities() {}

    /** The findings of all drafts of one application, in {@link Finding#ORDER}; the order of the drafts does not matter. */
    public static List<Finding> assign(List<Draft> drafts) {
        List<Draft> sorted = new ArrayList<>(drafts);
        sorted.sort(ORDER);
        MessageDigest digest = sha256();
        Map<String, Integer> ordinals = new HashMap<>();
        List<Finding> findings = new ArrayList<>(sorted.size());
        for (Draft draft : sorted) {
            String base = draft.rule() + '\n' + draft.place().file() + '\n' + draft.anchor();
            int ordinal = ordinals.merge(base, 1, Integer::sum);
            byte[] hash = digest.digest((base + '\n' + ordinal).getBytes(StandardCharsets.UTF_8));
            findings.add(new Finding(
                    draft.rule(),
                    draft.message(),
                    draft.place(),
                    draft.scope(),
                    draft.confidence(),
                    draft.category(),
                    draft.effort(),
                    draft.related(),
                    HexFormat.of().formatHex(hash, 0, 16),
                    null,
                    null));
        }
        findings.sort(Finding.ORDER);
        return findings;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
