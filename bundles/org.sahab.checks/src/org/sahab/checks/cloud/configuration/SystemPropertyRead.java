package org.sahab.checks.cloud.configuration;

import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.sahab.checks.cloud.PropertyCalls;
import org.sahab.engine.Check;
import org.sahab.engine.Subscriptions;
import org.sahab.engine.UnitContext;
import org.sahab.model.finding.Argument;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.RulePages;

/** Finds settings of the application that arrive as system properties, on the command line of the JVM. */
public final class SystemPropertyRead implements Check {

    /** What the JVM sets by itself, and where a server or build tool says that it lies: no settings of the application. */
    private static final Pattern NO_SETTING = Pattern.compile(
            "(?:java|javax|jakarta|jdk|sun|os|user|file|path|line|awt|swing|native|stdout|stderr|com\\.sun|com\\.ibm"
                    + "|http|https|ftp|maven|surefire|basedir)(?:\\..*)?|.*[.]?(?:home|base)(?:\\.dir)?|.*\\.server\\.dir");

    private final RuleDescriptor descriptor = RulePages.descriptor(SystemPropertyRead.class, "sahab-cloud");

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void subscribe(Subscriptions on) {
        on.node(MethodInvocation.class, SystemPropertyRead::see);
    }

    private static void see(MethodInvocation call, UnitContext unit) {
        String name = PropertyCalls.read(call, unit);
        if (name != null && !name.isEmpty() && !NO_SETTING.matcher(name).matches()) {
            unit.report(
                    call,
                    "default",
                    Map.of("name", Argument.code(name)),
                    unit.targetOf(call).confidence());
        }
    }
}
