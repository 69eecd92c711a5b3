package org.sahab.checks.cloud.portability;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.ASTVisitor;
import org.eclipse.jdt.core.dom.Assignment;
import org.eclipse.jdt.core.dom.ClassInstanceCreation;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.FieldAccess;
import org.eclipse.jdt.core.dom.IBinding;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.Name;
import org.eclipse.jdt.core.dom.SimpleName;
import org.eclipse.jdt.core.dom.VariableDeclarationFragment;
import org.jspecify.annotations.Nullable;
import org.sahab.engine.Check;
import org.sahab.engine.MethodTarget;
import org.sahab.engine.Subscriptions;
import org.sahab.engine.TypeName;
import org.sahab.engine.UnitContext;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Confidence;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.RulePages;

/** Finds dates and times that are taken apart, printed or read in the time zone that the machine happens to have. */
public final class DefaultTimeZone implements Check {

    private static final Set<String> LOCAL =
            Set.of("java.time.LocalDateTime", "java.time.LocalDate", "java.time.LocalTime");
    private static final Set<String> OF_DATE = Set.of(
            "getHours",
            "getMinutes",
            "getDay",
            "getDate",
            "getMonth",
            "getYear",
            "getTimezoneOffset",
            "toLocaleString");

    /** What a calendar can be asked and told without a time zone. */
    private static final Set<String> INSTANT = Set.of(
            "getTime",
            "getTimeInMillis",
            "setTime",
            "setTimeInMillis",
            "setLenient",
            "clear",
            "before",
            "after",
            "compareTo");

    private final RuleDescriptor descriptor = RulePages.descriptor(DefaultTimeZone.class, "sahab-cloud");

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void subscribe(Subscriptions on) {
        on.node(MethodInvocation.class, DefaultTimeZone::seeCall);
        on.node(ClassInstanceCreation.class, DefaultTimeZone::seeNew);
    }

    private static void seeCall(MethodInvocation call, UnitContext unit) {
        String name = call.getName().getIdentifier();
        boolean bare = call.arguments().isEmpty();
        MethodTarget target = null;
        if (name.equals("getInstance") && call.arguments().size() < 2) {
            target = unit.targetOf(call);
            if (!target.is("java.util.Calendar", name)
                    || !needsZone(call)
                    || !bare && !isLocale(call.arguments(), unit)) {
                return;
            }
        } else if (bare && name.equals("now")
                || name.equals("getDefault")
                || name.equals("setDefault")
                || name.equals("systemDefault")) {
            target = unit.targetOf(call);
            MethodTarget it = target;
            if (LOCAL.stream().noneMatch(type -> it.is(type, "now"))
                    && !it.is("java.util.TimeZone", name)
                    && !it.is("java.time.ZoneId", name)) {
                return;
            }
        } else if (bare && OF_DATE.contains(name)) {
            target = unit.targetOf(call);
            if (!target.is("java.util.Date", name)) {
                return;
            }
        }
        if (target != null) {
            report(call, simple(target) + "." + name, target.confidence(), unit);
        }
    }

    private static String simple(MethodTarget target) {
        String type = target.types().getFirst();
        return type.substring(type.lastIndexOf('.') + 1);
    }

    private static void seeNew(ClassInstanceCreation creation, UnitContext unit) {
        TypeName type = unit.typeOf(creation.getType());
        boolean format = type.is("java.text.SimpleDateFormat");
        boolean calendar = type.is("java.util.GregorianCalendar")
                && (creation.arguments().isEmpty() || creation.arguments().size() > 2);
        if ((format || calendar) && needsZone(creation)) {
            report(creation, type.simpleName(), type.confidence(), unit);
        }
    }

    private static boolean isLocale(List<?> arguments, UnitContext unit) {
        return arguments.getFirst() instanceof Expression it && unit.typeOf(it).is("java.util.Locale");
    }

    private static void report(ASTNode at, String name, Confidence confidence, UnitContext unit) {
        unit.report(at, "default", Map.of("name", Argument.code(name)), confidence);
    }

    /** Whether the object gets no zone of its own and is used for more than an instant. */
    private static boolean needsZone(Expression made) {
        ASTNode parent = made.getParent();
        if (parent instanceof MethodInvocation it && it.getExpression() == made) {
            return !INSTANT.contains(it.getName().getIdentifier());
        }
        IBinding variable = variable(made, parent);
        if (variable == null) {
            return true;
        }
        Set<String> called = new HashSet<>();
        made.getRoot().accept(new ASTVisitor() {
            @Override
            public boolean visit(SimpleName node) {
                if (node.resolveBinding() == variable) {
                    called.add(use(node));
                }
                return false;
            }
        });
        called.remove("");
        return !called.contains("setTimeZone") && (called.isEmpty() || !INSTANT.containsAll(called));
    }

    private static @Nullable IBinding variable(Expression made, ASTNode parent) {
        return switch (parent) {
            case VariableDeclarationFragment it -> it.resolveBinding();
            case Assignment it
            when it.getRightHandSide() == made && it.getLeftHandSide() instanceof Name target ->
                target.resolveBinding();
            case Assignment it
            when it.getRightHandSide() == made && it.getLeftHandSide() instanceof FieldAccess target ->
                target.resolveFieldBinding();
            default -> null;
        };
    }

    /** The method called on the variable, empty where it gets its value, {@code ?} for any other use. */
    private static String use(SimpleName variable) {
        ASTNode node = variable.getParent() instanceof FieldAccess it ? it : variable;
        return switch (node.getParent()) {
            case MethodInvocation it
            when it.getExpression() == node -> it.getName().getIdentifier();
            case VariableDeclarationFragment it when it.getName() == node -> "";
            case Assignment it when it.getLeftHandSide() == node -> "";
            default -> "?";
        };
    }
}
