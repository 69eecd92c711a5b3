package org.sahab.rules.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.assessment.Diagnostic.Severity;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Message;
import org.sahab.model.finding.Place;
import org.sahab.model.finding.Region;

/** Collects what is wrong with rules. A flood of one kind is cut, so that the rest can still be seen. */
public final class Problems {

    private static final int MAXIMUM = 2_000;

    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private int dropped;

    /** Adds a problem of a line, or of the file if it is 0, with pairs of argument name and value. */
    public void add(Severity severity, String key, String file, int line, String... arguments) {
        add(severity, key, file, line, 1, arguments);
    }

    /** Adds a problem of a place in a rule file, or of all if it is {@code ""}, with pairs of argument name and value. */
    public void add(Severity severity, String key, String file, int line, int column, String... arguments) {
        if (diagnostics.size() == MAXIMUM) {
            dropped++;
            return;
        }
        TreeMap<String, Argument> named = new TreeMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            named.put(arguments[i], argument(arguments[i], arguments[i + 1]));
        }
        Region region = line == 0 ? Region.WHOLE : new Region(0, 0, line, column, line, column);
        Place place = file.isEmpty() ? null : new Place("", file, region);
        diagnostics.add(new Diagnostic(severity, new Message(key, named), place));
    }

    private static String shortened(String value) {
        return value.length() <= 200 ? value : value.substring(0, 197) + "...";
    }

    private static Argument argument(String name, String value) {
        return switch (name) {
            case "count", "maximum", "line" -> Argument.number(Long.parseLong(value));
            case "reason" -> Argument.text(shortened(value));
            default -> Argument.code(shortened(value));
        };
    }

    /** How many are kept so far. */
    public int size() {
        return diagnostics.size();
    }

    /** The worst of the problems from one on, the first of those that are alike bad. */
    public Optional<Message> since(int first) {
        return diagnostics.subList(first, diagnostics.size()).stream()
                .min(Comparator.comparing(Diagnostic::severity))
                .map(Diagnostic::message);
    }

    /** The problems that are kept so far, in the order they were found. */
    public List<Diagnostic> kept() {
        return List.copyOf(diagnostics);
    }

    /** Number of problems beyond those that are kept. */
    public int dropped() {
        return dropped;
    }

    /** Adds problems that were found before. */
    public void restore(List<Diagnostic> found, int more) {
        diagnostics.addAll(found);
        dropped += more;
    }

    /** The problems so far, sorted. */
    public List<Diagnostic> sorted() {
        List<Diagnostic> all = new ArrayList<>(diagnostics);
        if (dropped > 0) {
            all.add(new Diagnostic(
                    Severity.WARNING, Message.of("rules.more").with("count", Argument.number(dropped)), null));
        }
        all.sort(null);
        return all;
    }
}
