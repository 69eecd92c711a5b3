package org.sahab.engine.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.jdt.core.dom.ASTVisitor;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sahab.engine.names.ApplicationNames;
import org.sahab.engine.names.JavaFile;
import org.sahab.engine.source.OutlineReader;
import org.sahab.model.finding.Scope;
import org.sahab.project.Application;
import org.sahab.project.BuildSystem;
import org.sahab.project.FileKind;
import org.sahab.project.Inventory;
import org.sahab.project.Module;
import org.sahab.project.ProjectFile;

final class TreeSourceTest {

    private static final String CODE = "package p; class A { int m() { return \"\".length(); } void half( }";

    @TempDir
    Path folder;

    private List<String> parse(TreeSource trees) {
        ProjectFile file = new ProjectFile("p/A.java", folder.resolve("A.java"), FileKind.JAVA, Scope.PRODUCTION, 1);
        Module module = new Module(
                "",
                "m",
                BuildSystem.NONE,
                folder,
                17,
                true,
                StandardCharsets.UTF_8,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(file));
        Application application = new Application(
                "a", List.of(), List.of(module), Inventory.of(List.of(module), false, new TreeSet<>()), List.of());
        List<String> seen = new ArrayList<>();
        try (ApplicationNames names = new ApplicationNames(application)) {
            JavaFile unit = names.add(
                            module,
                            List.of(new ApplicationNames.Scanned(file, OutlineReader.read(CODE.toCharArray()), "")))
                    .get(0);
            trees.parse(
                    List.of(new TreeSource.Source(unit, CODE.toCharArray())), names.view(unit), new TreeSource.Sink() {
                        @Override
                        public void parsed(int index, CompilationUnit root, int syntaxErrors) {
                            seen.add("errors " + (syntaxErrors > 0));
                            root.accept(new ASTVisitor() {
                                @Override
                                public boolean visit(MethodInvocation call) {
                                    seen.add(String.valueOf(call.resolveMethodBinding()
                                            .getDeclaringClass()
                                            .getQualifiedName()));
                                    return true;
                                }
                            });
                        }

                        @Override
                        public boolean isCancelled() {
                            return false;
                        }
                    });
        }
        return seen;
    }

    @Test
    void theCompilerOfThisJdtIsAsExpected() {
        assertThat(TreeSource.forLevel(17)).isInstanceOf(JdtAccess.class);
        assertThat(parse(TreeSource.forLevel(17))).containsExactly("errors true", "java.lang.String");
    }

    @Test
    void thePublicParserSeesTheSameTree() {
        assertThat(parse(new PublicParser(17))).containsExactly("errors true", "java.lang.String");
    }
}
