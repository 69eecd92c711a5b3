package org.sahab.rules.reference;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sahab.rules.reference.NameTest.Shape;

/** The conditions on one kind of facts about one type, by member. */
final class MemberTable {

    private static final int[] NONE = {};
    private static final int MAXIMUM_REMEMBERED = 20_000;
    private static final MemberTable EMPTY = new MemberTable("", List.of(), NONE, null);

    private final String name;
    private final List<NameTest> tests;
    private final int[] whateverMember;
    private final @Nullable Map<String, int[]> byMember;

    private MemberTable(
            String name, List<NameTest> tests, int[] whateverMember, @Nullable Map<String, int[]> byMember) {
        this.name = name;
        this.tests = tests;
        this.whateverMember = whateverMember;
        this.byMember = byMember;
    }

    static MemberTable of(String name, List<NameTest> tests) {
        if (tests.isEmpty()) {
            return EMPTY;
        }
        boolean needsMember = tests.stream().anyMatch(test -> test.member() != null || test.shape() == Shape.WHOLE);
        return needsMember
                ? new MemberTable(name, List.copyOf(tests), NONE, new ConcurrentHashMap<>())
                : new MemberTable(name, List.copyOf(tests), conditions(tests), null);
    }

    private static int[] conditions(List<NameTest> tests) {
        return tests.stream().mapToInt(NameTest::condition).distinct().sorted().toArray();
    }

    int[] candidates(String member) {
        if (byMember == null) {
            return whateverMember;
        }
        int[] known = byMember.get(member);
        if (known != null) {
            return known;
        }
        boolean simple = name.indexOf('.') < 0;
        int[] found = conditions(tests.stream()
                .filter(test ->
                        test.matchesMember(name, member, false) || simple && test.matchesMember(name, member, true))
                .toList());
        int[] shared = found.length == 0 ? NONE : found;
        if (byMember.size() < MAXIMUM_REMEMBERED) {
            byMember.put(member, shared);
        }
        return shared;
    }
}
