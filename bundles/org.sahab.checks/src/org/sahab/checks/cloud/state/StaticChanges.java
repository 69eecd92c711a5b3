package org.sahab.checks.cloud.state;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.ASTVisitor;
import org.eclipse.jdt.core.dom.Assignment;
import org.eclipse.jdt.core.dom.BodyDeclaration;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.FieldDeclaration;
import org.eclipse.jdt.core.dom.IVariableBinding;
import org.eclipse.jdt.core.dom.IfStatement;
import org.eclipse.jdt.core.dom.Initializer;
import org.eclipse.jdt.core.dom.MethodDeclaration;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.Modifier;
import org.eclipse.jdt.core.dom.PostfixExpression;
import org.eclipse.jdt.core.dom.PrefixExpression;
import org.eclipse.jdt.core.dom.SimpleName;
import org.jspecify.annotations.Nullable;
import org.sahab.checks.cloud.CodeAround;

/** The static fields that methods of one file set or fill. Made in one pass over the file and kept with it. */
final class StaticChanges {

    private static final String PROPERTY = "org.sahab.checks.cloud.state.statics";

    private static final Set<String> FILLS = Set.of(
            "put",
            "putAll",
            "putIfAbsent",
            "computeIfAbsent",
            "compute",
            "merge",
            "add",
            "addAll",
            "addElement",
            "addFirst",
            "addLast",
            "push",
            "offer",
            "set",
            "setProperty");

    private final Set<String> set = new HashSet<>();
    private final Set<String> filled = new HashSet<>();
    private final Set<String> calledAtStart = new HashSet<>();

    private StaticChanges() {}

    /** The changes of a file. */
    static StaticChanges of(CompilationUnit root) {
        if (root.getProperty(PROPERTY) instanceof StaticChanges known) {
            return known;
        }
        StaticChanges changes = new StaticChanges();
        root.accept(changes.new Starts());
        root.accept(changes.new Reader());
        root.setProperty(PROPERTY, changes);
        return changes;
    }

    /** Whether a method gives the field another value. */
    boolean isSet(IVariableBinding field) {
        return set.contains(field.getVariableDeclaration().getKey());
    }

    /** Whether a method puts something into what the field holds. */
    boolean isFilled(IVariableBinding field) {
        return filled.contains(field.getVariableDeclaration().getKey());
    }

    /** Sees which methods the class itself calls when it is loaded. */
    private final class Starts extends ASTVisitor {

        @Override
        public boolean visit(Initializer initializer) {
            return Modifier.isStatic(initializer.getModifiers());
        }

        @Override
        public boolean visit(FieldDeclaration field) {
            return Modifier.isStatic(field.getModifiers());
        }

        @Override
        public boolean visit(MethodDeclaration method) {
            return false;
        }

        @Override
        public boolean visit(MethodInvocation call) {
            calledAtStart.add(call.getName().getIdentifier());
            return true;
        }
    }

    private final class Reader extends ASTVisitor {

        @Override
        public boolean visit(Initializer initializer) {
            return !Modifier.isStatic(initializer.getModifiers());
        }

        @Override
        public boolean visit(MethodDeclaration method) {
            String name = method.getName().getIdentifier();
            boolean start = name.equals("main")
                    || name.startsWith("init")
                    || method.isConstructor()
                    || Modifier.isStatic(method.getModifiers())
                            && Modifier.isPrivate(method.getModifiers())
                            && calledAtStart.contains(name);
            return !start;
        }

        @Override
        public boolean visit(Assignment assignment) {
            change(assignment.getLeftHandSide(), assignment, set);
            return true;
        }

        @Override
        public boolean visit(PostfixExpression step) {
            change(step.getOperand(), step, set);
            return true;
        }

        @Override
        public boolean visit(PrefixExpression step) {
            if (step.getOperator() == PrefixExpression.Operator.INCREMENT
                    || step.getOperator() == PrefixExpression.Operator.DECREMENT) {
                change(step.getOperand(), step, set);
            }
            return true;
        }

        @Override
        public boolean visit(MethodInvocation call) {
            if (FILLS.contains(call.getName().getIdentifier())) {
                change(call.getExpression(), null, filled);
            }
            return true;
        }

        private static void change(@Nullable Expression target, @Nullable ASTNode change, Set<String> changed) {
            IVariableBinding variable = CodeAround.variable(target);
            if (variable != null
                    && variable.isField()
                    && Modifier.isStatic(variable.getModifiers())
                    && (change == null || !isMadeOnce(change, variable.getName()))) {
                changed.add(variable.getVariableDeclaration().getKey());
            }
        }

        /** Whether a test of the field stands around, as around what is made when it is first needed. */
        private static boolean isMadeOnce(ASTNode change, String field) {
            for (ASTNode node = change; node != null && !(node instanceof BodyDeclaration); node = node.getParent()) {
                if (node instanceof IfStatement test
                        && CodeAround.any(
                                test.getExpression(),
                                part -> part instanceof SimpleName name
                                        && name.getIdentifier().equals(field))) {
                    return true;
                }
            }
            return false;
        }
    }
}
