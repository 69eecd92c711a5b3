package org.sahab.checks.cloud.data;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.InfixExpression;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.sahab.engine.Check;
import org.sahab.engine.MethodTarget;
import org.sahab.engine.Subscriptions;
import org.sahab.engine.UnitContext;
import org.sahab.model.finding.Argument;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.RulePages;

/** Finds statements that create, change or drop tables and the like, sent by the application itself. */
public final class SchemaChangeInCode implements Check {

    private static final Pattern CHANGE = Pattern.compile(
            "^\\s*(create|alter|drop)\\s+(?:or\\s+replace\\s+)?(?:unique\\s+)?"
                    + "(table|index|view|sequence|schema|trigger|procedure|function)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Map<String, Set<String>> METHODS = Map.ofEntries(
            Map.entry("java.sql.Connection", Set.of("prepareStatement", "prepareCall")),
            Map.entry("java.sql.Statement", Set.of("execute", "executeUpdate", "executeLargeUpdate", "addBatch")),
            Map.entry("javax.persistence.EntityManager", Set.of("createNativeQuery")),
            Map.entry("jakarta.persistence.EntityManager", Set.of("createNativeQuery")),
            Map.entry("org.springframework.jdbc.core.JdbcOperations", Set.of("execute", "update", "batchUpdate")),
            Map.entry("org.springframework.jdbc.core.JdbcTemplate", Set.of("execute", "update", "batchUpdate")));

    private static final Set<String> NAMES = Set.of(
            "prepareStatement",
            "prepareCall",
            "execute",
            "executeUpdate",
            "executeLargeUpdate",
            "addBatch",
            "createNativeQuery",
            "update",
            "batchUpdate");

    private final RuleDescriptor descriptor = RulePages.descriptor(SchemaChangeInCode.class, "sahab-cloud");

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void subscribe(Subscriptions on) {
        on.node(MethodInvocation.class, SchemaChangeInCode::see);
    }

    private static void see(MethodInvocation call, UnitContext unit) {
        String name = call.getName().getIdentifier();
        if (!NAMES.contains(name)
                || call.arguments().isEmpty()
                || !(call.arguments().getFirst() instanceof Expression statement)) {
            return;
        }
        String start = start(statement);
        if (start == null) {
            return;
        }
        Matcher change = CHANGE.matcher(start);
        if (!change.find()) {
            return;
        }
        MethodTarget target = unit.targetOf(call);
        if (METHODS.entrySet().stream()
                .anyMatch(each -> each.getValue().contains(name) && target.is(each.getKey(), name))) {
            String shown = (change.group(1) + " " + change.group(2)).toUpperCase(Locale.ROOT);
            unit.report(call, "default", Map.of("statement", Argument.code(shown)), target.confidence());
        }
    }

    /** How a statement begins, as far as it is constant; null if that is unknown. */
    private static @Nullable String start(Expression statement) {
        if (statement.resolveConstantExpressionValue() instanceof String value) {
            return value;
        }
        return statement instanceof InfixExpression it && it.getOperator() == InfixExpression.Operator.PLUS
                ? start(it.getLeftOperand())
                : null;
    }
}
