package org.sahab.rules.reference;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sahab.rules.Compatibility;
import org.sahab.rules.fact.FactKind;
import org.sahab.rules.format.Condition.JavaReferenced;
import org.sahab.rules.format.Location;
import org.sahab.rules.pattern.Glob;
import org.sahab.rules.pattern.NamePattern;
import org.sahab.rules.pattern.NamePattern.InvalidPatternException;
import org.sahab.rules.pattern.ParameterList;
import org.sahab.rules.reference.NameTest.Shape;

/** Turns a pattern at a location into tests of names. */
final class NameTests {

    private static final Set<FactKind> WITH_MEMBER =
            EnumSet.of(FactKind.METHOD_CALL, FactKind.METHOD_DECLARATION, FactKind.ENUM_CONSTANT);

    private final int condition;
    private final Location location;
    private final Set<FactKind> kinds;
    private final boolean konveyor;
    private final List<NameTest> tests = new ArrayList<>();

    private NameTests(int condition, Location location, boolean konveyor) {
        this.condition = condition;
        this.konveyor = konveyor;
        this.location = konveyor ? known(location) : location;
        this.kinds = konveyor ? searched(this.location) : location.kinds();
    }

    /** The location that Konveyor takes one for: those that it only documents are none. */
    private static Location known(Location location) {
        return switch (location) {
            case ENUM_CONSTANT,
                    METHOD_PARAMETER,
                    THROW_STATEMENT,
                    THROWS_METHOD_DECLARATION,
                    CATCH_EXCEPTION_STATEMENT -> Location.ANY;
            default -> location;
        };
    }

    /** What Konveyor's search for a location looks at, before it looks at what it found a second time. */
    private static Set<FactKind> searched(Location location) {
        return switch (location) {
            case ANNOTATION, RETURN_TYPE, VARIABLE_DECLARATION -> EnumSet.of(FactKind.TYPE_USE);
            case INHERITANCE, IMPLEMENTS_TYPE -> EnumSet.of(FactKind.EXTENDS, FactKind.IMPLEMENTS);
            default -> location.kinds();
        };
    }

    /** The tests of a condition, any of which must fit. */
    static List<NameTest> of(int condition, JavaReferenced reference, Compatibility compatibility)
            throws InvalidPatternException {
        NameTests made = new NameTests(condition, reference.location(), compatibility == Compatibility.KONVEYOR);
        for (NamePattern pattern : NamePattern.parse(reference.pattern())) {
            made.add(made.inItsCase(pattern));
            NamePattern beginning = made.beginning(pattern);
            if (beginning != null) {
                made.add(made.inItsCase(beginning));
            }
        }
        return List.copyOf(made.tests);
    }

    /** {@code a.Typ.*} may be meant as an expression: for all types whose names begin so. */
    private @Nullable NamePattern beginning(NamePattern pattern) {
        String name = pattern.name().pattern();
        if (konveyor || !name.endsWith(".*") || location == Location.METHOD_CALL || location == Location.METHOD) {
            return null;
        }
        String begin = name.substring(0, name.length() - 2);
        return Character.isUpperCase(NameTest.lastSegment(begin + " ").charAt(0))
                ? new NamePattern(pattern.name().part(begin + "*"), pattern.parameters(), pattern.returnType())
                : null;
    }

    /**
     * A name with wildcards is found in any case, as rules that were written for Konveyor rely on; calls, creations and
     * annotations are not, if the pattern tells the type.
     */
    private NamePattern inItsCase(NamePattern pattern) {
        boolean confirmed = pattern.name().pattern().indexOf('.') >= 0
                && (location == Location.METHOD_CALL
                        || location == Location.CONSTRUCTOR_CALL
                        || location == Location.ANNOTATION);
        return confirmed || pattern.name().isExact()
                ? pattern
                : new NamePattern(pattern.name().ignoringCase(), pattern.parameters(), pattern.returnType());
    }

    private void add(NamePattern pattern) {
        if ((location == Location.FIELD || location == Location.FIELD_DECLARATION) && pattern.returnType() != null) {
            // The name of the field, a blank, its type.
            Glob name = pattern.name();
            addType(location.kinds(), pattern.returnType(), name.isAny() ? null : name, null);
            return;
        }
        if (location == Location.METHOD && pattern.returnType() != null) {
            Glob name = pattern.name().part(NameTest.lastSegment(pattern.name().pattern()));
            addType(
                    EnumSet.of(FactKind.RETURN_TYPE),
                    pattern.returnType(),
                    name.isAny() ? null : name,
                    pattern.parameters());
            return;
        }
        Set<FactKind> typed = EnumSet.copyOf(kinds);
        typed.removeAll(WITH_MEMBER);
        Set<FactKind> withMember = EnumSet.copyOf(kinds);
        withMember.retainAll(WITH_MEMBER);
        if (!withMember.isEmpty()) {
            addMember(withMember, pattern);
        }
        if (withMember.contains(FactKind.ENUM_CONSTANT)) {
            addType(withMember, pattern.name(), null, null);
        }
        if (typed.remove(FactKind.IMPORT_ON_DEMAND)
                && pattern.name().pattern().endsWith("*")
                && !pattern.name().isAny()) {
            add(EnumSet.of(FactKind.IMPORT_ON_DEMAND), Shape.ON_DEMAND, pattern.name(), null, null);
        }
        if (typed.remove(FactKind.CONSTRUCTOR_CALL)) {
            addType(EnumSet.of(FactKind.CONSTRUCTOR_CALL), pattern.name(), null, pattern.parameters());
        }
        if (typed.contains(FactKind.IMPORT)) {
            addStaticImport(pattern.name());
            if (konveyor && pattern.parameters() == null) {
                typed.remove(FactKind.IMPORT);
                addSearchedImport(pattern.name());
            }
        }
        if (location != Location.CLASS && typed.remove(FactKind.TYPE_DECLARATION)) {
            addDeclared(pattern);
        }
        if (typed.contains(FactKind.PACKAGE) && namesType(pattern.name())) {
            addType(EnumSet.of(FactKind.IMPORT), pattern.name(), null, null);
        }
        if (!konveyor
                && location == Location.ANY
                && !pattern.name().isExact()
                && pattern.parameters() == null
                && typed.remove(FactKind.TYPE_USE)) {
            // A family of types is named by its imports; each use of each would drown them.
            add(EnumSet.of(FactKind.TYPE_USE), Shape.UNIMPORTED, pattern.name(), null, null);
        }
        // A parameter list can only stand behind something that is called.
        if (!typed.isEmpty() && pattern.parameters() == null) {
            addType(typed, pattern.name(), null, null);
        }
    }

    /** Whether a pattern for packages ends in the name of a type, or the beginning of one: the imports of such types are meant. */
    private static boolean namesType(Glob name) {
        String last = NameTest.lastSegment(name.pattern());
        return !last.isEmpty() && Character.isUpperCase(last.codePointAt(0));
    }

    /**
     * A type of the application itself, where uses of types are asked for. The last segment of the pattern is for its simple name: a
     * package and a star that follows at once mean what others have in it.
     */
    private void addDeclared(NamePattern pattern) {
        if (pattern.parameters() != null) {
            return;
        }
        Set<FactKind> declarations = EnumSet.of(FactKind.TYPE_DECLARATION);
        if (pattern.name().pattern().indexOf('.') >= 0) {
            tests.add(new NameTest(condition, declarations, Shape.TYPE, pattern.name(), null, null, true));
        } else {
            addType(declarations, pattern.name(), null, null);
        }
    }

    /** A static import names a type and a member; a pattern may name both. */
    private void addStaticImport(Glob name) {
        Set<FactKind> imports = EnumSet.of(FactKind.IMPORT);
        int dot = name.pattern().lastIndexOf('.');
        if (!name.isExact()) {
            add(imports, Shape.WHOLE, name, null, null);
        } else if (dot > 0) {
            Glob type = name.part(name.pattern().substring(0, dot));
            Glob member = name.part(name.pattern().substring(dot + 1));
            add(imports, Shape.TYPE, type, member, null);
        }
    }

    /** Konveyor finds an import that it cannot resolve where its name only begins as the pattern does, and a star for none. */
    private void addSearchedImport(Glob name) {
        Set<FactKind> imports = EnumSet.of(FactKind.IMPORT);
        boolean qualified = name.pattern().indexOf('.') >= 0;
        if (!qualified) {
            add(imports, Shape.SIMPLE_TYPE, name, null, null);
        } else if (name.isExact()) {
            add(imports, Shape.PREFIX, name, null, null);
        } else if (!name.pattern().endsWith(".*")) {
            tests.add(new NameTest(condition, imports, Shape.TYPE, name, null, null, false));
        }
    }

    private void add(
            Set<FactKind> of, Shape shape, Glob type, @Nullable Glob member, @Nullable ParameterList parameters) {
        tests.add(new NameTest(condition, of, shape, type, member, parameters, konveyor));
    }

    private void addType(Set<FactKind> of, Glob type, @Nullable Glob member, @Nullable ParameterList parameters) {
        if (of.contains(FactKind.PACKAGE)) {
            tests.add(new NameTest(condition, of, Shape.TYPE, type, member, parameters, false));
            return;
        }
        // What has no dot is the name of a type, whatever its package.
        boolean qualified = type.pattern().indexOf('.') >= 0 || type.isAny();
        add(of, qualified ? Shape.TYPE : Shape.SIMPLE_TYPE, type, member, parameters);
    }

    private void addMember(Set<FactKind> of, NamePattern pattern) {
        String name = pattern.name().pattern();
        int dot = name.lastIndexOf('.');
        if (dot <= 0) {
            Glob member = pattern.name().part(dot == 0 ? name.substring(1) : name);
            add(of, Shape.MEMBER, new Glob("*"), member, pattern.parameters());
            return;
        }
        Glob type = pattern.name().part(name.substring(0, dot));
        Glob member = pattern.name().part(name.substring(dot + 1));
        boolean simple = type.isExact() && type.pattern().indexOf('.') < 0;
        if (simple && Character.isUpperCase(type.pattern().charAt(0))) {
            add(of, Shape.SIMPLE_TYPE, type, member.isAny() ? null : member, pattern.parameters());
        } else if (pattern.name().isExact() || location == Location.ANY) {
            // Without a location a wildcard is meant for types: read for methods it would mean every call on each of
            // them.
            if (type.isExact()) {
                add(of, Shape.TYPE, type, member, pattern.parameters());
            }
        } else {
            add(of, Shape.WHOLE, pattern.name(), null, pattern.parameters());
        }
    }
}
