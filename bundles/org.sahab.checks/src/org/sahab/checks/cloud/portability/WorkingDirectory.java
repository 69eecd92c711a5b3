package org.sahab.checks.cloud.portability;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.ClassInstanceCreation;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.StringLiteral;
import org.sahab.checks.cloud.PropertyCalls;
import org.sahab.engine.Check;
import org.sahab.engine.MethodTarget;
import org.sahab.engine.Subscriptions;
import org.sahab.engine.TypeName;
import org.sahab.engine.UnitContext;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Confidence;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.RulePages;

/** Finds files whose path starts in the directory that the process happened to be started in. */
public final class WorkingDirectory implements Check {

    private static final Set<String> FILES = Set.of(
            "java.io.File",
            "java.io.FileInputStream",
            "java.io.FileOutputStream",
            "java.io.FileReader",
            "java.io.FileWriter",
            "java.io.RandomAccessFile",
            "java.io.PrintWriter");

    /** A path from the root of a file system, a URL, or nothing. */
    private static final Pattern ANCHORED =
            Pattern.compile("|[/\\\\~].*|[A-Za-z]:.*|[a-z]{2,8}:.*|\\$\\{.*", Pattern.DOTALL);

    /** Folders and files of a build, which is started in the folder of its project. */
    private static final Pattern BUILD =
            Pattern.compile("(?:\\.{1,2}/)*(?:target|src|build|pom\\.xml)(?:/.*)?", Pattern.DOTALL);

    /** Methods of a file that look at its name alone. */
    private static final Set<String> NAME_ONLY = Set.of("getName", "getPath", "getParent", "toString", "equals");

    private final RuleDescriptor descriptor = RulePages.descriptor(WorkingDirectory.class, "sahab-cloud");

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void subscribe(Subscriptions on) {
        on.node(ClassInstanceCreation.class, WorkingDirectory::seeNew);
        on.node(MethodInvocation.class, WorkingDirectory::seeCall);
    }

    private static void seeNew(ClassInstanceCreation creation, UnitContext unit) {
        List<?> arguments = creation.arguments();
        if (arguments.isEmpty() || !(arguments.getFirst() instanceof StringLiteral path)) {
            return;
        }
        TypeName type = unit.typeOf(creation.getType());
        boolean whole = arguments.size() == 1 || !type.is("java.io.File");
        if (FILES.stream().anyMatch(type::is) && whole && isRelative(path.getLiteralValue()) && !isNameOnly(creation)) {
            report(creation, path.getLiteralValue(), type.confidence(), unit);
        }
    }

    private static void seeCall(MethodInvocation call, UnitContext unit) {
        if ("user.dir".equals(PropertyCalls.read(call, unit))) {
            report(call, "user.dir", unit.targetOf(call).confidence(), unit);
            return;
        }
        if (call.arguments().isEmpty() || !(call.arguments().getFirst() instanceof StringLiteral path)) {
            return;
        }
        MethodTarget target = unit.targetOf(call);
        if ((target.is("java.nio.file.Paths", "get") || target.is("java.nio.file.Path", "of"))
                && isRelative(path.getLiteralValue())) {
            report(call, path.getLiteralValue(), target.confidence(), unit);
        }
    }

    private static boolean isRelative(String path) {
        return !ANCHORED.matcher(path).matches() && !BUILD.matcher(path).matches();
    }

    private static boolean isNameOnly(ASTNode file) {
        return file.getParent() instanceof MethodInvocation it
                && it.getExpression() == file
                && NAME_ONLY.contains(it.getName().getIdentifier());
    }

    private static void report(ASTNode at, String path, Confidence confidence, UnitContext unit) {
        unit.report(at, "default", Map.of("name", Argument.code(path)), confidence);
    }
}
