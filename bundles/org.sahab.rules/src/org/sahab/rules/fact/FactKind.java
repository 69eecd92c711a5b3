package org.sahab.rules.fact;

/** What a fact about Java code tells; the name in brackets is the location of the rule format that asks for it. */
public enum FactKind {
    /** An import of one type or static member (IMPORT); the type is the imported name. */
    IMPORT,
    /** An import on demand (IMPORT with a pattern that ends in {@code *}); the type is the package or type, without {@code .*}. */
    IMPORT_ON_DEMAND,
    /** The package of an import or of a fully qualified use, or a module that is required (PACKAGE); the type is the package. */
    PACKAGE,
    /** Any use of a type by name (TYPE), imports excepted. */
    TYPE_USE,
    /** A method call (METHOD_CALL): declaring type, name, parameter types. Method references count. */
    METHOD_CALL,
    /** A constructor call (CONSTRUCTOR_CALL): explicit {@code new}, {@code this(...)}, {@code super(...)}, {@code Type::new}. */
    CONSTRUCTOR_CALL,
    /** A class that extends a class, or an interface that extends an interface (INHERITANCE); the type is the super type. */
    EXTENDS,
    /** A class, enum or record that implements an interface (IMPLEMENTS_TYPE); the type is the interface. */
    IMPLEMENTS,
    /** A use of an annotation (ANNOTATION); the fact's own annotation is the one at its place. */
    ANNOTATION,
    /** A field declaration (FIELD, FIELD_DECLARATION): type of the field, its name, its annotations. */
    FIELD,
    /** A local variable declaration (VARIABLE_DECLARATION): type, name. */
    VARIABLE,
    /** A method declaration seen by its return type (RETURN_TYPE): that type, the method's name. */
    RETURN_TYPE,
    /** A parameter of a method or constructor (METHOD_PARAMETER): its type, its name. */
    PARAMETER,
    /** A use or declaration of an enum constant (ENUM, ENUM_CONSTANT): the enum, the constant. */
    ENUM_CONSTANT,
    /** A throw statement (THROW_STATEMENT): type of the exception. */
    THROW,
    /** A throws clause (THROWS_METHOD_DECLARATION): type of the exception. */
    THROWS,
    /** A catch clause (CATCH_EXCEPTION_STATEMENT): type of the exception, each alternative apart. */
    CATCH,
    /** A class, interface, enum, record or annotation declaration (CLASS): its qualified name, its annotations. */
    TYPE_DECLARATION,
    /** A method declaration (METHOD): declaring type, name, parameter types, its annotations. */
    METHOD_DECLARATION
}
