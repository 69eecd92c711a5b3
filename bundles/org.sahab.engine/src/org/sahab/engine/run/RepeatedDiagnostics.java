package org.sahab.engine.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;

/** Says once for all files what is wrong with a rule and not with the files it was applied to. */
final class RepeatedDiagnostics {

    private static final Map<String, String> KEYS = Map.of(
            "rules.match.expensive", "rules.match.expensive.files", "rules.match.failed", "rules.match.failed.files");

    private RepeatedDiagnostics() {}

    /** The diagnostics in their order, those of a rule that say the same of several files as one at the first of them. */
    static List<Diagnostic> gathered(Collection<Diagnostic> diagnostics) {
        SortedMap<String, List<Diagnostic>> repeated = new TreeMap<>();
        TreeSet<Diagnostic> all = new TreeSet<>();
        for (Diagnostic diagnostic : new TreeSet<>(diagnostics)) {
            Message message = diagnostic.message();
            if (KEYS.containsKey(message.key())) {
                repeated.computeIfAbsent(message.key() + " " + message.arguments(), key -> new ArrayList<>())
                        .add(diagnostic);
            } else {
                all.add(diagnostic);
            }
        }
        repeated.values().forEach(same -> all.add(one(same)));
        return List.copyOf(all);
    }

    private static Diagnostic one(List<Diagnostic> same) {
        Diagnostic first = same.get(0);
        if (same.size() == 1) {
            return first;
        }
        Message message = Message.of(KEYS.get(first.message().key()));
        for (Map.Entry<String, Argument> argument : first.message().arguments().entrySet()) {
            message = message.with(argument.getKey(), argument.getValue());
        }
        return new Diagnostic(first.severity(), message.with("files", Argument.number(same.size())), first.place());
    }
}
