package org.sahab.checks.energy;

import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.ITypeBinding;
import org.jspecify.annotations.Nullable;

/** How {@code append} must be given a value to write out what {@code +} would. */
enum Appended {
    /** As it is. */
    AS_IT_IS,
    /** Through {@code String.valueOf}: a sequence of characters of any kind is to be asked for its own string. */
    AS_VALUE,
    /** It is the null literal, of which {@code append} would not know what it is. */
    NULL,
    /** Not at all: {@code append} would take it for something else. */
    NEVER;

    static Appended of(Expression expression) {
        ITypeBinding type = expression.resolveTypeBinding();
        if (type == null || Growth.isPoly(expression)) {
            return NEVER;
        }
        if (type.isNullType()) {
            return NULL;
        }
        if (type.isArray()) {
            return type.getDimensions() == 1 && type.getElementType().getName().equals("char") ? NEVER : AS_IT_IS;
        }
        return switch (type.getQualifiedName()) {
            case "void" -> NEVER;
            case "java.lang.String", "java.lang.StringBuilder", "java.lang.StringBuffer" -> AS_IT_IS;
            default -> isCharSequence(type) ? AS_VALUE : AS_IT_IS;
        };
    }

    private static boolean isCharSequence(@Nullable ITypeBinding type) {
        if (type == null) {
            return false;
        }
        if (type.getErasure().getQualifiedName().equals("java.lang.CharSequence")
                || isCharSequence(type.getSuperclass())) {
            return true;
        }
        for (ITypeBinding each : type.getInterfaces()) {
            if (isCharSequence(each)) {
                return true;
            }
        }
        for (ITypeBinding each : type.getTypeBounds()) {
            if (isCharSequence(each)) {
                return true;
            }
        }
        return type.isWildcardType() && isCharSequence(type.getBound());
    }
}
