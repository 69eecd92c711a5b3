package org.sahab.rules.format;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sahab.rules.fact.FactKind;

/** Where in Java code a reference is looked for, and which facts tell of it. */
public enum Location {
    /** Type, method or constructor reference, the meaning without a location. */
    ANY(
            FactKind.METHOD_CALL,
            FactKind.CONSTRUCTOR_CALL,
            FactKind.IMPORT,
            FactKind.IMPORT_ON_DEMAND,
            FactKind.TYPE_USE,
            FactKind.TYPE_DECLARATION),
    /** A class that extends, an interface that extends. */
    INHERITANCE(FactKind.EXTENDS),
    /** A class that implements. */
    IMPLEMENTS_TYPE(FactKind.IMPLEMENTS),
    /** A call. */
    METHOD_CALL(FactKind.METHOD_CALL),
    /** An object creation. */
    CONSTRUCTOR_CALL(FactKind.CONSTRUCTOR_CALL),
    /** A use of an annotation. */
    ANNOTATION(FactKind.ANNOTATION),
    /** An import. */
    IMPORT(FactKind.IMPORT, FactKind.IMPORT_ON_DEMAND),
    /** A package that is imported from or named; to declare a package is not to use it. */
    PACKAGE(FactKind.PACKAGE),
    /** Any use of a type, and its declaration. */
    TYPE(FactKind.TYPE_USE, FactKind.IMPORT, FactKind.TYPE_DECLARATION),
    /** A local variable of the type. */
    VARIABLE_DECLARATION(FactKind.VARIABLE),
    /** A field of the type. */
    FIELD(FactKind.FIELD),
    /** The same as {@link #FIELD}. */
    FIELD_DECLARATION(FactKind.FIELD),
    /** A method declaration. */
    METHOD(FactKind.METHOD_DECLARATION),
    /** A class declaration. */
    CLASS(FactKind.TYPE_DECLARATION),
    /** A method that returns the type. */
    RETURN_TYPE(FactKind.RETURN_TYPE),
    /** An enum constant. */
    ENUM(FactKind.ENUM_CONSTANT),
    /** The same as {@link #ENUM}. */
    ENUM_CONSTANT(FactKind.ENUM_CONSTANT),
    /** A parameter of the type. */
    METHOD_PARAMETER(FactKind.PARAMETER),
    /** A throw statement. */
    THROW_STATEMENT(FactKind.THROW),
    /** A throws clause. */
    THROWS_METHOD_DECLARATION(FactKind.THROWS),
    /** A catch clause. */
    CATCH_EXCEPTION_STATEMENT(FactKind.CATCH);

    private final Set<FactKind> kinds;

    Location(FactKind first, FactKind... rest) {
        this.kinds = EnumSet.of(first, rest);
    }

    /** The facts that tell of it. */
    public Set<FactKind> kinds() {
        return kinds;
    }

    /** The location of this name in any case; none or an empty name is {@link #ANY}. */
    public static Optional<Location> of(String name) {
        String upper = name.strip().toUpperCase(Locale.ROOT);
        if (upper.isEmpty()) {
            return Optional.of(ANY);
        }
        return Arrays.stream(values())
                .filter(location -> location != ANY && location.name().equals(upper))
                .findFirst();
    }
}
