package org.sahab.checks.energy;

import java.util.List;
import org.eclipse.jdt.core.dom.AST;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.Assignment;
import org.eclipse.jdt.core.dom.ChildListPropertyDescriptor;
import org.eclipse.jdt.core.dom.ClassInstanceCreation;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.ITypeBinding;
import org.eclipse.jdt.core.dom.InfixExpression;
import org.eclipse.jdt.core.dom.LabeledStatement;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.ParenthesizedExpression;
import org.eclipse.jdt.core.dom.PrefixExpression;
import org.eclipse.jdt.core.dom.SimpleName;
import org.eclipse.jdt.core.dom.Statement;
import org.eclipse.jdt.core.dom.StringLiteral;
import org.eclipse.jdt.core.dom.VariableDeclarationFragment;
import org.eclipse.jdt.core.dom.VariableDeclarationStatement;
import org.eclipse.jdt.core.dom.rewrite.ASTRewrite;
import org.eclipse.jdt.core.dom.rewrite.ListRewrite;
import org.eclipse.text.edits.TextEdit;
import org.jspecify.annotations.Nullable;
import org.sahab.checks.fix.FixTarget;
import org.sahab.checks.fix.UnusedNames;

/** The change of a string variable, or of its part in one loop, to a {@code StringBuilder}. */
final class BuilderRewrite {

    private static final String BUILDER = "StringBuilder";

    private final FixTarget target;
    private final LocalString string;
    private final String name;
    private final AST ast;
    private final ASTRewrite rewrite;

    private BuilderRewrite(FixTarget target, LocalString string, String name) {
        this.target = target;
        this.string = string;
        this.name = name;
        this.ast = target.root().getAST();
        this.rewrite = target.newRewrite();
    }

    /** The change of the variable itself; null if one of its uses does not allow it. */
    static @Nullable TextEdit ofVariable(FixTarget target, LocalString string) {
        VariableDeclarationStatement declared = string.soleDeclaration();
        Expression initial = string.declaration().getInitializer();
        if (declared == null || initial == null || !Nullness.isNeverNull(initial)) {
            return null;
        }
        BuilderRewrite change = new BuilderRewrite(
                target, string, string.declaration().getName().getIdentifier());
        int reads = 0;
        for (StringUse use : string.uses()) {
            if (use instanceof StringUse.Overwrite || use instanceof StringUse.Compare) {
                return null;
            }
            if (use instanceof StringUse.Read read && !read.leaving()) {
                reads++;
                if (reads > 1 || !string.loopsAround(read.name()).isEmpty()) {
                    // Each would make the string anew.
                    return null;
                }
            }
            if (!change.replace(use)) {
                return null;
            }
        }
        if (!declared.getType().isVar()) {
            change.rewrite.replace(
                    declared.getType(), change.ast.newSimpleType(change.ast.newSimpleName(BUILDER)), null);
        }
        boolean empty = initial instanceof StringLiteral literal
                && literal.getLiteralValue().isEmpty();
        ClassInstanceCreation creation = change.creation();
        if (!empty) {
            arguments(creation).add(change.copied(initial));
        }
        change.rewrite.replace(initial, creation, null);
        return target.edits(change.rewrite);
    }

    /** A builder beside the variable, for the time of one loop; null if the loop does not allow it. */
    static @Nullable TextEdit ofLoop(FixTarget target, LocalString string, Statement loop) {
        Statement outer = loop;
        while (outer.getParent() instanceof LabeledStatement labelled) {
            outer = labelled;
        }
        if (!(outer.getLocationInParent() instanceof ChildListPropertyDescriptor list)
                || !string.isString(outer)
                || !LoopEnds.isAlwaysLeftAtItsEnd(loop, outer, string)) {
            return null;
        }
        String variable = string.declaration().getName().getIdentifier();
        BuilderRewrite change =
                new BuilderRewrite(target, string, UnusedNames.like(variable + "Builder", target.root()));
        for (StringUse use : string.uses()) {
            if (LocalString.isInside(use.name(), loop)) {
                boolean allowed = switch (use) {
                    case StringUse.Overwrite it -> false;
                    case StringUse.Compare it -> false;
                    case StringUse.Read it -> it.leaving();
                    default -> true;
                };
                if (!allowed || !change.replace(use)) {
                    return null;
                }
            }
        }
        ListRewrite statements = change.rewrite.getListRewrite(outer.getParent(), list);
        statements.insertBefore(change.declaration(variable), outer, null);
        statements.insertAfter(change.assignment(variable), outer, null);
        return target.edits(change.rewrite);
    }

    private Statement declaration(String variable) {
        VariableDeclarationFragment fragment = ast.newVariableDeclarationFragment();
        fragment.setName(ast.newSimpleName(name));
        ClassInstanceCreation creation = creation();
        arguments(creation).add(ast.newSimpleName(variable));
        fragment.setInitializer(creation);
        VariableDeclarationStatement statement = ast.newVariableDeclarationStatement(fragment);
        statement.setType(ast.newSimpleType(ast.newSimpleName(BUILDER)));
        return statement;
    }

    private Statement assignment(String variable) {
        Assignment assignment = ast.newAssignment();
        assignment.setLeftHandSide(ast.newSimpleName(variable));
        assignment.setRightHandSide(call("toString"));
        return ast.newExpressionStatement(assignment);
    }

    /** Lets one use of the string use the builder; false if that cannot be done. */
    private boolean replace(StringUse use) {
        switch (use) {
            case StringUse.Append it -> {
                Expression appended = appended(it.growth());
                if (appended == null) {
                    return false;
                }
                rewrite.replace(it.growth().assignment(), appended, null);
            }
            case StringUse.Query it -> rename(it.name());
            case StringUse.EmptyTest it -> replace(it);
            case StringUse.Read it -> {
                if (isConcatenated(it.name())) {
                    rename(it.name());
                } else {
                    rewrite.replace(it.name(), call("toString"), null);
                }
            }
            case StringUse.Overwrite it -> {
                return false;
            }
            case StringUse.Compare it -> {
                return false;
            }
        }
        return true;
    }

    /** Whether the name stands behind a string and a {@code +}, which asks anything for its string. */
    private static boolean isConcatenated(SimpleName used) {
        if (!(used.getParent() instanceof InfixExpression infix)
                || infix.getOperator() != InfixExpression.Operator.PLUS
                || infix.getLeftOperand() == used) {
            return false;
        }
        ITypeBinding before = infix.getLeftOperand().resolveTypeBinding();
        return before != null && Growth.isString(before);
    }

    private void rename(SimpleName used) {
        if (!used.getIdentifier().equals(name)) {
            rewrite.replace(used, ast.newSimpleName(name), null);
        }
    }

    private void replace(StringUse.EmptyTest test) {
        if (test.call().getName().getIdentifier().equals("isEmpty") && target.isAtLeast(15)) {
            rename(test.name());
            return;
        }
        Expression tested = test.call();
        boolean negated = tested.getParent() instanceof PrefixExpression prefix
                && prefix.getOperator() == PrefixExpression.Operator.NOT;
        if (negated) {
            tested = (Expression) tested.getParent();
        }
        InfixExpression comparison = ast.newInfixExpression();
        comparison.setLeftOperand(call("length"));
        comparison.setOperator(negated ? InfixExpression.Operator.GREATER : InfixExpression.Operator.EQUALS);
        comparison.setRightOperand(ast.newNumberLiteral("0"));
        rewrite.replace(
                tested, bindsLessThanComparison(tested.getParent()) ? comparison : inParentheses(comparison), null);
    }

    private static boolean bindsLessThanComparison(ASTNode parent) {
        return switch (parent) {
            case InfixExpression it ->
                it.getOperator() == InfixExpression.Operator.CONDITIONAL_AND
                        || it.getOperator() == InfixExpression.Operator.CONDITIONAL_OR;
            case Statement it -> true;
            case ParenthesizedExpression it -> true;
            case VariableDeclarationFragment it -> true;
            default -> false;
        };
    }

    private @Nullable Expression appended(Growth growth) {
        List<Growth.Part> parts = growth.parts();
        if (parts.size() == 1 || isSeparable(growth)) {
            Expression chain = chain(growth);
            if (chain != null) {
                return chain;
            }
        }
        Expression whole = growth.whole();
        if (parts.size() > 1 && whole != null && !hasCommentBeside(whole, growth.assignment())) {
            MethodInvocation call = call("append");
            arguments(call).add(copied(Growth.stripped(whole)));
            return call;
        }
        return null;
    }

    private @Nullable Expression chain(Growth growth) {
        Expression chain = ast.newSimpleName(name);
        int end = growth.assignment().getStartPosition();
        for (Growth.Part part : growth.parts()) {
            Expression argument = argument(part);
            if (argument == null || target.hasComment(end, part.first().getStartPosition())) {
                return null;
            }
            MethodInvocation call = ast.newMethodInvocation();
            call.setExpression(chain);
            call.setName(ast.newSimpleName("append"));
            arguments(call).add(argument);
            chain = call;
            end = endOf(part.last());
        }
        return target.hasComment(end, endOf(growth.assignment())) ? null : chain;
    }

    /**
     * Whether the parts can be appended one by one: none of them sees the string, which would have grown already, and if one of
     * them fails, nobody sees what was appended before.
     */
    private boolean isSeparable(Growth growth) {
        boolean watched = !string.triesAround(growth.assignment()).isEmpty();
        for (Growth.Part part : growth.parts()) {
            for (Expression operand : part.operands()) {
                if (string.isUsedIn(operand)
                        || watched && part != growth.parts().get(0) && mayFail(operand)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean mayFail(Expression operand) {
        return operand.resolveConstantExpressionValue() == null
                && !(operand instanceof SimpleName variable
                        && (variable.resolveTypeBinding().isPrimitive()
                                || Growth.isString(variable.resolveTypeBinding())));
    }

    private boolean hasCommentBeside(Expression whole, Assignment assignment) {
        Expression inner = Growth.stripped(whole);
        return target.hasComment(assignment.getStartPosition(), inner.getStartPosition())
                || target.hasComment(endOf(inner), endOf(assignment));
    }

    /** A part as {@code append} takes it to write out what {@code +} would; null if there is no such form. */
    private @Nullable Expression argument(Growth.Part part) {
        if (part.operands().size() > 1) {
            String sum = target.text().substring(part.first().getStartPosition(), endOf(part.last()));
            return (Expression) rewrite.createStringPlaceholder(sum, ASTNode.INFIX_EXPRESSION);
        }
        return switch (Appended.of(part.first())) {
            case NULL -> {
                StringLiteral literal = ast.newStringLiteral();
                literal.setLiteralValue("null");
                yield literal;
            }
            case AS_IT_IS -> copied(part.first());
            case AS_VALUE -> {
                MethodInvocation value = ast.newMethodInvocation();
                value.setExpression(ast.newSimpleName("String"));
                value.setName(ast.newSimpleName("valueOf"));
                arguments(value).add(copied(part.first()));
                yield value;
            }
            case NEVER -> null;
        };
    }

    private Expression copied(Expression expression) {
        return (Expression) rewrite.createCopyTarget(expression);
    }

    private MethodInvocation call(String method) {
        MethodInvocation call = ast.newMethodInvocation();
        call.setExpression(ast.newSimpleName(name));
        call.setName(ast.newSimpleName(method));
        return call;
    }

    private ClassInstanceCreation creation() {
        ClassInstanceCreation creation = ast.newClassInstanceCreation();
        creation.setType(ast.newSimpleType(ast.newSimpleName(BUILDER)));
        return creation;
    }

    private Expression inParentheses(Expression expression) {
        ParenthesizedExpression parentheses = ast.newParenthesizedExpression();
        parentheses.setExpression(expression);
        return parentheses;
    }

    private static int endOf(ASTNode node) {
        return node.getStartPosition() + node.getLength();
    }

    @SuppressWarnings("unchecked")
    private static List<Expression> arguments(MethodInvocation call) {
        return call.arguments();
    }

    @SuppressWarnings("unchecked")
    private static List<Expression> arguments(ClassInstanceCreation creation) {
        return creation.arguments();
    }
}
