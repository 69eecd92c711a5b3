package org.sahab.model.unit;

import java.util.List;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.finding.Region;
import org.sahab.model.finding.Scope;

/**
 * All that is kept of one analysed file. Immutable and serialisable; the same file under the same rules in the same
 * surroundings gives the same summary.
 *
 * @param module id of the module
 * @param path file relative to the module
 * @param scope what the file is to the application
 * @param java whether it was analysed as Java source
 * @param hash SHA-256 of the bytes, hexadecimal
 * @param apiHash hash of what other units can see of its declarations; {@code ""} for files that are not Java
 * @param declaredTypes qualified names of the types it declares, sorted
 * @param referencedNames simple names of types it may refer to, sorted: what must not change for this summary to hold
 * @param hits conditions that matched, by condition and position
 * @param findings what checks found, by position and rule
 * @param marks notes of checks for the link step
 * @param calls calls to methods of the application
 * @param secrets regions that must be masked wherever this file is quoted
 * @param suppressions what asks not to be counted, by region
 * @param counts how much was seen
 * @param diagnostics what could not be analysed
 */
public record UnitSummary(
        String module,
        String path,
        Scope scope,
        boolean java,
        String hash,
        String apiHash,
        List<String> declaredTypes,
        List<String> referencedNames,
        List<Hit> hits,
        List<ProvisionalFinding> findings,
        List<Mark> marks,
        List<Call> calls,
        List<Region> secrets,
        List<UnitSuppression> suppressions,
        UnitCounts counts,
        List<Diagnostic> diagnostics) {

    /** Copies the lists. */
    public UnitSummary {
        declaredTypes = List.copyOf(declaredTypes);
        referencedNames = List.copyOf(referencedNames);
        hits = List.copyOf(hits);
        findings = List.copyOf(findings);
        marks = List.copyOf(marks);
        calls = List.copyOf(calls);
        secrets = List.copyOf(secrets);
        suppressions = List.copyOf(suppressions);
        diagnostics = List.copyOf(diagnostics);
    }

    /** The summary of a file in which nothing was found yet. */
    public static UnitSummary empty(String module, String path, Scope scope, boolean java, String hash) {
        return new UnitSummary(
                module,
                path,
                scope,
                java,
                hash,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                UnitCounts.NONE,
                List.of());
    }

    /** This summary with other diagnostics. */
    public UnitSummary withDiagnostics(List<Diagnostic> others) {
        return with(hits, others);
    }

    /** This summary with other hits. */
    public UnitSummary withHits(List<Hit> others) {
        return with(others, diagnostics);
    }

    private UnitSummary with(List<Hit> otherHits, List<Diagnostic> otherDiagnostics) {
        return new UnitSummary(
                module,
                path,
                scope,
                java,
                hash,
                apiHash,
                declaredTypes,
                referencedNames,
                otherHits,
                findings,
                marks,
                calls,
                secrets,
                suppressions,
                counts,
                otherDiagnostics);
    }

    /** The file relative to the application. */
    public String file() {
        return module.isEmpty() ? path : module + "/" + path;
    }
}
