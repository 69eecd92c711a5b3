package org.sahab.checks.energy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.ASTVisitor;
import org.eclipse.jdt.core.dom.Block;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.eclipse.jdt.core.dom.DoStatement;
import org.eclipse.jdt.core.dom.EnhancedForStatement;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.ExpressionStatement;
import org.eclipse.jdt.core.dom.ForStatement;
import org.eclipse.jdt.core.dom.IVariableBinding;
import org.eclipse.jdt.core.dom.MethodDeclaration;
import org.eclipse.jdt.core.dom.SimpleName;
import org.eclipse.jdt.core.dom.Statement;
import org.eclipse.jdt.core.dom.StructuralPropertyDescriptor;
import org.eclipse.jdt.core.dom.SwitchStatement;
import org.eclipse.jdt.core.dom.TryStatement;
import org.eclipse.jdt.core.dom.VariableDeclaration;
import org.eclipse.jdt.core.dom.VariableDeclarationFragment;
import org.eclipse.jdt.core.dom.VariableDeclarationStatement;
import org.eclipse.jdt.core.dom.WhileStatement;
import org.jspecify.annotations.Nullable;

/**
 * A local variable or parameter of type {@code String}, and all that is done with it.
 *
 * @param declaration where it is declared
 * @param scope the block it is known in
 * @param uses its uses, in the order of the text
 */
record LocalString(VariableDeclaration declaration, ASTNode scope, List<StringUse> uses) {

    /** A method with more of them was made by a machine, and is no matter for a quick fix. */
    private static final int MOST_USES = 1_000;

    /** The variable that a name means; null if it is none such, or if what is done with it is not all understood. */
    static @Nullable LocalString of(SimpleName name, CompilationUnit root) {
        if (!(name.resolveBinding() instanceof IVariableBinding variable)
                || variable.isField()
                || !Growth.isString(variable.getType())
                || !(root.findDeclaringNode(variable) instanceof VariableDeclaration declaration)) {
            return null;
        }
        ASTNode scope = scopeOf(declaration);
        if (scope == null) {
            return null;
        }
        Reader reader = new Reader(variable, declaration);
        scope.accept(reader);
        return reader.understood && reader.uses.size() <= MOST_USES
                ? new LocalString(declaration, scope, List.copyOf(reader.uses))
                : null;
    }

    private static @Nullable ASTNode scopeOf(VariableDeclaration declaration) {
        ASTNode parent = declaration.getParent();
        return switch (parent) {
            case VariableDeclarationStatement it
            when it.getParent() instanceof Block || it.getParent() instanceof SwitchStatement -> it.getParent();
            case MethodDeclaration it -> it.getBody();
            default -> null;
        };
    }

    /** The declaration if it declares this variable alone, with a value; else null. */
    @Nullable
    VariableDeclarationStatement soleDeclaration() {
        return declaration instanceof VariableDeclarationFragment fragment
                        && fragment.getInitializer() != null
                        && fragment.getExtraDimensions() == 0
                        && fragment.getParent() instanceof VariableDeclarationStatement statement
                        && statement.fragments().size() == 1
                        && statement.modifiers().isEmpty()
                ? statement
                : null;
    }

    /** Whether the variable holds a string, not null, when a statement begins: nothing but strings is ever, or was last, put in. */
    boolean isString(Statement at) {
        return isAlwaysString() || isMadeStringBefore(at);
    }

    private boolean isAlwaysString() {
        Expression initial = declaration.getInitializer();
        return declaration instanceof VariableDeclarationFragment
                && (initial == null || Nullness.isNeverNull(initial))
                && uses.stream().allMatch(LocalString::putsNoNull);
    }

    private static boolean putsNoNull(StringUse use) {
        return !(use instanceof StringUse.Overwrite it) || Nullness.isNeverNull(it.assignment());
    }

    /** Whether the nearest statement before, in the same block, that names the variable gives it a string. */
    private boolean isMadeStringBefore(Statement at) {
        if (!(at.getParent() instanceof Block block)) {
            return false;
        }
        for (int i = block.statements().indexOf(at) - 1; i >= 0; i--) {
            Statement before = (Statement) block.statements().get(i);
            if (isInside(declaration, before)) {
                return declaration.getInitializer() != null && Nullness.isNeverNull(declaration.getInitializer());
            }
            if (isUsedIn(before)) {
                return before instanceof ExpressionStatement statement
                        && uses.stream().anyMatch(use -> isMadeString(use, statement));
            }
        }
        return false;
    }

    private static boolean isMadeString(StringUse use, ExpressionStatement statement) {
        return switch (use) {
            case StringUse.Append it -> it.growth().assignment() == statement.getExpression();
            case StringUse.Overwrite it ->
                it.assignment() == statement.getExpression() && Nullness.isNeverNull(it.assignment());
            default -> false;
        };
    }

    /** The loop statements of its scope that repeat a node, from the outermost. */
    List<Statement> loopsAround(ASTNode node) {
        List<Statement> loops = new ArrayList<>(2);
        for (ASTNode child = node; child != scope; child = child.getParent()) {
            StructuralPropertyDescriptor place = child.getLocationInParent();
            ASTNode parent = child.getParent();
            boolean once =
                    place == ForStatement.INITIALIZERS_PROPERTY || place == EnhancedForStatement.EXPRESSION_PROPERTY;
            if (!once
                    && (parent instanceof ForStatement
                            || parent instanceof EnhancedForStatement
                            || parent instanceof WhileStatement
                            || parent instanceof DoStatement)) {
                loops.add(0, (Statement) parent);
            }
        }
        return loops;
    }

    /** The statements around a node, inside the scope, that an exception from it may end, while the variable lives on. */
    List<TryStatement> triesAround(ASTNode node) {
        List<TryStatement> tries = new ArrayList<>(1);
        for (ASTNode parent = node.getParent(); parent != scope; parent = parent.getParent()) {
            if (parent instanceof TryStatement statement) {
                tries.add(statement);
            }
        }
        return tries;
    }

    /** Whether the variable is named inside a node. */
    boolean isUsedIn(ASTNode node) {
        return uses.stream().anyMatch(use -> isInside(use.name(), node));
    }

    static boolean isInside(ASTNode inner, ASTNode outer) {
        for (ASTNode node = inner; node != null; node = node.getParent()) {
            if (node == outer) {
                return true;
            }
        }
        return false;
    }

    private static final class Reader extends ASTVisitor {

        private final IVariableBinding variable;
        private final VariableDeclaration declaration;
        private final Set<SimpleName> known = new HashSet<>();
        private final List<StringUse> uses = new ArrayList<>();
        private boolean understood = true;

        Reader(IVariableBinding variable, VariableDeclaration declaration) {
            this.variable = variable;
            this.declaration = declaration;
            known.add(declaration.getName());
        }

        @Override
        public boolean preVisit2(ASTNode node) {
            understood &= (node.getFlags() & (ASTNode.MALFORMED | ASTNode.RECOVERED)) == 0;
            return understood && uses.size() <= MOST_USES;
        }

        @Override
        public boolean visit(SimpleName name) {
            if (!name.getIdentifier().equals(declaration.getName().getIdentifier()) || !known.add(name)) {
                return false;
            }
            if (name.resolveBinding() == null) {
                understood = false;
            } else if (name.resolveBinding().isEqualTo(variable)) {
                StringUse use = StringUse.of(name);
                uses.add(use);
                if (use instanceof StringUse.Append append && append.growth().kept() != null) {
                    known.add(append.growth().kept());
                }
            }
            return false;
        }
    }
}
