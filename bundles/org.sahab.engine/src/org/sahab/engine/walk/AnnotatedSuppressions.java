package org.sahab.engine.walk;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.Annotation;
import org.eclipse.jdt.core.dom.ArrayInitializer;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.MemberValuePair;
import org.eclipse.jdt.core.dom.NormalAnnotation;
import org.eclipse.jdt.core.dom.SingleMemberAnnotation;
import org.eclipse.jdt.core.dom.StringLiteral;
import org.jspecify.annotations.Nullable;
import org.sahab.engine.source.SourceText;
import org.sahab.model.unit.UnitSuppression;

/** Reads {@code @SuppressWarnings("sahab:RULE")}. It speaks of the whole declaration that it stands on. */
final class AnnotatedSuppressions {

    private static final String PREFIX = "sahab:";
    private static final int MOST_RULES = 20;
    private static final int LONGEST_ID = 200;

    private AnnotatedSuppressions() {}

    /** The suppression, or null if the annotation is another, or names no rule. */
    static @Nullable UnitSuppression read(Annotation annotation, SourceText text) {
        String name = annotation.getTypeName().getFullyQualifiedName();
        if (!name.equals("SuppressWarnings") && !name.equals("java.lang.SuppressWarnings")) {
            return null;
        }
        List<String> rules = new ArrayList<>();
        rules(value(annotation), rules);
        if (rules.isEmpty()) {
            return null;
        }
        ASTNode declaration = annotation.getParent();
        int from = declaration.getStartPosition();
        return new UnitSuppression(
                rules,
                "",
                true,
                text.region(annotation.getStartPosition(), annotation.getLength()),
                from,
                from + declaration.getLength());
    }

    private static @Nullable Expression value(Annotation annotation) {
        if (annotation instanceof SingleMemberAnnotation single) {
            return single.getValue();
        }
        if (annotation instanceof NormalAnnotation normal) {
            for (Object each : normal.values()) {
                MemberValuePair pair = (MemberValuePair) each;
                if (pair.getName().getIdentifier().equals("value")) {
                    return pair.getValue();
                }
            }
        }
        return null;
    }

    private static void rules(@Nullable Expression value, List<String> rules) {
        if (value instanceof ArrayInitializer array) {
            for (Object each : array.expressions()) {
                if (each instanceof StringLiteral literal) {
                    rule(literal, rules);
                }
            }
        } else if (value instanceof StringLiteral literal) {
            rule(literal, rules);
        }
    }

    private static void rule(StringLiteral literal, List<String> rules) {
        String written = literal.getEscapedValue();
        String plain = written.substring(1, Math.max(1, written.length() - 1));
        if (plain.startsWith(PREFIX)
                && plain.length() > PREFIX.length()
                && plain.length() <= LONGEST_ID
                && rules.size() < MOST_RULES) {
            rules.add(plain.substring(PREFIX.length()).strip());
        }
    }
}
