package org.sahab.checks.cloud;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.ASTVisitor;
import org.eclipse.jdt.core.dom.Assignment;
import org.eclipse.jdt.core.dom.BodyDeclaration;
import org.eclipse.jdt.core.dom.CastExpression;
import org.eclipse.jdt.core.dom.ClassInstanceCreation;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.IVariableBinding;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.ParenthesizedExpression;
import org.eclipse.jdt.core.dom.SimpleName;
import org.eclipse.jdt.core.dom.VariableDeclarationFragment;
import org.jspecify.annotations.Nullable;
import org.sahab.engine.MethodTarget;
import org.sahab.engine.UnitContext;

/** Tells whether a stream or reader reads a file of the machine. */
public final class FileStreams {

    private static final Set<String> FILES = Set.of("java.io.FileInputStream", "java.io.FileReader");
    private static final Set<String> WRAPPERS = Set.of(
            "java.io.BufferedInputStream",
            "java.io.InputStreamReader",
            "java.io.BufferedReader",
            "java.io.DataInputStream");
    private static final int DEPTH = 6;

    private FileStreams() {}

    /** Whether the stream is opened on a file, in the expression itself or where its local variable gets its value. */
    public static boolean readsFile(Object stream, UnitContext unit) {
        return stream instanceof Expression it && readsFile(it, unit, 0);
    }

    private static boolean readsFile(Expression stream, UnitContext unit, int depth) {
        if (depth > DEPTH) {
            return false;
        }
        return switch (stream) {
            case ParenthesizedExpression it -> readsFile(it.getExpression(), unit, depth + 1);
            case CastExpression it -> readsFile(it.getExpression(), unit, depth + 1);
            case ClassInstanceCreation it -> {
                String type = unit.typeOf(it.getType()).name();
                yield FILES.contains(type)
                        || WRAPPERS.contains(type)
                                && !it.arguments().isEmpty()
                                && it.arguments().getFirst() instanceof Expression inner
                                && readsFile(inner, unit, depth + 1);
            }
            case MethodInvocation it -> {
                MethodTarget target = unit.targetOf(it);
                yield target.is("java.nio.file.Files", "newInputStream")
                        || target.is("java.nio.file.Files", "newBufferedReader");
            }
            case SimpleName it -> {
                List<Expression> values = values(it);
                yield !values.isEmpty() && values.stream().allMatch(value -> readsFile(value, unit, depth + 1));
            }
            default -> false;
        };
    }

    /** All values but null that a local variable gets in its method; empty for other names. */
    private static List<Expression> values(SimpleName name) {
        List<Expression> values = new ArrayList<>();
        if (!(name.resolveBinding() instanceof IVariableBinding variable)
                || variable.isField()
                || variable.isParameter()) {
            return values;
        }
        ASTNode method = name;
        while (method != null && !(method instanceof BodyDeclaration)) {
            method = method.getParent();
        }
        if (method != null) {
            method.accept(new ASTVisitor() {
                @Override
                public boolean visit(VariableDeclarationFragment node) {
                    add(node.getName(), node.getInitializer());
                    return true;
                }

                @Override
                public boolean visit(Assignment node) {
                    if (node.getLeftHandSide() instanceof SimpleName it) {
                        add(it, node.getRightHandSide());
                    }
                    return true;
                }

                private void add(SimpleName target, @Nullable Expression value) {
                    if (value != null
                            && value.getNodeType() != ASTNode.NULL_LITERAL
                            && variable.isEqualTo(target.resolveBinding())) {
                        values.add(value);
                    }
                }
            });
        }
        return values;
    }
}
