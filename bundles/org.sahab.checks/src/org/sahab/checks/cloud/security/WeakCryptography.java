package org.sahab.checks.cloud.security;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.sahab.engine.Check;
import org.sahab.engine.MethodTarget;
import org.sahab.engine.Subscriptions;
import org.sahab.engine.UnitContext;
import org.sahab.model.finding.Argument;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.RulePages;

/** Finds digests and ciphers that are broken or being withdrawn, asked for by a name that is known here. */
public final class WeakCryptography implements Check {

    private static final String DIGEST = "java.security.MessageDigest";
    private static final Set<String> BROKEN_DIGESTS = Set.of("MD2", "MD4", "MD5", "SHA", "SHA1", "SHA-1");
    private static final Set<String> CIPHERS =
            Set.of("javax.crypto.Cipher", "javax.crypto.KeyGenerator", "javax.crypto.SecretKeyFactory");
    private static final Set<String> BROKEN_CIPHERS =
            Set.of("DES", "DESEDE", "TRIPLEDES", "RC2", "RC4", "ARCFOUR", "BLOWFISH");
    private static final String COMMONS = "org.apache.commons.codec.digest.DigestUtils";
    private static final Map<String, String> OF_COMMONS = Map.of(
            "md5", "MD5",
            "md5Hex", "MD5",
            "md2Hex", "MD2",
            "sha", "SHA-1",
            "shaHex", "SHA-1",
            "sha1", "SHA-1",
            "sha1Hex", "SHA-1");

    private final RuleDescriptor descriptor = RulePages.descriptor(WeakCryptography.class, "sahab-cloud");

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public void subscribe(Subscriptions on) {
        on.node(MethodInvocation.class, WeakCryptography::see);
    }

    private static void see(MethodInvocation call, UnitContext unit) {
        String name = call.getName().getIdentifier();
        if (OF_COMMONS.containsKey(name)) {
            MethodTarget target = unit.targetOf(call);
            if (target.is(COMMONS, name)) {
                report(call, OF_COMMONS.get(name), target, unit);
            }
        } else if (name.equals("getInstance") && !call.arguments().isEmpty()) {
            if (((Expression) call.arguments().getFirst()).resolveConstantExpressionValue() instanceof String it) {
                seeAlgorithm(call, it, unit);
            }
        }
    }

    private static void seeAlgorithm(MethodInvocation call, String algorithm, UnitContext unit) {
        String upper = algorithm.toUpperCase(Locale.ROOT);
        MethodTarget target = unit.targetOf(call);
        if (target.is(DIGEST, "getInstance")
                ? BROKEN_DIGESTS.contains(upper)
                : CIPHERS.stream().anyMatch(type -> target.is(type, "getInstance"))
                        && BROKEN_CIPHERS.contains(upper.split("/", 2)[0])) {
            report(call, algorithm, target, unit);
        }
    }

    private static void report(MethodInvocation call, String algorithm, MethodTarget target, UnitContext unit) {
        unit.report(call, "default", Map.of("name", Argument.code(algorithm)), target.confidence());
    }
}
