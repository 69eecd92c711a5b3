package org.sahab.engine.walk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.jdt.core.dom.IMethodBinding;
import org.eclipse.jdt.core.dom.ITypeBinding;
import org.jspecify.annotations.Nullable;
import org.sahab.engine.TypeName;
import org.sahab.engine.names.ImportScope;
import org.sahab.engine.names.JavaFile;
import org.sahab.engine.names.KnownPackages;
import org.sahab.engine.names.NameView;
import org.sahab.engine.source.LegacyNames;
import org.sahab.model.finding.Confidence;

/**
 * The names of the types and methods that the units of one batch refer to, each made once. Bindings are the same objects
 * all over a batch.
 */
public final class BatchNames {

    private static final int MAX_SUPER_TYPES = 500;

    private final NameView view;
    private final KnownPackages known;
    private final Map<ITypeBinding, TypeName> resolved = new IdentityHashMap<>();
    private final Map<ITypeBinding, List<ITypeBinding>> superTypes = new IdentityHashMap<>();
    private final Map<IMethodBinding, List<String>> parameters = new IdentityHashMap<>();
    private final Map<IMethodBinding, String> ids = new IdentityHashMap<>();
    private final Map<JavaFile, ImportScope> scopes = new HashMap<>();

    /** Names as seen by this view. */
    public BatchNames(NameView view, KnownPackages known) {
        this.view = view;
        this.known = known;
    }

    /** The imports of a file of the application. */
    ImportScope scope(JavaFile file) {
        return scopes.computeIfAbsent(file, f -> new ImportScope(f.outline(), view, known));
    }

    /** The imports of the file that declares a type; null if it is none of the application. */
    @Nullable
    ImportScope scopeOf(@Nullable ITypeBinding type) {
        if (type == null || !type.isFromSource()) {
            return null;
        }
        ITypeBinding outer = type.getErasure();
        for (ITypeBinding next = outer.getDeclaringClass(); next != null; next = next.getDeclaringClass()) {
            outer = next;
        }
        if (outer.getPackage() == null) {
            return null;
        }
        Object found = view.find(outer.getPackage().getName().replace('.', '/'), outer.getName());
        return found instanceof JavaFile file ? scope(file) : null;
    }

    /** Whether the class path, the platform or the application hold a type, as far as the names before it tell. */
    boolean exists(String qualifiedName) {
        for (int dot = qualifiedName.lastIndexOf('.'); dot > 0; dot = qualifiedName.lastIndexOf('.', dot - 1)) {
            int end = qualifiedName.indexOf('.', dot + 1);
            String type = qualifiedName.substring(dot + 1, end < 0 ? qualifiedName.length() : end);
            if (view.find(qualifiedName.substring(0, dot).replace('.', '/'), type) != null) {
                return true;
            }
        }
        return false;
    }

    /** What a type that the class path does not hold inherits from, as far as that is common knowledge. */
    List<String> inheritedBy(String qualifiedName) {
        return known.superTypes(qualifiedName);
    }

    /** Whether nothing tells what a type inherits from: no class file, no source, and no common knowledge. */
    boolean mayInheritAnything(String qualifiedName) {
        int dot = qualifiedName.lastIndexOf('.');
        return !exists(qualifiedName) && (dot < 0 || !known.knows(qualifiedName.substring(0, dot)));
    }

    /** Whether a package is one of the platform. */
    boolean isPlatform(String packageName) {
        return view.isPlatform(packageName.replace('.', '/'));
    }

    boolean isPackage(String name) {
        return view.isPackage(name.replace('.', '/'));
    }

    /** The name of a type whose binding is sound; of a type variable, that of its bound. */
    TypeName resolved(ITypeBinding type) {
        TypeName name = resolved.get(type);
        if (name == null) {
            name = new TypeName(LegacyNames.restore(sourceName(type, 0)), Confidence.RESOLVED);
            if (name.isUnknown()) {
                name = TypeName.UNKNOWN;
            }
            resolved.put(type, name);
        }
        return name;
    }

    private static String sourceName(ITypeBinding type, int depth) {
        if (depth > 20) {
            return "";
        }
        if (type.isArray()) {
            return sourceName(type.getElementType(), depth + 1) + "[]".repeat(type.getDimensions());
        }
        if (type.isAnonymous()) {
            ITypeBinding[] interfaces = type.getInterfaces();
            ITypeBinding named = interfaces.length > 0 ? interfaces[0] : type.getSuperclass();
            return named == null ? "" : sourceName(named, depth + 1);
        }
        ITypeBinding erasure = type.getErasure();
        if (erasure == null || type.isNullType()) {
            return "";
        }
        String name = erasure.getQualifiedName();
        return name.isEmpty() ? erasure.getName() : name;
    }

    /** All super types that are known, nearest first, without the type itself. Missing ones stand for themselves. */
    List<ITypeBinding> superTypes(ITypeBinding type) {
        ITypeBinding erasure = type.isArray() ? type : type.getErasure();
        List<ITypeBinding> known = superTypes.get(erasure);
        if (known == null) {
            Set<ITypeBinding> found = Collections.newSetFromMap(new IdentityHashMap<>());
            List<ITypeBinding> ordered = new ArrayList<>();
            found.add(erasure);
            addSuperTypes(erasure, found, ordered);
            for (int i = 0; i < ordered.size() && ordered.size() < MAX_SUPER_TYPES; i++) {
                addSuperTypes(ordered.get(i), found, ordered);
            }
            known = List.copyOf(ordered);
            superTypes.put(erasure, known);
        }
        return known;
    }

    private static void addSuperTypes(ITypeBinding type, Set<ITypeBinding> found, List<ITypeBinding> ordered) {
        ITypeBinding superClass = type.getSuperclass();
        if (superClass != null && found.add(superClass.getErasure())) {
            ordered.add(superClass.getErasure());
        }
        for (ITypeBinding superInterface : type.getInterfaces()) {
            if (found.add(superInterface.getErasure())) {
                ordered.add(superInterface.getErasure());
            }
        }
    }

    /** The erased names of a method's parameters; {@code ""} for one that is not known. */
    List<String> parameters(IMethodBinding method) {
        IMethodBinding declared = method.getMethodDeclaration();
        List<String> names = parameters.get(declared);
        if (names == null) {
            ImportScope scope = null;
            List<String> made = new ArrayList<>();
            for (ITypeBinding type : declared.getParameterTypes()) {
                if (type.isArray() ? type.getElementType().isRecovered() : type.isRecovered()) {
                    scope = scope != null ? scope : scopeOf(declared.getDeclaringClass());
                    made.add(recovered(type, scope).name());
                } else {
                    made.add(resolved(type).name());
                }
            }
            names = List.copyOf(made);
            parameters.put(declared, names);
        }
        return names;
    }

    /**
     * The name of a missing type. The parser puts it into the package of the unit that mentions it, so that only the last
     * segment can be trusted, unless the package is none of the application's.
     */
    TypeName recovered(ITypeBinding type, @Nullable ImportScope context) {
        if (type.isArray()) {
            TypeName element = recovered(type.getElementType(), context);
            return element.isUnknown()
                    ? element
                    : new TypeName(element.name() + "[]".repeat(type.getDimensions()), element.confidence());
        }
        String qualified = LegacyNames.restore(type.getErasure().getQualifiedName());
        int generic = qualified.indexOf('<');
        if (generic > 0) {
            qualified = qualified.substring(0, generic);
        }
        int dot = qualified.lastIndexOf('.');
        if (dot > 0 && !view.holdsTypes(qualified.substring(0, dot).replace('.', '/'))) {
            return new TypeName(qualified, Confidence.INFERRED);
        }
        String simple = qualified.substring(dot + 1);
        if (simple.isEmpty()) {
            return TypeName.UNKNOWN;
        }
        return context == null ? new TypeName(simple, Confidence.GUESSED) : context.infer(simple);
    }

    /** Id of a method as in {@link org.sahab.model.unit.Call}; null where a class has no name of its own. */
    @Nullable
    String idOf(IMethodBinding method) {
        IMethodBinding declared = method.getMethodDeclaration();
        String id = ids.get(declared);
        if (id == null) {
            String type = binaryName(declared.getDeclaringClass());
            if (type == null) {
                return null;
            }
            id = type
                    + '#'
                    + (declared.isConstructor() ? "<init>" : declared.getName())
                    + '('
                    + String.join(",", parameters(declared))
                    + ')';
            id = LegacyNames.restore(id);
            ids.put(declared, id);
        }
        return id;
    }

    private static @Nullable String binaryName(@Nullable ITypeBinding type) {
        if (type == null || type.isAnonymous() || type.isLocal() || type.isArray()) {
            return null;
        }
        ITypeBinding erasure = type.getErasure();
        ITypeBinding outer = erasure.getDeclaringClass();
        if (outer != null) {
            String outerName = binaryName(outer);
            return outerName == null ? null : outerName + '$' + erasure.getName();
        }
        String packageName =
                erasure.getPackage() == null ? "" : erasure.getPackage().getName();
        return packageName.isEmpty() ? erasure.getName() : packageName + '.' + erasure.getName();
    }

    /**
     * The types through which a method can be known: the declaring one, the receiver's, those between and above.
     *
     * @param wanted tells by name which types to look at, since looking is dear
     */
    List<ITypeBinding> declaring(
            IMethodBinding method, @Nullable ITypeBinding receiver, Predicate<ITypeBinding> wanted) {
        IMethodBinding declared = method.getMethodDeclaration();
        ITypeBinding type = declared.getDeclaringClass().getErasure();
        Set<ITypeBinding> types = new LinkedHashSet<>();
        if (wanted.test(type)) {
            types.add(type);
        }
        if (declared.isConstructor()) {
            return List.copyOf(types);
        }
        ITypeBinding from = receiver == null || receiver.isArray() || receiver.isNullType() || receiver.isPrimitive()
                ? type
                : receiver.getErasure();
        if (from != type) {
            if (wanted.test(from)) {
                types.add(from);
            }
            for (ITypeBinding between : superTypes(from)) {
                if (between != type
                        && wanted.test(between)
                        && superTypes(between).contains(type)) {
                    types.add(between);
                }
            }
        }
        for (ITypeBinding above : superTypes(type)) {
            if (!above.isRecovered() && wanted.test(above) && declares(above, declared)) {
                types.add(above);
            }
        }
        return List.copyOf(types);
    }

    private static boolean declares(ITypeBinding type, IMethodBinding method) {
        for (IMethodBinding candidate : type.getDeclaredMethods()) {
            if (candidate.getName().equals(method.getName())
                    && candidate.getParameterTypes().length == method.getParameterTypes().length
                    && (method.isSubsignature(candidate) || method.overrides(candidate))) {
                return true;
            }
        }
        return false;
    }
}
