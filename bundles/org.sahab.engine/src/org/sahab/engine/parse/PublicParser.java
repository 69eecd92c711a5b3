package org.sahab.engine.parse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.core.compiler.IProblem;
import org.eclipse.jdt.core.dom.AST;
import org.eclipse.jdt.core.dom.ASTParser;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.sahab.engine.names.NameView;

/** Parses through JDT's public interface, unit by unit, with nothing but the running platform on the class path. */
final class PublicParser implements TreeSource {

    private final int sourceLevel;

    PublicParser(int sourceLevel) {
        this.sourceLevel = sourceLevel;
    }

    @Override
    public void parse(List<Source> sources, NameView names, Sink sink) {
        for (int i = 0; i < sources.size() && !sink.isCancelled(); i++) {
            try {
                CompilationUnit root = parse(sources.get(i));
                int errors = 0;
                for (IProblem problem : root.getProblems()) {
                    errors += (problem.getID() & IProblem.Syntax) != 0 ? 1 : 0;
                }
                sink.parsed(i, root, errors);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                throw new ParseFailure(i, e);
            }
        }
    }

    private CompilationUnit parse(Source source) {
        int newest = Integer.parseInt(JavaCore.latestSupportedJavaVersion());
        int level = Math.clamp(sourceLevel, 8, newest);
        Map<String, String> options = new HashMap<>(JavaCore.getOptions());
        JavaCore.setComplianceOptions(level == 8 ? JavaCore.VERSION_1_8 : Integer.toString(level), options);
        options.put(JavaCore.COMPILER_DOC_COMMENT_SUPPORT, JavaCore.DISABLED);
        ASTParser parser = ASTParser.newParser(AST.getJLSLatest());
        parser.setKind(ASTParser.K_COMPILATION_UNIT);
        parser.setCompilerOptions(options);
        parser.setResolveBindings(true);
        parser.setBindingsRecovery(true);
        parser.setStatementsRecovery(true);
        parser.setEnvironment(new String[0], new String[0], null, true);
        parser.setUnitName('/' + source.file().path());
        parser.setSource(source.text());
        return (CompilationUnit) parser.createAST(null);
    }
}
