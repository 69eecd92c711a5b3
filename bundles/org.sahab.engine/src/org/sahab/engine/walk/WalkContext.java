package org.sahab.engine.walk;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.core.dom.IMethodBinding;
import org.eclipse.jdt.core.dom.ITypeBinding;
import org.jspecify.annotations.Nullable;
import org.sahab.engine.MethodTarget;
import org.sahab.engine.names.KnownPackages;
import org.sahab.engine.names.NameView;
import org.sahab.model.finding.Confidence;
import org.sahab.rules.CompiledRules;
import org.sahab.rules.Subject;
import org.sahab.rules.fact.FactKind;

/** What the walks of one batch share: the rules, the checks, and what was looked up already. For one thread. */
public final class WalkContext {

    private static final Object NO_RECEIVER = new Object();

    private final CompiledRules rules;
    private final CheckTable checks;
    private final BatchNames names;
    private final Map<String, Subject> subjects = new HashMap<>();
    private final Map<IMethodBinding, Map<Object, List<Candidates>>> calls = new IdentityHashMap<>();
    private final Map<IMethodBinding, Map<Object, MethodTarget>> targets = new IdentityHashMap<>();

    /**
     * Conditions that may match a call.
     *
     * @param type the type to ask them with
     * @param conditions indices of the conditions
     */
    record Candidates(String type, int[] conditions) {}

    /** The context of a batch of units with this view. */
    public WalkContext(CompiledRules rules, CheckTable checks, NameView view, KnownPackages known) {
        this.rules = rules;
        this.checks = checks;
        this.names = new BatchNames(view, known);
    }

    CompiledRules rules() {
        return rules;
    }

    CheckTable checks() {
        return checks;
    }

    BatchNames names() {
        return names;
    }

    Subject subject(String name) {
        return subjects.computeIfAbsent(name, rules::subject);
    }

    /** The conditions that may match a call of a method through a receiver. */
    List<Candidates> callCandidates(IMethodBinding method, @Nullable ITypeBinding receiver) {
        Map<Object, List<Candidates>> byReceiver =
                calls.computeIfAbsent(method.getMethodDeclaration(), m -> new IdentityHashMap<>(2));
        Object key = key(receiver);
        List<Candidates> found = byReceiver.get(key);
        if (found == null) {
            String name = method.getName();
            ITypeBinding declaring =
                    method.getMethodDeclaration().getDeclaringClass().getErasure();
            found = names
                    .declaring(
                            method,
                            receiver,
                            type -> conditions(type, name).length > 0 && !isOverriddenWithinLibrary(declaring, type))
                    .stream()
                    .map(type -> new Candidates(names.resolved(type).name(), conditions(type, name)))
                    .toList();
            byReceiver.put(key, found);
        }
        return found;
    }

    /**
     * Whether a type declares a method that another of the same library overrides. Rules name each class of a library whose
     * method they mean; what implements the interface of another library, or of the platform, they cannot know.
     */
    private boolean isOverriddenWithinLibrary(ITypeBinding overriding, ITypeBinding type) {
        if (type == overriding || !names.superTypes(overriding).contains(type)) {
            return false;
        }
        String packageName = packageOf(type);
        return !names.isPlatform(packageName) && library(packageName).equals(library(packageOf(overriding)));
    }

    private static String packageOf(ITypeBinding type) {
        return type.getPackage() == null ? "" : type.getPackage().getName();
    }

    /** What the packages of a library have in common, as a rule: their first two segments. */
    private static String library(String packageName) {
        int second = packageName.indexOf('.', packageName.indexOf('.') + 1);
        return second < 0 ? packageName : packageName.substring(0, second);
    }

    /** The types above that declare a method which this one overrides, as far as a condition may want to know. */
    List<ITypeBinding> overridden(IMethodBinding method) {
        ITypeBinding own = method.getDeclaringClass().getErasure();
        String name = method.getName();
        return names.declaring(
                method,
                null,
                type -> type != own
                        && subject(names.resolved(type).name()).candidates(FactKind.METHOD_DECLARATION, name).length
                                > 0);
    }

    private static Object key(@Nullable ITypeBinding receiver) {
        return receiver == null ? NO_RECEIVER : receiver.getErasure();
    }

    /** What a call of a method through a receiver goes to. */
    MethodTarget target(IMethodBinding method, @Nullable ITypeBinding receiver) {
        return targets.computeIfAbsent(method.getMethodDeclaration(), m -> new IdentityHashMap<>(2))
                .computeIfAbsent(key(receiver), k -> newTarget(method, receiver));
    }

    private MethodTarget newTarget(IMethodBinding method, @Nullable ITypeBinding receiver) {
        return new MethodTarget(
                names.declaring(method, receiver, type -> true).stream()
                        .map(type -> names.resolved(type).name())
                        .toList(),
                method.isConstructor() ? MethodTarget.CONSTRUCTOR : method.getName(),
                names.parameters(method),
                Confidence.RESOLVED,
                method.getDeclaringClass().isFromSource() ? names.idOf(method) : null);
    }

    private int[] conditions(ITypeBinding type, String method) {
        return subject(names.resolved(type).name()).candidates(FactKind.METHOD_CALL, method);
    }
}
