package org.sahab.rules.reference;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Confidence;
import org.sahab.rules.fact.Fact;
import org.sahab.rules.fact.FactKind;
import org.sahab.rules.pattern.Glob;
import org.sahab.rules.pattern.ParameterList;

/**
 * One alternative of a reference condition, for some kinds of facts.
 *
 * @param condition index of the condition
 * @param kinds the facts it looks at
 * @param shape what of a fact the names are compared with
 * @param type pattern for the type; for {@link Shape#WHOLE} for type, dot and member
 * @param member pattern for the member, null if any will do
 * @param parameters the parameter types, null if any will do
 * @param believes whether a simple name may stand for any type that the pattern allows, as Konveyor takes it; the last segment
 *     of the pattern then is for the simple name alone
 */
record NameTest(
        int condition,
        Set<FactKind> kinds,
        Shape shape,
        Glob type,
        @Nullable Glob member,
        @Nullable ParameterList parameters,
        boolean believes) {

    /** What of a fact a test compares. */
    enum Shape {
        /** The qualified type, and the member if one is asked for. */
        TYPE,
        /** The last segment of the type, whatever its package. */
        SIMPLE_TYPE,
        /** Type, dot and member as one name, as a wildcard may stand for the dot. */
        WHOLE,
        /** The member alone. */
        MEMBER,
        /** The package or type of an import on demand, followed by {@code .*}. */
        ON_DEMAND,
        /**
         * The qualified type, unless the unit imports it by its name, which a star of the pattern stands for a part of: the
         * import then stands for its uses.
         */
        UNIMPORTED,
        /** How the type begins, if nothing is known of it; else the type or one around it. */
        PREFIX
    }

    /** Whether the name alone could match; the member is asked later. */
    boolean couldMatchType(String name) {
        return switch (shape) {
            case TYPE, UNIMPORTED ->
                believes ? matchesBoth(element(name)) : type.matches(name) || type.matches(element(name));
            case SIMPLE_TYPE -> type.matches(lastSegment(element(name)));
            case WHOLE -> type.couldStartWith(name + ".");
            case MEMBER -> true;
            case ON_DEMAND -> type.matches(name + ".*");
            case PREFIX -> name.startsWith(type.pattern());
        };
    }

    private boolean matchesBoth(String name) {
        return type.matches(name) && type.part(lastSegment(type.pattern())).matches(lastSegment(name));
    }

    /** Whether the name is a simple one that the last segment of the type fits, for facts that know no more. */
    boolean guessesType(String simpleName) {
        if (simpleName.isEmpty()) {
            return shape == Shape.MEMBER || believes && shape != Shape.ON_DEMAND && shape != Shape.PREFIX;
        }
        return switch (shape) {
            case TYPE, UNIMPORTED -> fitsSegment(type, simpleName);
            case SIMPLE_TYPE -> type.matches(element(simpleName));
            case WHOLE -> {
                int dot = type.pattern().lastIndexOf('.');
                yield dot > 0 && fitsSegment(type.part(type.pattern().substring(0, dot)), simpleName);
            }
            case MEMBER -> true;
            case ON_DEMAND, PREFIX -> false;
        };
    }

    private boolean fitsSegment(Glob pattern, String simpleName) {
        String segment = lastSegment(pattern.pattern());
        // A segment that is nothing but wildcards says nothing of the type: a guess would rest on nothing.
        return (believes || !segment.replace("*", "").isEmpty())
                && pattern.part(segment).matches(element(simpleName));
    }

    /** Whether a test whose type could match also fits the member. */
    boolean matchesMember(String name, String memberName, boolean guessed) {
        if (shape == Shape.WHOLE) {
            if (memberName.isEmpty()) {
                return false;
            }
            if (!guessed) {
                return type.matches(name + "." + memberName);
            }
            int dot = type.pattern().lastIndexOf('.');
            return type.part(type.pattern().substring(dot + 1)).matches(memberName);
        }
        if (member == null || member.isExact()) {
            return member == null || member.matches(memberName);
        }
        // Wildcards stand for methods; a constructor is asked for by its name alone.
        return !memberName.startsWith("<") && member.matches(memberName);
    }

    /** How sure the fact matches, null if it does not. */
    @Nullable
    Confidence match(Fact fact) {
        if (!kinds.contains(fact.kind())) {
            return null;
        }
        if (fact.type().equals(Fact.ANY_IMPORTED_TYPE)) {
            return matchInherited(fact);
        }
        boolean guessed = fact.confidence() == Confidence.GUESSED;
        boolean typeFits = guessed && shape != Shape.PREFIX && fact.type().indexOf('.') < 0
                ? guessesType(fact.type())
                : !fact.type().isEmpty() && couldMatchType(fact.type());
        if (!typeFits
                || !matchesMember(
                        fact.type(), fact.member(), guessed && fact.type().indexOf('.') < 0)) {
            return null;
        }
        if (shape == Shape.UNIMPORTED && !isNamed(fact.type()) && isImported(fact)) {
            return null;
        }
        if (shape == Shape.PREFIX && !guessed && !isAround(fact.type())) {
            return null;
        }
        if (parameters == null) {
            return fact.confidence();
        }
        return switch (parameters.fits(fact.parameters())) {
            case YES -> fact.confidence();
            // The name is sure, the overload is not.
            case PERHAPS ->
                fact.parameters() == null
                        ? Confidence.GUESSED
                        : fact.confidence().weaker(Confidence.INFERRED);
            case NO -> null;
        };
    }

    /** Whether it asks for one method of one type, which a class may inherit of which nothing is known. */
    boolean mayBeInherited() {
        return shape == Shape.TYPE && type.isExact() && member != null && member.isExact();
    }

    private @Nullable Confidence matchInherited(Fact fact) {
        boolean fits = mayBeInherited()
                && matchesMember(fact.type(), fact.member(), false)
                && (parameters == null || parameters.fits(fact.parameters()) != ParameterList.Fit.NO)
                && fact.surroundings().get().unit().imports().contains(type.pattern());
        return fits ? Confidence.GUESSED : null;
    }

    private boolean isNamed(String name) {
        return lastSegment(type.pattern()).replace("*", "").equals(lastSegment(name));
    }

    private static boolean isImported(Fact fact) {
        return fact.surroundings().get().unit().imports().stream()
                .anyMatch(
                        imported -> fact.type().equals(imported) || fact.type().startsWith(imported + "."));
    }

    /** Whether the type of the pattern is this one, or one that it is nested in. */
    private boolean isAround(String name) {
        int length = type.pattern().length();
        return name.length() == length || name.charAt(length) == '.';
    }

    static String lastSegment(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String element(String name) {
        int end = name.length();
        while (end >= 2 && name.charAt(end - 1) == ']' && name.charAt(end - 2) == '[') {
            end -= 2;
        }
        return name.substring(0, end);
    }
}
