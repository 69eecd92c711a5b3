package org.sahab.checks.cloud.observability;

import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.ASTVisitor;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.eclipse.jdt.core.dom.FieldDeclaration;
import org.eclipse.jdt.core.dom.ITypeBinding;
import org.eclipse.jdt.core.dom.IVariableBinding;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.Modifier;
import org.eclipse.jdt.core.dom.SimpleName;
import org.eclipse.jdt.core.dom.TypeDeclaration;
import org.eclipse.jdt.core.dom.VariableDeclarationFragment;
import org.eclipse.jdt.core.dom.rewrite.ASTRewrite;
import org.eclipse.jdt.core.dom.rewrite.ListRewrite;
import org.eclipse.text.edits.TextEdit;
import org.jspecify.annotations.Nullable;
import org.sahab.checks.fix.FieldOrder;
import org.sahab.checks.fix.FixTarget;
import org.sahab.checks.fix.SerialForm;
import org.sahab.checks.fix.UnusedNames;

/**
 * The logger that a line is written to.
 *
 * @param target the file
 * @param owner the outermost class, which has or gets the logger
 * @param field name of the field with the logger
 * @param kind which logger it is
 * @param exists whether the class has it already
 */
record LogTarget(FixTarget target, TypeDeclaration owner, String field, Kind kind, boolean exists) {

    private static final int SYSTEM_LOGGER_SINCE = 9;
    private static final String FIELD = "LOGGER";
    private static final Pattern LOGGER_TYPE = Pattern.compile("Log(?:ger)?$");

    /** The way a logger is called. */
    enum Kind {
        /** {@code error(text, failure)}. */
        NAMED_LEVELS,
        /** {@code java.util.logging}. */
        JAVA_UTIL,
        /** {@code System.Logger}. */
        SYSTEM
    }

    private static final Map<String, Kind> KINDS = Map.of(
            "org.slf4j.Logger", Kind.NAMED_LEVELS,
            "org.apache.commons.logging.Log", Kind.NAMED_LEVELS,
            "org.apache.log4j.Logger", Kind.NAMED_LEVELS,
            "org.apache.logging.log4j.Logger", Kind.NAMED_LEVELS,
            "org.jboss.logging.Logger", Kind.NAMED_LEVELS,
            "java.util.logging.Logger", Kind.JAVA_UTIL,
            "java.lang.System.Logger", Kind.SYSTEM);

    /** The logger for a call: the one that the outermost class has, else a new one; null if neither can be used. */
    static @Nullable LogTarget around(MethodInvocation call, FixTarget target) {
        ASTNode outer = call;
        while (!(outer.getParent() instanceof CompilationUnit) && outer.getParent() != null) {
            outer = outer.getParent();
        }
        if (!(outer instanceof TypeDeclaration owner) || owner.isInterface()) {
            return null;
        }
        for (FieldDeclaration field : owner.getFields()) {
            for (Object each : field.fragments()) {
                IVariableBinding variable = ((VariableDeclarationFragment) each).resolveBinding();
                if (variable == null || isLogger(variable)) {
                    return existing((VariableDeclarationFragment) each, owner, target);
                }
            }
        }
        if (inheritsLogger(owner.resolveBinding()) || !SerialForm.isKept(owner.resolveBinding())) {
            return null;
        }
        Kind added = target.isAtLeast(SYSTEM_LOGGER_SINCE) ? Kind.SYSTEM : Kind.JAVA_UTIL;
        return new LogTarget(target, owner, UnusedNames.like(FIELD, target.root()), added, false);
    }

    /** The logger in a field, null if it is not known how to call it or whether it is there yet. */
    private static @Nullable LogTarget existing(
            VariableDeclarationFragment field, TypeDeclaration owner, FixTarget target) {
        IVariableBinding variable = field.resolveBinding();
        if (variable == null) {
            return null;
        }
        Kind kind = KINDS.get(typeOf(variable));
        return kind != null && isUsable(field, target)
                ? new LogTarget(target, owner, variable.getName(), kind, true)
                : null;
    }

    private static boolean isLogger(IVariableBinding field) {
        return LOGGER_TYPE.matcher(typeOf(field)).find();
    }

    private static String typeOf(IVariableBinding field) {
        return field.getType().getErasure().getQualifiedName();
    }

    /** Whether there is one already that another class, whose ways are its own, shares with this one. */
    private static boolean inheritsLogger(@Nullable ITypeBinding type) {
        for (ITypeBinding each = type == null ? null : type.getSuperclass();
                each != null;
                each = each.getSuperclass()) {
            for (IVariableBinding field : each.getDeclaredFields()) {
                if (!Modifier.isPrivate(field.getModifiers()) && isLogger(field)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the logger is there whenever a method runs, and its name means nothing else. */
    private static boolean isUsable(VariableDeclarationFragment field, FixTarget target) {
        IVariableBinding variable = field.resolveBinding();
        if (!Modifier.isStatic(variable.getModifiers())
                || !Modifier.isFinal(variable.getModifiers())
                || !FieldOrder.isMadeFirst(field, target)) {
            return false;
        }
        boolean[] only = {true};
        target.root().accept(new ASTVisitor() {
            @Override
            public boolean visit(SimpleName name) {
                only[0] &=
                        !name.getIdentifier().equals(variable.getName()) || variable.isEqualTo(name.resolveBinding());
                return false;
            }
        });
        return only[0];
    }

    /** The edits that write the line to the logger. */
    TextEdit write(LogLine line) {
        MethodInvocation print = line.print();
        ASTRewrite rewrite = target.newRewrite();
        rewrite.replace(print.getExpression(), rewrite.createStringPlaceholder(field, ASTNode.SIMPLE_NAME), null);
        String method = switch (kind) {
            case NAMED_LEVELS -> line.error() ? "error" : "info";
            case JAVA_UTIL, SYSTEM -> "log";
        };
        rewrite.replace(print.getName(), rewrite.createStringPlaceholder(method, ASTNode.SIMPLE_NAME), null);
        // What is printed stays in its place, with its comments and lines.
        ListRewrite arguments = rewrite.getListRewrite(print, MethodInvocation.ARGUMENTS_PROPERTY);
        if (line.failure()) {
            String failure = target.textOf(line.what());
            arguments.insertFirst(rewrite.createStringPlaceholder(failure, ASTNode.SIMPLE_NAME), null);
            arguments.insertFirst(
                    rewrite.createStringPlaceholder(failure + ".toString()", ASTNode.METHOD_INVOCATION), null);
        }
        if (kind != Kind.NAMED_LEVELS) {
            String level = kind == Kind.SYSTEM
                    ? "System.Logger.Level." + (line.error() ? "ERROR" : "INFO")
                    : "java.util.logging.Level." + (line.error() ? "SEVERE" : "INFO");
            arguments.insertFirst(rewrite.createStringPlaceholder(level, ASTNode.QUALIFIED_NAME), null);
        }
        if (!exists) {
            rewrite.getListRewrite(owner, TypeDeclaration.BODY_DECLARATIONS_PROPERTY)
                    .insertFirst(rewrite.createStringPlaceholder(declaration(), ASTNode.FIELD_DECLARATION), null);
        }
        return target.edits(rewrite);
    }

    private String declaration() {
        String name = owner.getName().getIdentifier() + ".class.getName()";
        return "private static final "
                + (kind == Kind.SYSTEM
                        ? "System.Logger " + field + " = System.getLogger(" + name + ");"
                        : "java.util.logging.Logger " + field + " = java.util.logging.Logger.getLogger(" + name + ");");
    }
}
