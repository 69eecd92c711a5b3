package org.sahab.engine.parse;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.core.ICompilationUnit;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.core.WorkingCopyOwner;
import org.eclipse.jdt.core.compiler.CategorizedProblem;
import org.eclipse.jdt.core.compiler.IProblem;
import org.eclipse.jdt.core.dom.AST;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.eclipse.jdt.internal.compiler.CompilationResult;
import org.eclipse.jdt.internal.compiler.Compiler;
import org.eclipse.jdt.internal.compiler.DefaultErrorHandlingPolicies;
import org.eclipse.jdt.internal.compiler.IProblemFactory;
import org.eclipse.jdt.internal.compiler.ast.AbstractMethodDeclaration;
import org.eclipse.jdt.internal.compiler.ast.CompilationUnitDeclaration;
import org.eclipse.jdt.internal.compiler.ast.FieldDeclaration;
import org.eclipse.jdt.internal.compiler.ast.Initializer;
import org.eclipse.jdt.internal.compiler.ast.TypeDeclaration;
import org.eclipse.jdt.internal.compiler.classfmt.ClassFileReader;
import org.eclipse.jdt.internal.compiler.classfmt.ClassFormatException;
import org.eclipse.jdt.internal.compiler.env.AccessRestriction;
import org.eclipse.jdt.internal.compiler.env.IBinaryType;
import org.eclipse.jdt.internal.compiler.env.INameEnvironment;
import org.eclipse.jdt.internal.compiler.env.NameEnvironmentAnswer;
import org.eclipse.jdt.internal.compiler.impl.CompilerOptions;
import org.eclipse.jdt.internal.compiler.lookup.LookupEnvironment;
import org.eclipse.jdt.internal.compiler.lookup.ModuleBinding;
import org.eclipse.jdt.internal.compiler.problem.DefaultProblem;
import org.jspecify.annotations.Nullable;
import org.sahab.engine.names.ClassEntry;
import org.sahab.engine.names.JavaFile;
import org.sahab.engine.names.NameView;
import org.sahab.engine.source.LegacyNames;

/**
 * The only user of JDT internals. It drives JDT's compiler itself, for three reasons that make the difference between
 * minutes and seconds: names are answered from an index instead of by looking into hundreds of folders; what only a compiler
 * needs (flow analysis, code generation, texts of problems) is left out; and a tree is dropped before the next one is made.
 */
@SuppressWarnings("restriction")
final class JdtAccess implements TreeSource {

    private static final int FLAGS =
            ICompilationUnit.ENABLE_STATEMENTS_RECOVERY | ICompilationUnit.ENABLE_BINDINGS_RECOVERY;

    private static final int UNKNOWN = -1;
    private static final int MAX_BODY = 256 * 1024;
    private static final int MAX_TYPE_DEPTH = 1_000;

    private final Map<String, String> options;
    private final MethodHandle convert;
    private final Constructor<?> tables;
    private final Field bindingTable;

    private JdtAccess(String version, MethodHandle convert, Constructor<?> tables, Field bindingTable) {
        this.convert = convert;
        this.tables = tables;
        this.bindingTable = bindingTable;
        this.options = new HashMap<>(new CompilerOptions().getMap());
        options.replaceAll((name, value) -> value.equals(CompilerOptions.WARNING) || value.equals(CompilerOptions.INFO)
                ? CompilerOptions.IGNORE
                : value);
        options.put(JavaCore.COMPILER_SOURCE, version);
        options.put(JavaCore.COMPILER_COMPLIANCE, version);
        options.put(JavaCore.COMPILER_DOC_COMMENT_SUPPORT, JavaCore.DISABLED);
    }

    /**
     * Access to the JDT at hand.
     *
     * @param sourceLevel Java level of the source as a feature number
     * @throws ReflectiveOperationException if this JDT is not as expected
     */
    static JdtAccess forLevel(int sourceLevel) throws ReflectiveOperationException {
        int newest = Integer.parseInt(JavaCore.latestSupportedJavaVersion());
        int level = Math.clamp(sourceLevel, 8, newest);
        String version = level == 8 ? JavaCore.VERSION_1_8 : Integer.toString(level);
        Class<?> resolver = Class.forName("org.eclipse.jdt.core.dom.CompilationUnitResolver");
        Class<?> tables = Class.forName("org.eclipse.jdt.core.dom.DefaultBindingResolver$BindingTables");
        var convert = resolver.getDeclaredMethod(
                "convert",
                CompilationUnitDeclaration.class,
                char[].class,
                int.class,
                Map.class,
                boolean.class,
                WorkingCopyOwner.class,
                tables,
                int.class,
                IProgressMonitor.class,
                boolean.class);
        convert.setAccessible(true);
        Constructor<?> newTables = tables.getDeclaredConstructor();
        newTables.setAccessible(true);
        Field bindingTable = tables.getDeclaredField("compilerBindingsToASTBindings");
        bindingTable.setAccessible(true);
        MethodHandle handle = MethodHandles.lookup()
                .unreflect(convert)
                .asType(MethodType.methodType(
                        CompilationUnit.class,
                        CompilationUnitDeclaration.class,
                        char[].class,
                        int.class,
                        Map.class,
                        boolean.class,
                        WorkingCopyOwner.class,
                        Object.class,
                        int.class,
                        IProgressMonitor.class,
                        boolean.class));
        return new JdtAccess(version, handle, newTables, bindingTable);
    }

    @Override
    public void parse(List<Source> sources, NameView names, Sink sink) {
        new Batch(names, sources).run(sink);
    }

    private CompilerOptions compilerOptions() {
        CompilerOptions result = new CompilerOptions(options);
        result.performMethodsFullRecovery = true;
        result.performStatementsRecovery = true;
        result.parseLiteralExpressionsAsConstants = false;
        result.storeAnnotations = true;
        result.ignoreSourceFolderWarningOption = true;
        result.analyseResourceLeaks = false;
        return result;
    }

    /** One name environment and the units in it. */
    private final class Batch extends Compiler {

        private final List<Source> sources;
        private final Object bindings;

        Batch(NameView names, List<Source> sources) {
            super(
                    new Names(names),
                    DefaultErrorHandlingPolicies.proceedWithAllProblems(),
                    compilerOptions(),
                    result -> {},
                    new Problems());
            this.sources = sources;
            try {
                this.bindings = tables.newInstance();
                // Bindings are compared by identity, and their hashes collide: this is one thread's, and faster.
                bindingTable.set(bindings, new IdentityHashMap<>(1 << 12));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        void run(Sink sink) {
            CompilationUnitDeclaration[] units = new CompilationUnitDeclaration[sources.size()];
            int current = 0;
            try {
                for (; current < units.length; current++) {
                    units[current] = declare(current, units.length);
                }
                current = UNKNOWN;
                lookupEnvironment.completeTypeBindings();
                for (current = 0; current < units.length; current++) {
                    if (sink.isCancelled()) {
                        return;
                    }
                    CompilationUnitDeclaration unit = units[current];
                    units[current] = null;
                    CompilationUnit root = complete(unit, sources.get(current).text());
                    sink.parsed(current, root, syntaxErrors(unit));
                    unit.cleanUp();
                }
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError | AssertionError e) {
                throw new ParseFailure(current, e);
            }
        }

        private CompilationUnitDeclaration declare(int index, int count) {
            Source source = sources.get(index);
            Unit unit = new Unit(source.file().path(), source.text());
            CompilationResult result = new CompilationResult(unit, index, count, options.maxProblemsPerUnit);
            CompilationUnitDeclaration declared = parser.dietParse(unit, result);
            lookupEnvironment.buildTypeBindings(declared, null);
            return declared;
        }

        private CompilationUnit complete(CompilationUnitDeclaration unit, char[] text) {
            lookupEnvironment.unitBeingCompleted = unit;
            parser.getMethodBodies(unit);
            boolean resolves = unit.scope != null && !hasEndlessBody(unit.types, 0);
            if (resolves) {
                unit.scope.faultInTypes();
                unit.resolve();
            }
            lookupEnvironment.unitBeingCompleted = null;
            try {
                return (CompilationUnit) convert.invokeExact(
                        unit,
                        text,
                        AST.getJLSLatest(),
                        JdtAccess.this.options,
                        resolves,
                        (WorkingCopyOwner) null,
                        bindings,
                        FLAGS,
                        (IProgressMonitor) null,
                        false);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }

        /**
         * Whether a body is longer than any that could be compiled. The compiler's time grows with the square of the variables
         * in it, so its names are left alone.
         */
        private static boolean hasEndlessBody(TypeDeclaration @Nullable [] types, int depth) {
            if (types == null || depth > MAX_TYPE_DEPTH) {
                return false;
            }
            for (TypeDeclaration type : types) {
                if (type.methods != null) {
                    for (AbstractMethodDeclaration method : type.methods) {
                        if (method.bodyEnd - method.bodyStart > MAX_BODY) {
                            return true;
                        }
                    }
                }
                if (type.fields != null) {
                    for (FieldDeclaration field : type.fields) {
                        if (field instanceof Initializer
                                && field.declarationSourceEnd - field.declarationSourceStart > MAX_BODY) {
                            return true;
                        }
                    }
                }
                if (hasEndlessBody(type.memberTypes, depth + 1)) {
                    return true;
                }
            }
            return false;
        }

        private static int syntaxErrors(CompilationUnitDeclaration unit) {
            CompilationResult result = unit.compilationResult;
            int errors = 0;
            for (int i = 0; i < result.problemCount; i++) {
                if ((result.problems[i].getID() & IProblem.Syntax) != 0) {
                    errors++;
                }
            }
            return errors;
        }

        /** A type of another unit is needed: its declarations are read, its bodies never are. */
        @Override
        public void accept(org.eclipse.jdt.internal.compiler.env.ICompilationUnit unit, AccessRestriction restriction) {
            CompilationResult result = new CompilationResult(unit, 0, 0, options.maxProblemsPerUnit);
            CompilationUnitDeclaration declared;
            try {
                declared = parser.dietParse(unit, result);
            } catch (RuntimeException | StackOverflowError e) {
                // Its own batch will say so; here it is as good as not there.
                return;
            }
            CompilationUnitDeclaration inHand = lookupEnvironment.unitBeingCompleted;
            lookupEnvironment.buildTypeBindings(declared, restriction);
            lookupEnvironment.completeTypeBindings(declared);
            // Without a unit in hand, the compiler gives up at the next missing type instead of going on without it.
            lookupEnvironment.unitBeingCompleted = inHand;
        }
    }

    /** Answers the compiler's questions from the index. */
    private static final class Names implements INameEnvironment {

        private final NameView view;
        private final StringBuilder buffer = new StringBuilder(80);

        Names(NameView view) {
            this.view = view;
        }

        @Override
        public @Nullable NameEnvironmentAnswer findType(char[][] compoundName) {
            int last = compoundName.length - 1;
            return find(packageName(compoundName, last), compoundName[last]);
        }

        @Override
        public @Nullable NameEnvironmentAnswer findType(char[] typeName, char[][] packageName) {
            return find(packageName(packageName, packageName.length), typeName);
        }

        @Override
        public boolean isPackage(char @Nullable [][] parent, char[] name) {
            String packageName = parent == null || parent.length == 0
                    ? new String(name)
                    : packageName(parent, parent.length) + '/' + new String(name);
            return view.isPackage(packageName);
        }

        @Override
        public void cleanup() {
            // The index outlives the batch.
        }

        private String packageName(char[][] segments, int count) {
            buffer.setLength(0);
            for (int i = 0; i < count; i++) {
                if (i > 0) {
                    buffer.append('/');
                }
                buffer.append(segments[i]);
            }
            return LegacyNames.restore(buffer.toString());
        }

        private @Nullable NameEnvironmentAnswer find(String packageName, char[] typeName) {
            Object found = view.find(packageName, new String(typeName));
            try {
                return switch (found) {
                    case JavaFile file ->
                        new NameEnvironmentAnswer(new Unit(file.path(), file.parserText(file.read())), null);
                    case ClassEntry entry -> new NameEnvironmentAnswer(binary(entry), null);
                    case null, default -> null;
                };
            } catch (IOException | ClassFormatException e) {
                // As good as not there; the reader of the class path has said so already.
                return null;
            }
        }

        private static IBinaryType binary(ClassEntry entry) throws IOException, ClassFormatException {
            if (entry.parsed() instanceof IBinaryType known) {
                return known;
            }
            // Fully initialised: nothing in it changes any more, so that batches on all threads may share it.
            IBinaryType type =
                    new ClassFileReader(entry.bytes(), entry.fileName().toCharArray(), true);
            entry.keep(type);
            return type;
        }
    }

    /** A source file as the compiler wants it. */
    private static final class Unit implements org.eclipse.jdt.internal.compiler.env.ICompilationUnit {

        private final char[] path;
        private final char[] text;

        Unit(String path, char[] text) {
            this.path = path.toCharArray();
            this.text = text;
        }

        @Override
        public char[] getFileName() {
            return path;
        }

        @Override
        public char[] getContents() {
            return text;
        }

        @Override
        public char[] getMainTypeName() {
            String name = new String(path);
            int dot = name.lastIndexOf('.');
            return name.substring(name.lastIndexOf('/') + 1, dot < 0 ? name.length() : dot)
                    .toCharArray();
        }

        @Override
        public char @Nullable [][] getPackageName() {
            return null;
        }

        /** Names are looked up as on a class path, whatever the level: modules could only hide what an analysis must see. */
        @Override
        public ModuleBinding module(LookupEnvironment environment) {
            return environment.UnNamedModule;
        }
    }

    /** Makes problems without their texts, which nobody reads. */
    private static final class Problems implements IProblemFactory {

        private static final String[] NONE = {};

        @Override
        public CategorizedProblem createProblem(
                char[] fileName,
                int id,
                String[] arguments,
                String[] messageArguments,
                int severity,
                int start,
                int end,
                int line,
                int column) {
            return new DefaultProblem(fileName, "", id, NONE, severity, start, end, line, column);
        }

        @Override
        public CategorizedProblem createProblem(
                char[] fileName,
                int id,
                String[] arguments,
                int elaboration,
                String[] messageArguments,
                int severity,
                int start,
                int end,
                int line,
                int column) {
            return new DefaultProblem(fileName, "", id, NONE, severity, start, end, line, column);
        }

        @Override
        public Locale getLocale() {
            return Locale.ROOT;
        }

        @Override
        public String getLocalizedMessage(int id, String[] arguments) {
            return "";
        }

        @Override
        public String getLocalizedMessage(int id, int elaboration, String[] arguments) {
            return "";
        }
    }
}
