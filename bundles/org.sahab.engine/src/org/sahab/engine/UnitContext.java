package org.sahab.engine;

import java.util.List;
import java.util.Map;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.IMethodBinding;
import org.eclipse.jdt.core.dom.ITypeBinding;
import org.eclipse.jdt.core.dom.Type;
import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Place;
import org.sahab.model.finding.Region;
import org.sahab.model.finding.Scope;

/** What a check can ask about the unit it sees, and where it reports. Valid while the unit is walked. */
public interface UnitContext {

    /** The syntax tree, with bindings where the class path is complete. It must not be changed. */
    CompilationUnit root();

    /** The text the positions of the tree refer to. */
    CharSequence text();

    /** Id of the module. */
    String module();

    /** File relative to the module. */
    String path();

    /** What the file is to the application. */
    Scope scope();

    /**
     * How many loops a node stands in, up to the enclosing method or initialiser: {@code for}, {@code while}, {@code do},
     * and lambdas and anonymous classes passed to methods that iterate, such as {@code forEach} and {@code map}. What is
     * evaluated once, such as the collection of a {@code for}, does not count.
     */
    int loopDepth(ASTNode node);

    /** Id of the method or initialiser around a node, as in {@link org.sahab.model.unit.Call}; null outside of types. */
    @Nullable
    String methodId(ASTNode node);

    /** Id of a method, whoever declares it; null if a type of it has no name. */
    @Nullable
    String idOf(IMethodBinding method);

    /** The type of an expression: by its binding, else by what the unit declares and imports. */
    TypeName typeOf(Expression expression);

    /** The type that a type node names. */
    TypeName typeOf(Type type);

    /** The name of the erasure of a type; null is unknown. */
    TypeName nameOf(@Nullable ITypeBinding type);

    /** The names of a type and of all its super types that are known, nearest first. */
    List<String> superTypesOf(@Nullable ITypeBinding type);

    /** What a call, an object creation, an explicit constructor call or a method reference goes to. */
    MethodTarget targetOf(ASTNode call);

    /** Where a node stands. */
    Region regionOf(ASTNode node);

    /** A node of this file as a place, to relate it to a finding. */
    Place placeOf(ASTNode node);

    /** Reports a finding of the check at a node. */
    void report(
            ASTNode at, String messageKey, Map<String, Argument> arguments, Confidence confidence, Place... related);

    /**
     * Leaves a note for the link step on the method around a node; nothing happens outside of methods and initialisers.
     *
     * @param key what it means, starting with the id of the check
     * @param detail what to show
     */
    void mark(String key, ASTNode at, String detail, Confidence confidence);
}
