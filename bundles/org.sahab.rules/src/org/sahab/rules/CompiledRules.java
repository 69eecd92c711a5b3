package org.sahab.rules;

import java.util.List;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.assessment.RuleSetInfo;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.rules.fact.Fact;
import org.sahab.rules.fact.FactKind;

/** Declarative rules, compiled into an index. Immutable as seen from outside; any number of threads may use it at once. */
public interface CompiledRules {

    /** Reads and compiles rules. Bad rules become diagnostics; the others run. */
    static CompiledRules compile(List<RuleSource> sources) {
        throw new UnsupportedOperationException();
    }

    /** The rules that run, by id. */
    List<RuleDescriptor> descriptors();

    /** The rule sets, by name. */
    List<RuleSetInfo> ruleSets();

    /** What was wrong with the rules; the place holds the rule file. */
    List<Diagnostic> diagnostics();

    /** Changes whenever any match could change: hexadecimal. */
    String hash();

    /** Whether any condition asks for facts of this kind. */
    boolean wants(FactKind kind);

    /**
     * The type or package of this name, or the simple name of a type where nothing tells its package. Always the same object
     * for the same name.
     */
    Subject subject(String name);

    /** Whether a condition matches a fact, a candidate of whose subject it is. */
    boolean matches(int condition, Fact fact);

    /** What a condition that matched says of the fact. The source line is the one that the fact starts on. */
    Description describe(int condition, Fact fact, String sourceLine);

    /** Whether any condition looks at this file; the path is relative to the application. */
    boolean wantsFile(String file);

    /** Matches all conditions on files against one file. Never throws for what is in the file. */
    void matchFile(FileView file, HitSink sink);
}
