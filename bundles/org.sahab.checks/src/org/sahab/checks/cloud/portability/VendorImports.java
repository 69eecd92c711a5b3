package org.sahab.checks.cloud.portability;

import java.util.List;
import java.util.Map;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.eclipse.jdt.core.dom.ImportDeclaration;
import org.eclipse.jdt.core.dom.PackageDeclaration;
import org.sahab.engine.Subscriptions;
import org.sahab.engine.UnitContext;
import org.sahab.model.finding.Argument;
import org.sahab.model.finding.Confidence;

/**
 * Finds the files that import packages of one product, once per file: how many of its types a file uses says little about the work.
 *
 * @param packages packages of the product; what lies below them counts
 * @param own packages whose code belongs to the product itself and is not reported
 */
record VendorImports(List<String> packages, List<String> own) {

    /** Sees every file that does not belong to the product. */
    void subscribe(Subscriptions on) {
        on.node(CompilationUnit.class, this::see);
    }

    private void see(CompilationUnit file, UnitContext unit) {
        PackageDeclaration declared = file.getPackage();
        if (declared != null && lies(declared.getName().getFullyQualifiedName(), own)) {
            return;
        }
        for (Object each : file.imports()) {
            if (each instanceof ImportDeclaration it && lies(it.getName().getFullyQualifiedName(), packages)) {
                String name = it.getName().getFullyQualifiedName();
                Confidence confidence =
                        it.resolveBinding() == null || it.resolveBinding().isRecovered()
                                ? Confidence.INFERRED
                                : Confidence.RESOLVED;
                unit.report(it, "default", Map.of("name", Argument.code(name)), confidence);
                return;
            }
        }
    }

    private static boolean lies(String name, List<String> below) {
        return below.stream().anyMatch(parent -> name.equals(parent) || name.startsWith(parent + "."));
    }
}
