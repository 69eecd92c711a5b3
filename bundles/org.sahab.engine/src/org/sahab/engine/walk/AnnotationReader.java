package org.sahab.engine.walk;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.Annotation;
import org.eclipse.jdt.core.dom.ArrayInitializer;
import org.eclipse.jdt.core.dom.BodyDeclaration;
import org.eclipse.jdt.core.dom.ChildListPropertyDescriptor;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.ITypeBinding;
import org.eclipse.jdt.core.dom.MemberValuePair;
import org.eclipse.jdt.core.dom.NormalAnnotation;
import org.eclipse.jdt.core.dom.SingleMemberAnnotation;
import org.eclipse.jdt.core.dom.SingleVariableDeclaration;
import org.eclipse.jdt.core.dom.StringLiteral;
import org.eclipse.jdt.core.dom.StructuralPropertyDescriptor;
import org.sahab.engine.TypeName;
import org.sahab.rules.fact.AnnotationFact;

/** Reads annotations as the rules see them. */
final class AnnotationReader {

    private static final int MAX_DEPTH = 10;
    private static final int MAX_VALUE = 10_000;

    private final UnitNames names;

    AnnotationReader(UnitNames names) {
        this.names = names;
    }

    /** The annotations among the modifiers of a declaration. */
    List<AnnotationFact> readAll(List<?> modifiers) {
        List<AnnotationFact> facts = new ArrayList<>();
        for (Object modifier : modifiers) {
            if (modifier instanceof Annotation annotation) {
                facts.add(read(annotation));
            }
        }
        return facts;
    }

    /** The annotations of the declaration that a node is a part of: a parameter, a field, a method or a type. */
    List<AnnotationFact> readAround(ASTNode node) {
        for (ASTNode around = node; around != null; around = around.getParent()) {
            if (around instanceof BodyDeclaration declaration) {
                return readAll(declaration.modifiers());
            }
            if (around instanceof SingleVariableDeclaration variable) {
                return readAll(variable.modifiers());
            }
        }
        return List.of();
    }

    /** An annotation, and after it the others of the same declaration. */
    List<AnnotationFact> readFirst(Annotation first) {
        List<AnnotationFact> facts = new ArrayList<>();
        facts.add(read(first));
        StructuralPropertyDescriptor location = first.getLocationInParent();
        if (location instanceof ChildListPropertyDescriptor
                && first.getParent().getStructuralProperty(location) instanceof List<?> modifiers) {
            for (Object modifier : modifiers) {
                if (modifier instanceof Annotation other && other != first) {
                    facts.add(read(other));
                }
            }
        }
        return facts;
    }

    /** The type of an annotation. */
    TypeName typeOf(Annotation annotation) {
        ITypeBinding type = annotation.resolveTypeBinding();
        return type != null && !UnitNames.isRecovered(type)
                ? names.of(type)
                : names.infer(annotation.getTypeName().getFullyQualifiedName());
    }

    AnnotationFact read(Annotation annotation) {
        return read(annotation, 0);
    }

    private AnnotationFact read(Annotation annotation, int depth) {
        List<AnnotationFact.Element> elements = new ArrayList<>();
        if (depth < MAX_DEPTH) {
            if (annotation instanceof SingleMemberAnnotation single) {
                elements.add(element("value", single.getValue(), depth));
            } else if (annotation instanceof NormalAnnotation normal) {
                for (Object each : normal.values()) {
                    MemberValuePair pair = (MemberValuePair) each;
                    elements.add(element(pair.getName().getIdentifier(), pair.getValue(), depth));
                }
            }
        }
        return new AnnotationFact(typeOf(annotation).name(), elements);
    }

    private AnnotationFact.Element element(String name, Expression value, int depth) {
        List<String> values = new ArrayList<>();
        List<AnnotationFact> nested = new ArrayList<>();
        collect(value, values, nested, depth);
        return new AnnotationFact.Element(name, values, nested);
    }

    private void collect(Expression value, List<String> values, List<AnnotationFact> nested, int depth) {
        if (value instanceof ArrayInitializer array) {
            for (Object each : array.expressions()) {
                if (!(each instanceof ArrayInitializer)) {
                    collect((Expression) each, values, nested, depth);
                }
            }
        } else if (value instanceof Annotation annotation) {
            nested.add(read(annotation, depth + 1));
        } else {
            values.add(text(value));
        }
    }

    private static String text(Expression value) {
        if (value instanceof StringLiteral literal) {
            return literal.getLiteralValue();
        }
        Object constant = value.resolveConstantExpressionValue();
        String text = constant != null ? constant.toString() : value.toString();
        return text.length() > MAX_VALUE ? text.substring(0, MAX_VALUE) : text;
    }
}
