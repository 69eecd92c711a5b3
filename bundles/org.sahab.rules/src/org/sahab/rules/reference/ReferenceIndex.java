package org.sahab.rules.reference;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.sahab.rules.Compatibility;
import org.sahab.rules.Subject;
import org.sahab.rules.fact.Fact;
import org.sahab.rules.fact.FactKind;
import org.sahab.rules.pattern.Glob;

/**
 * From names to the conditions that ask for them. Exact names are found by hash, wildcards by the literal text they start with,
 * so that what a look-up costs does not depend on the number of rules. A name is looked up once and remembered.
 */
public final class ReferenceIndex {

    /** Names beyond this number are looked up anew each time: an application that has more is out to fill the memory. */
    private static final int MAXIMUM_REMEMBERED = 400_000;

    private final Map<String, List<NameTest>> byType = new HashMap<>();
    private final Map<String, List<NameTest>> bySimpleType = new HashMap<>();
    private final Map<String, List<NameTest>> guesses = new HashMap<>();
    private final List<NameTest> guessesWithWildcard = new ArrayList<>();
    private final PrefixTree<NameTest> typeWildcards = new PrefixTree<>();
    private final PrefixTree<NameTest> wholeWildcards = new PrefixTree<>();
    private final List<NameTest> byMember = new ArrayList<>();
    private final List<NameTest> calls = new ArrayList<>();
    private final boolean believes;
    private final Set<FactKind> kinds = EnumSet.noneOf(FactKind.class);
    private final MemberTable[] anyType = new MemberTable[FactKind.values().length];
    private final Map<String, Subject> subjects = new ConcurrentHashMap<>();
    private final AtomicInteger remembered = new AtomicInteger();

    /** The index of these conditions, which are all read in one way. */
    public ReferenceIndex(List<ReferenceCondition> conditions, Compatibility compatibility) {
        this.believes = compatibility == Compatibility.KONVEYOR;
        for (ReferenceCondition condition : conditions) {
            for (NameTest test : condition.tests()) {
                add(test);
            }
        }
        for (FactKind kind : FactKind.values()) {
            anyType[kind.ordinal()] = MemberTable.of(
                    "",
                    byMember.stream()
                            .filter(test -> test.kinds().contains(kind))
                            .toList());
        }
    }

    private void add(NameTest test) {
        kinds.addAll(test.kinds());
        if (test.kinds().contains(FactKind.METHOD_CALL)
                && (believes ? test.shape() != NameTest.Shape.MEMBER : test.mayBeInherited())) {
            calls.add(test);
        }
        String pattern = test.type().pattern();
        switch (test.shape()) {
            case TYPE, UNIMPORTED -> {
                if (test.type().isExact()) {
                    put(byType, pattern, test);
                } else {
                    typeWildcards.add(Glob.fold(test.type().prefix()), test);
                }
                addGuess(NameTest.lastSegment(pattern), test);
            }
            case SIMPLE_TYPE -> {
                if (test.type().isExact()) {
                    put(bySimpleType, pattern, test);
                } else {
                    typeWildcards.add("", test);
                }
            }
            case PREFIX -> typeWildcards.add(Glob.fold(pattern), test);
            case WHOLE -> {
                wholeWildcards.add(Glob.fold(test.type().prefix()), test);
                int dot = pattern.lastIndexOf('.');
                if (dot > 0) {
                    addGuess(NameTest.lastSegment(pattern.substring(0, dot)), test);
                }
            }
            case ON_DEMAND -> wholeWildcards.add(Glob.fold(test.type().prefix()), test);
            case MEMBER -> byMember.add(test);
        }
    }

    private void addGuess(String segment, NameTest test) {
        if (segment.indexOf('*') < 0 && segment.indexOf('?') < 0) {
            put(guesses, segment, test);
        } else if (believes || !segment.replace("*", "").isEmpty()) {
            guessesWithWildcard.add(test);
        }
    }

    private static void put(Map<String, List<NameTest>> map, String key, NameTest test) {
        map.computeIfAbsent(key, name -> new ArrayList<>(2)).add(test);
    }

    /** Whether any condition asks for facts of this kind. */
    public boolean wants(FactKind kind) {
        return kinds.contains(kind);
    }

    /** The subject of this name. */
    public Subject subject(String name) {
        Subject known = subjects.get(name);
        if (known != null) {
            return known;
        }
        Subject made = make(name);
        if (remembered.get() >= MAXIMUM_REMEMBERED) {
            return made;
        }
        Subject earlier = subjects.putIfAbsent(name, made);
        if (earlier != null) {
            return earlier;
        }
        remembered.incrementAndGet();
        return made;
    }

    private Subject make(String name) {
        List<NameTest> found = new ArrayList<>();
        String element = name.endsWith("[]") ? name.substring(0, name.indexOf('[')) : name;
        found.addAll(byType.getOrDefault(element, List.of()));
        String simple = NameTest.lastSegment(element);
        found.addAll(bySimpleType.getOrDefault(simple, List.of()));
        List<NameTest> perhaps = new ArrayList<>();
        String folded = Glob.fold(name);
        typeWildcards.collect(folded, perhaps);
        wholeWildcards.collectBothWays(folded + ".", perhaps);
        for (NameTest test : perhaps) {
            if (test.couldMatchType(name)) {
                found.add(test);
            }
        }
        if (name.indexOf('.') < 0) {
            found.addAll(guesses.getOrDefault(element, List.of()));
            for (NameTest test : guessesWithWildcard) {
                if (test.guessesType(name)) {
                    found.add(test);
                }
            }
        }
        if (name.equals(believes ? "" : Fact.ANY_IMPORTED_TYPE)) {
            // Whoever believes a call of which nothing is known believes that it may go to any type.
            found.addAll(calls);
        }
        if (found.isEmpty()) {
            return new NamedSubject(name, anyType);
        }
        MemberTable[] tables = anyType.clone();
        Set<FactKind> concerned = EnumSet.noneOf(FactKind.class);
        found.forEach(test -> concerned.addAll(test.kinds()));
        for (FactKind kind : concerned) {
            List<NameTest> ofKind = new ArrayList<>();
            for (NameTest test : found) {
                if (test.kinds().contains(kind) && !ofKind.contains(test)) {
                    ofKind.add(test);
                }
            }
            byMember.stream().filter(test -> test.kinds().contains(kind)).forEach(ofKind::add);
            tables[kind.ordinal()] = MemberTable.of(name, ofKind);
        }
        return new NamedSubject(name, tables);
    }

    /** A name with the conditions on it by kind and member. */
    private record NamedSubject(String name, MemberTable[] tables) implements Subject {

        @Override
        public int[] candidates(FactKind kind, String member) {
            return tables[kind.ordinal()].candidates(member);
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
