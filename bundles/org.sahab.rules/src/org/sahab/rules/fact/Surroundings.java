package org.sahab.rules.fact;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What is around a fact, as far as Konveyor's engine looks at it before it believes a match. Asked only where rules are read
 * as that engine reads them.
 *
 * @param unit the compilation unit
 * @param element the declaration that the fact stands in or, for a declaration and for super types, is
 * @param name name of that declaration
 * @param returned return type of the method as it is written, {@code ""} for other elements
 * @param derived whether the element is a class that names a super class, or an interface that names super interfaces
 * @param annotations the annotations of the element; read when asked for
 * @param local whether the fact stands inside the declaration of a local variable or of a parameter
 * @param form how a call is written
 * @param written the name at the place of the fact, as it is written; {@code ""} if there is none
 * @param parameterized whether the type at the place has type arguments
 */
public record Surroundings(
        Unit unit,
        Element element,
        String name,
        String returned,
        boolean derived,
        Supplier<List<AnnotationFact>> annotations,
        boolean local,
        Form form,
        String written,
        boolean parameterized) {

    /** Nothing is known. */
    public static final Surroundings UNKNOWN = new Surroundings(
            new Unit("", "", List.of(), UnitAnnotations::none),
            Element.METHOD,
            "",
            "",
            true,
            List::of,
            false,
            Form.USUAL,
            "",
            false);

    /**
     * A compilation unit.
     *
     * @param file the file relative to the application, separated by {@code /}
     * @param packageName its package
     * @param imports what it imports, as written: on demand with {@code .*} at the end, static ones without that word
     * @param annotations the annotations anywhere in it; read when asked for
     */
    public record Unit(String file, String packageName, List<String> imports, Supplier<UnitAnnotations> annotations) {

        /** Copies the imports. */
        public Unit {
            imports = List.copyOf(imports);
        }
    }

    /**
     * The annotations of a compilation unit.
     *
     * @param known qualified names of those that are known
     * @param unknown whether there is one that the class path does not hold
     */
    public record UnitAnnotations(Set<String> known, boolean unknown) {

        /** Copies the names. */
        public UnitAnnotations {
            known = Set.copyOf(known);
        }

        static UnitAnnotations none() {
            return new UnitAnnotations(Set.of(), false);
        }
    }

    /** A declaration, with the word that Konveyor has for its kind. */
    public enum Element {
        /** A package declaration. */
        PACKAGE("Package"),
        /** An import. */
        IMPORT("Module"),
        /** A class or record. */
        CLASS("Class"),
        /** An interface or annotation type. */
        INTERFACE("Interface"),
        /** An enum. */
        ENUM("Enum"),
        /** A method. */
        METHOD("Method"),
        /** A constructor. */
        CONSTRUCTOR("Constructor"),
        /** A field. */
        FIELD("Field"),
        /** A field that is static and final. */
        CONSTANT("Constant"),
        /** An enum constant. */
        ENUM_CONSTANT("EnumMember"),
        /** An initialiser, static or not. */
        INITIALIZER("Constructor");

        private final String word;

        Element(String word) {
            this.word = word;
        }

        /** Konveyor's word for the kind. */
        public String word() {
            return word;
        }

        /** Whether it is a type. */
        public boolean isType() {
            return this == CLASS || this == INTERFACE || this == ENUM;
        }

        /** Whether it is a method or constructor. */
        public boolean isMethod() {
            return this == METHOD || this == CONSTRUCTOR;
        }

        /** Whether it is a field of any kind. */
        public boolean isField() {
            return this == FIELD || this == CONSTANT || this == ENUM_CONSTANT;
        }
    }

    /** How a call or an object creation is written. */
    public enum Form {
        /** {@code name.method()}, {@code new Type()}, {@code this(…)}; whatever is no call. */
        USUAL,
        /** {@code other().method()}, {@code this.field.method()}: on what another expression than a name gives. */
        CHAINED,
        /** {@code method()}, {@code this.method()}. */
        UNQUALIFIED,
        /** {@code super.method()}, {@code super(…)}. */
        SUPER,
        /** {@code Type::method}, {@code Type::new}. */
        REFERENCE,
        /** {@code new Type() { … }}. */
        ANONYMOUS
    }
}
