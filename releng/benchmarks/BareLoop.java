import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.core.dom.AST;
import org.eclipse.jdt.core.dom.ASTParser;
import org.eclipse.jdt.core.dom.ASTVisitor;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.eclipse.jdt.core.dom.FileASTRequestor;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.SimpleType;

/**
 * The floor that an assessment is held against: JDT's own batch of syntax trees with bindings over all Java files below a
 * folder, all source roots in one environment, no jars, and a visitor that asks each invocation and each simple type for its
 * binding. It finds nothing and reports nothing else. Started by {@code race} with the JVM's default flags and a large heap.
 */
final class BareLoop {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");

    private int units;
    private int invocations;
    private int resolvedInvocations;
    private int types;
    private int resolvedTypes;

    private BareLoop() {}

    public static void main(String[] args) throws IOException {
        new BareLoop().run(Path.of(args[0]));
    }

    private void run(Path folder) throws IOException {
        List<String> files = new ArrayList<>();
        SortedSet<String> roots = new TreeSet<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && file.toString().endsWith(".java")) {
                    files.add(file.toString());
                    Path root = root(file);
                    if (root != null) {
                        roots.add(root.toString());
                    }
                }
                return FileVisitResult.CONTINUE;
            }
        });
        String[] paths = files.toArray(String[]::new);
        Arrays.sort(paths);

        ASTParser parser = ASTParser.newParser(AST.getJLSLatest());
        Map<String, String> options = JavaCore.getOptions();
        JavaCore.setComplianceOptions(JavaCore.VERSION_17, options);
        parser.setCompilerOptions(options);
        parser.setResolveBindings(true);
        parser.setBindingsRecovery(true);
        parser.setStatementsRecovery(true);
        String[] sourceRoots = roots.toArray(String[]::new);
        String[] encodings = new String[sourceRoots.length];
        Arrays.fill(encodings, "UTF-8");
        parser.setEnvironment(new String[0], sourceRoots, encodings, true);
        parser.createASTs(paths, null, new String[0], new Requestor(), null);
        System.out.printf(
                "%d files, %d roots, %d units, %d of %d invocations and %d of %d simple types resolved%n",
                paths.length, sourceRoots.length, units, resolvedInvocations, invocations, resolvedTypes, types);
    }

    /** The folder that the file's package starts in, or null where the folders do not follow the package. */
    private static Path root(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
        Matcher matcher = PACKAGE.matcher(text);
        Path folder = file.getParent();
        if (!matcher.find()) {
            return folder;
        }
        String[] segments = matcher.group(1).split("\\.");
        for (int i = segments.length - 1; i >= 0; i--) {
            if (folder == null
                    || folder.getFileName() == null
                    || !folder.getFileName().toString().equals(segments[i])) {
                return null;
            }
            folder = folder.getParent();
        }
        return folder;
    }

    private final class Requestor extends FileASTRequestor {
        @Override
        public void acceptAST(String path, CompilationUnit unit) {
            units++;
            unit.accept(new ASTVisitor() {
                @Override
                public boolean visit(MethodInvocation node) {
                    invocations++;
                    if (node.resolveMethodBinding() != null) {
                        resolvedInvocations++;
                    }
                    return true;
                }

                @Override
                public boolean visit(SimpleType node) {
                    types++;
                    if (node.resolveBinding() != null) {
                        resolvedTypes++;
                    }
                    return true;
                }
            });
        }
    }
}
