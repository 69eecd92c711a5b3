package org.sahab.model.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Gives findings the identity by which markers, baselines, fingerprints and suppressions know them again: rule, path, anchor
 * (enclosing member and the tokens around), and an ordinal among those that share all three. Never the line, never the words.
 */
public final class Identities {

    private Identities() {}

    /** The findings of all drafts of one application, in {@link Finding#ORDER}; the order of the drafts does not matter. */
    public static List<Finding> assign(List<Draft> drafts) {
        List<Draft> sorted = new ArrayList<>(drafts);
        sorted.sort(Identities::compare);
        MessageDigest digest = sha256();
        Map<String, Integer> ordinals = new HashMap<>();
        List<Finding> findings = new ArrayList<>(sorted.size());
        int alike = 0;
        for (int i = 0; i < sorted.size(); i++) {
            Draft draft = sorted.get(i);
            if (i > 0 && comparePlaces(sorted.get(i - 1), draft) != 0) {
                sort(findings, alike);
                alike = i;
            }
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
        sort(findings, alike);
        return findings;
    }

    /** Sorts the last findings, from an index on: those before are in order, and these differ in their identities alone. */
    private static void sort(List<Finding> findings, int from) {
        if (findings.size() - from > 1) {
            findings.subList(from, findings.size()).sort(Finding.ORDER);
        }
    }

    /** As {@link Finding#ORDER} without the identities, which are not known yet; then by whatever else tells drafts apart. */
    private static int compare(Draft one, Draft other) {
        int order = comparePlaces(one, other);
        if (order == 0 && !one.message().arguments().equals(other.message().arguments())) {
            order = one.message()
                    .arguments()
                    .toString()
                    .compareTo(other.message().arguments().toString());
        }
        return order != 0 ? order : one.confidence().compareTo(other.confidence());
    }

    private static int comparePlaces(Draft one, Draft other) {
        int order = one.place().compareTo(other.place());
        if (order == 0) {
            order = one.rule().compareTo(other.rule());
        }
        return order != 0
                ? order
                : one.message().key().compareTo(other.message().key());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
