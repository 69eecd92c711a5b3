package org.sahab.rules.explain;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sahab.rules.Compatibility;
import org.sahab.rules.Probe;
import org.sahab.rules.explain.Miss.Difference;
import org.sahab.rules.fact.AnnotationFact;
import org.sahab.rules.fact.Fact;
import org.sahab.rules.fact.FactKind;
import org.sahab.rules.format.Condition.Annotated;
import org.sahab.rules.format.Condition.JavaReferenced;
import org.sahab.rules.format.Location;
import org.sahab.rules.pattern.NamePattern;
import org.sahab.rules.pattern.NamePattern.InvalidPatternException;

/**
 * Finds out what keeps facts from matching a {@code java.referenced} condition: changes one thing about the fact or the
 * condition, and asks the very code that matches whether that was it.
 */
final class ReferenceMisses {

    private static final int MOST_ALTERNATIVES = 64;
    private static final int MOST = 5;
    private static final int MOST_FACTS = 2_000;
    private static final List<String> NAMESPACES = List.of("javax.", "jakarta.");

    private final JavaReferenced condition;
    private final Compatibility compatibility;
    private final List<NamePattern> alternatives;
    private final @Nullable Probe whole;
    private final @Nullable Probe bare;
    private final @Nullable Probe own;

    ReferenceMisses(JavaReferenced condition, Compatibility compatibility) {
        this.condition = condition;
        this.compatibility = compatibility;
        this.whole = Probe.of(condition, compatibility).orElse(null);
        this.bare = with(null).orElse(null);
        this.own = compatibility == Compatibility.SAHAB
                ? null
                : Probe.of(condition, Compatibility.SAHAB).orElse(null);
        this.alternatives = alternatives(condition.pattern());
    }

    private Optional<Probe> with(@Nullable Annotated annotated) {
        return Probe.of(
                new JavaReferenced(condition.pattern(), condition.location(), annotated, List.of()), compatibility);
    }

    private static List<NamePattern> alternatives(String pattern) {
        try {
            List<NamePattern> all = NamePattern.parse(pattern);
            return all.subList(0, Math.min(all.size(), MOST_ALTERNATIVES));
        } catch (InvalidPatternException e) {
            return List.of();
        }
    }

    /** What is like what the condition asks for, the nearest first. */
    List<Miss> among(List<Fact> facts) {
        if (whole == null || bare == null) {
            return List.of();
        }
        Set<Miss> misses = new LinkedHashSet<>();
        for (Fact fact : facts.subList(0, Math.min(facts.size(), MOST_FACTS))) {
            if (whole.match(fact) == null) {
                miss(bare, fact).ifPresent(misses::add);
            }
        }
        return misses.stream()
                .sorted(Comparator.comparing(Miss::difference)
                        .thenComparing(miss -> miss.region().offset())
                        .thenComparing(Miss::found))
                .limit(MOST)
                .toList();
    }

    private Optional<Miss> miss(Probe asked, Fact fact) {
        if (own != null && own.match(fact) != null) {
            return found(Difference.READING, "", Seen.of(fact).signature(), fact);
        }
        if (condition.annotated() != null && asked.match(fact) != null) {
            return Optional.of(annotations(condition.annotated(), fact));
        }
        return parameters(asked, fact)
                .or(() -> location(asked, fact))
                .or(() -> type(asked, fact))
                .or(() -> member(asked, fact));
    }

    private static Optional<Miss> found(Difference difference, String wanted, String found, Fact fact) {
        return Optional.of(new Miss(difference, wanted, found, fact.region(), Seen.of(fact)));
    }

    // ---- what stands beside it

    private Miss annotations(Annotated annotated, Fact fact) {
        List<AnnotationFact> present = fact.annotations().get();
        if (!annotated.pattern().isEmpty() && !matches(new Annotated(annotated.pattern(), List.of()), fact)) {
            String names = present.stream().map(AnnotationFact::type).collect(Collectors.joining(", "));
            return new Miss(Difference.NOT_ANNOTATED, annotated.pattern(), names, fact.region(), Seen.of(fact));
        }
        for (Annotated.Element element : annotated.elements()) {
            if (!matches(new Annotated(annotated.pattern(), List.of(element)), fact)) {
                List<String> values = values(present, element.name());
                return new Miss(
                        values.isEmpty() ? Difference.ELEMENT_MISSING : Difference.ELEMENT_VALUE,
                        element.name() + " = " + element.value(),
                        String.join(", ", values),
                        fact.region(),
                        Seen.of(fact));
            }
        }
        // Each of the elements stands on some annotation, and no annotation has all of them.
        String wanted = annotated.elements().stream()
                .map(element -> element.name() + " = " + element.value())
                .collect(Collectors.joining(", "));
        return new Miss(Difference.ELEMENT_MISSING, wanted, "", fact.region(), Seen.of(fact));
    }

    private boolean matches(Annotated annotated, Fact fact) {
        return with(annotated).map(probe -> probe.match(fact) != null).orElse(true);
    }

    private static List<String> values(List<AnnotationFact> annotations, String element) {
        return annotations.stream()
                .flatMap(annotation -> annotation.elements().stream())
                .filter(each -> each.name().equals(element))
                .flatMap(each -> each.values().stream())
                .toList();
    }

    // ---- the fact itself

    private Optional<Miss> parameters(Probe asked, Fact fact) {
        if (fact.parameters() == null || asked.match(Altered.parameters(fact, null)) == null) {
            return Optional.empty();
        }
        String wanted = alternatives.stream()
                .filter(alternative -> alternative.parameters() != null)
                .map(alternative -> String.valueOf(alternative.parameters()))
                .distinct()
                .collect(Collectors.joining(" | "));
        return found(Difference.PARAMETERS, wanted, fact.parameters().toString(), fact);
    }

    private Optional<Miss> location(Probe asked, Fact fact) {
        for (FactKind kind : condition.location().kinds()) {
            if (kind != fact.kind() && asked.match(Altered.kind(fact, kind)) != null) {
                return found(Difference.LOCATION, locationName(), Seen.of(fact).signature(), fact);
            }
        }
        return Optional.empty();
    }

    private String locationName() {
        return condition.location() == Location.ANY ? "" : condition.location().name();
    }

    private Optional<Miss> type(Probe asked, Fact fact) {
        for (String namespace : NAMESPACES) {
            if (fact.type().startsWith(namespace)) {
                String other = namespace.equals("javax.") ? "jakarta." : "javax.";
                String type = other + fact.type().substring(namespace.length());
                if (asked.match(Altered.type(fact, type)) != null) {
                    return found(Difference.PACKAGE, type, fact.type(), fact);
                }
            }
        }
        for (NamePattern alternative : alternatives) {
            Optional<Miss> miss = type(asked, fact, alternative.name().pattern());
            if (miss.isPresent()) {
                return miss;
            }
        }
        return Optional.empty();
    }

    private Optional<Miss> type(Probe asked, Fact fact, String pattern) {
        String type = wantedType(asked, fact, pattern);
        if (type == null) {
            return Optional.empty();
        }
        if (fact.type().isEmpty()) {
            return found(Difference.TYPE_UNKNOWN, type, "", fact);
        }
        if (type.equalsIgnoreCase(fact.type())) {
            return found(Difference.CASE, type, fact.type(), fact);
        }
        if (last(type).equals(last(fact.type()))) {
            return found(Difference.PACKAGE, type, fact.type(), fact);
        }
        if (fact.type().startsWith(type + ".")) {
            return found(Difference.LONGER_NAME, type, fact.type(), fact);
        }
        // That another type has a method of the name says something only where the name is asked for.
        boolean byMember = !fact.member().isEmpty()
                && pattern.endsWith("." + fact.member())
                && (fact.kind() == FactKind.METHOD_CALL || fact.kind() == FactKind.METHOD_DECLARATION);
        return byMember ? found(Difference.TYPE, type, fact.type(), fact) : Optional.empty();
    }

    /** The type that a pattern asks for, if the fact would match were it about that. */
    private static @Nullable String wantedType(Probe asked, Fact fact, String pattern) {
        if (isOpen(pattern)) {
            return null;
        }
        if (asked.match(Altered.type(fact, pattern)) != null) {
            return pattern;
        }
        int dot = pattern.lastIndexOf('.');
        String type = dot > 0 ? pattern.substring(0, dot) : "";
        return !type.isEmpty() && asked.match(Altered.type(fact, type)) != null ? type : null;
    }

    private Optional<Miss> member(Probe asked, Fact fact) {
        boolean hasMember = fact.kind() == FactKind.METHOD_CALL
                || fact.kind() == FactKind.METHOD_DECLARATION
                || fact.kind() == FactKind.ENUM_CONSTANT;
        if (!hasMember || fact.type().isEmpty()) {
            return Optional.empty();
        }
        for (NamePattern alternative : alternatives) {
            String wanted = last(alternative.name().pattern());
            if (!isOpen(wanted)
                    && alternative.name().pattern().indexOf('.') > 0
                    && asked.match(Altered.parameters(Altered.member(fact, wanted), null)) != null) {
                return found(
                        wanted.equalsIgnoreCase(fact.member()) ? Difference.CASE : Difference.MEMBER,
                        wanted,
                        fact.member(),
                        fact);
            }
        }
        return Optional.empty();
    }

    private static boolean isOpen(String pattern) {
        return pattern.isEmpty() || pattern.indexOf('*') >= 0 || pattern.indexOf('?') >= 0;
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
