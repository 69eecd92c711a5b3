package org.sahab.checks.cloud.configuration;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.ASTVisitor;
import org.eclipse.jdt.core.dom.AbstractTypeDeclaration;
import org.eclipse.jdt.core.dom.ArrayAccess;
import org.eclipse.jdt.core.dom.ArrayCreation;
import org.eclipse.jdt.core.dom.ArrayInitializer;
import org.eclipse.jdt.core.dom.Assignment;
import org.eclipse.jdt.core.dom.CastExpression;
import org.eclipse.jdt.core.dom.ClassInstanceCreation;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.eclipse.jdt.core.dom.ConditionalExpression;
import org.eclipse.jdt.core.dom.ConstructorInvocation;
import org.eclipse.jdt.core.dom.EnumConstantDeclaration;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.FieldAccess;
import org.eclipse.jdt.core.dom.IMethodBinding;
import org.eclipse.jdt.core.dom.InfixExpression;
import org.eclipse.jdt.core.dom.LambdaExpression;
import org.eclipse.jdt.core.dom.MethodDeclaration;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.ParenthesizedExpression;
import org.eclipse.jdt.core.dom.QualifiedName;
import org.eclipse.jdt.core.dom.ReturnStatement;
import org.eclipse.jdt.core.dom.SimpleName;
import org.eclipse.jdt.core.dom.SingleVariableDeclaration;
import org.eclipse.jdt.core.dom.StringLiteral;
import org.eclipse.jdt.core.dom.VariableDeclaration;
import org.jspecify.annotations.Nullable;

/**
 * Names the environment variable for an address, in upper case with underscores: after the variable, property or method that the
 * address is for, else after the kind of address. A single word says too little and gets the name of the class before it.
 */
final class EnvironmentName {

    private static final int LONGEST = 60;
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{1,80}");
    private static final Pattern SCHEME = Pattern.compile("^([a-z][a-z0-9+-]*):.*", Pattern.DOTALL);
    private static final Pattern PORT = Pattern.compile(".*:\\d*$", Pattern.DOTALL);
    private static final Pattern ADDRESS_TYPE = Pattern.compile("UR[IL]|Ur[il]|Address|InetSocket");

    /** Methods that make of an address what it is then called. */
    private static final Set<String> MAKE =
            Set.of("create", "parse", "valueOf", "of", "from", "getByName", "newInstance", "createUnresolved");

    private static final Map<String, String> KINDS = Map.of(
            "jdbc", "DATABASE_URL",
            "http", "SERVICE_URL",
            "https", "SERVICE_URL",
            "ws", "SERVICE_URL",
            "wss", "SERVICE_URL");

    private EnvironmentName() {}

    /** The name for an address, that the unit does not use for another one yet. */
    static String of(Expression address, String value, CompilationUnit root) {
        String base = snake(given(address, root));
        if (base.startsWith("DEFAULT_")) {
            base = base.substring("DEFAULT_".length());
        }
        if (base.isEmpty()) {
            base = kind(value);
        } else if (base.indexOf('_') > 0) {
            return unique(base, address, root);
        }
        return unique(shortened(snake(typeAround(address)) + "_" + base), address, root);
    }

    private static @Nullable String given(Expression address, CompilationUnit root) {
        ASTNode node = address;
        while (true) {
            ASTNode parent = node.getParent();
            switch (parent) {
                case ParenthesizedExpression it -> node = it;
                case CastExpression it -> node = it;
                case ConditionalExpression it -> node = it;
                case InfixExpression it -> node = it;
                case ArrayInitializer it -> node = it;
                case ArrayCreation it -> node = it;
                case ClassInstanceCreation it -> {
                    String type = it.getType().toString();
                    if (!ADDRESS_TYPE.matcher(type).find()) {
                        String parameter = parameter(
                                it.resolveConstructorBinding(), it.arguments().indexOf(node), root);
                        return parameter != null ? parameter : type.replaceAll("<.*", "") + "_" + "ADDRESS";
                    }
                    node = it;
                }
                case MethodInvocation it -> {
                    int index = it.arguments().indexOf(node);
                    String method = it.getName().getIdentifier();
                    String parameter = parameter(it.resolveMethodBinding(), index, root);
                    if (index == 1 && it.arguments().size() == 2) {
                        String key = key((Expression) it.arguments().get(0));
                        if (key != null) {
                            return key;
                        }
                    }
                    if (method.length() > 3
                            && method.startsWith("set")
                            && it.arguments().size() == 1) {
                        return method.substring(3);
                    }
                    if (parameter != null || index > 0 || index == 0 && !MAKE.contains(method)) {
                        return parameter;
                    }
                    node = it;
                }
                case ConstructorInvocation it -> {
                    return parameter(
                            it.resolveConstructorBinding(), it.arguments().indexOf(node), root);
                }
                case VariableDeclaration it -> {
                    return it.getName().getIdentifier();
                }
                case Assignment it -> {
                    return assigned(it.getLeftHandSide());
                }
                case EnumConstantDeclaration it -> {
                    return it.getName().getIdentifier();
                }
                case ReturnStatement it -> {
                    return returned(it);
                }
                default -> {
                    return null;
                }
            }
        }
    }

    /** The key of a setting: a literal, or a constant by its value or its name. */
    private static @Nullable String key(Expression expression) {
        String key = expression.resolveConstantExpressionValue() instanceof String constant ? constant : null;
        if (key == null && expression instanceof QualifiedName name) {
            key = name.getName().getIdentifier();
        }
        return key != null && KEY.matcher(key).matches() ? key : null;
    }

    private static @Nullable String parameter(@Nullable IMethodBinding method, int index, CompilationUnit root) {
        return method != null
                        && index >= 0
                        && root.findDeclaringNode(method.getMethodDeclaration()) instanceof MethodDeclaration declared
                        && index < declared.parameters().size()
                ? ((SingleVariableDeclaration) declared.parameters().get(index))
                        .getName()
                        .getIdentifier()
                : null;
    }

    private static @Nullable String assigned(Expression target) {
        return switch (target) {
            case SimpleName it -> it.getIdentifier();
            case QualifiedName it -> it.getName().getIdentifier();
            case FieldAccess it -> it.getName().getIdentifier();
            case ArrayAccess it -> assigned(it.getArray());
            default -> null;
        };
    }

    private static @Nullable String returned(ReturnStatement statement) {
        for (ASTNode node = statement; node != null; node = node.getParent()) {
            if (node instanceof LambdaExpression) {
                return null;
            }
            if (node instanceof MethodDeclaration method) {
                String name = method.getName().getIdentifier();
                return name.length() > 3 && name.startsWith("get") ? name.substring(3) : name;
            }
        }
        return null;
    }

    private static String kind(String value) {
        Matcher scheme = SCHEME.matcher(value);
        if (scheme.matches() && value.contains("//")) {
            String known = KINDS.get(scheme.group(1));
            return known != null ? known : snake(scheme.group(1)) + "_URL";
        }
        return PORT.matcher(value).matches() ? "SERVICE_ADDRESS" : "SERVICE_HOST";
    }

    private static String typeAround(ASTNode address) {
        for (ASTNode node = address; node != null; node = node.getParent()) {
            if (node instanceof AbstractTypeDeclaration type) {
                return type.getName().getIdentifier();
            }
        }
        return "";
    }

    private static String snake(@Nullable String name) {
        if (name == null) {
            return "";
        }
        String words = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1_$2")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]+", "_")
                .replaceAll("^[_0-9]+|_+$", "");
        return shortened(words);
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST
                ? name.replaceAll("^_+", "")
                : name.substring(name.length() - LONGEST).replaceAll("^[_0-9]+", "");
    }

    /** The name, with a number behind it if the unit uses it for something else than the same address. */
    private static String unique(String name, Expression address, CompilationUnit root) {
        Map<String, Boolean> used = new HashMap<>();
        String text = address.toString();
        root.accept(new ASTVisitor() {
            @Override
            public boolean visit(StringLiteral literal) {
                boolean same = literal.getParent() instanceof MethodInvocation call
                        && call.getName().getIdentifier().equals("getOrDefault")
                        && call.arguments().size() == 2
                        && call.arguments().get(1).toString().equals(text);
                used.merge(literal.getLiteralValue(), same, Boolean::logicalAnd);
                return false;
            }
        });
        String free = name;
        for (int number = 2; !used.getOrDefault(free, true); number++) {
            free = name + "_" + number;
        }
        return free;
    }
}
