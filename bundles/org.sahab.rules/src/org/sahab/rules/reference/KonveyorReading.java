package org.sahab.rules.reference;

import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Confidence;
import org.sahab.rules.fact.Fact;
import org.sahab.rules.fact.FactKind;
import org.sahab.rules.fact.Surroundings;
import org.sahab.rules.fact.Surroundings.Element;
import org.sahab.rules.fact.Surroundings.Form;
import org.sahab.rules.format.Condition.JavaReferenced;
import org.sahab.rules.format.Location;
import org.sahab.rules.text.InvalidRegexException;
import org.sahab.rules.text.Regex;
import org.sahab.rules.text.RegexBudgetException;

/**
 * What Konveyor's engine asks of a place that its search has found before it counts it. The search takes a name that cannot
 * be resolved for any type of that simple name; this second look compares the pattern, taken for a regular expression, with the
 * resolved name or, failing that, with the imports of the unit. It differs from location to location, and knows of no
 * initialisers, method references or calls through {@code super}.
 */
final class KonveyorReading {

    private static final String STAR_AFTER_NAME = "(?<!\\.)\\*";
    /** {@code file:///}, in which the engine looks for as many slashes as a qualifier has letters. */
    private static final int SLASHES = 3;

    private final Location location;
    private final String pattern;
    private final String qualifier;
    private final @Nullable Regex asWritten;
    private final @Nullable Regex qualifierAsWritten;
    private final @Nullable Regex name;
    private final boolean qualifiesParameters;
    private final ImportTest imports;
    private final ImportTest annotationImports;

    /** The second look at what a condition was found for. */
    KonveyorReading(JavaReferenced reference) {
        this.location = reference.location();
        this.pattern = reference.pattern();
        this.qualifier = before(pattern);
        this.asWritten = regex(pattern);
        this.qualifierAsWritten = regex(qualifier);
        this.name = regex(withoutParameters(pattern).replaceAll(STAR_AFTER_NAME, ".*"));
        this.qualifiesParameters = pattern.length() > withoutParameters(pattern).length()
                && pattern.substring(pattern.indexOf('(')).replace("...", "").indexOf('.') >= 0;
        this.imports = new ImportTest(pattern);
        this.annotationImports = new ImportTest(pattern.replaceAll("\\(\\w+(\\|\\w+)*\\)", ".*"));
    }

    private static String before(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    private static @Nullable Regex regex(String expression) {
        try {
            return Regex.compile(expression);
        } catch (InvalidRegexException e) {
            return null;
        }
    }

    private static boolean matches(@Nullable Regex regex, String text, boolean otherwise) {
        try {
            return regex == null ? otherwise : regex.matches(text);
        } catch (RegexBudgetException e) {
            return otherwise;
        }
    }

    /** A parameter list is cut off; what holds alternatives is none, so that both together match nothing. */
    private static String withoutParameters(String pattern) {
        int open = pattern.indexOf('(');
        int close = pattern.lastIndexOf(')');
        if (open < 0
                || close <= open
                || pattern.substring(open, close).indexOf('|') >= 0
                || !pattern.substring(close + 1).strip().replace("*", "").isEmpty()) {
            return pattern;
        }
        return pattern.substring(0, open) + pattern.substring(close + 1);
    }

    private boolean isQualified() {
        return pattern.indexOf('.') >= 0;
    }

    boolean accepts(Fact fact, @Nullable AnnotationTest annotated) {
        return accepts(fact) && (annotated == null || annotations(fact, annotated));
    }

    /** Only some locations look at annotations; to the others every declaration is annotated. */
    private boolean annotations(Fact fact, AnnotationTest annotated) {
        Surroundings around = fact.surroundings().get();
        Element element = around.element();
        return switch (location) {
            case ANNOTATION -> annotated.matchesFirst(around.annotations().get(), asWritten);
            case TYPE ->
                !element.isField()
                        && annotated.matchesFirst(around.annotations().get(), null);
            case CLASS, METHOD, FIELD, FIELD_DECLARATION, IMPLEMENTS_TYPE ->
                annotated.matchesFirst(around.annotations().get(), null);
            default -> true;
        };
    }

    private boolean accepts(Fact fact) {
        Surroundings around = fact.surroundings().get();
        Element element = around.element();
        return switch (location) {
            case METHOD_CALL -> call(fact, around);
            case CONSTRUCTOR_CALL -> creation(fact, around);
            case ANNOTATION -> annotation(fact, around);
            case TYPE -> fact.kind() == FactKind.TYPE_DECLARATION || !isLost(fact, around) && type(around);
            case INHERITANCE -> element != Element.CLASS && element != Element.INTERFACE || around.derived();
            case IMPLEMENTS_TYPE -> element != Element.INTERFACE;
            case RETURN_TYPE -> element == Element.METHOD && returns(around.returned());
            case VARIABLE_DECLARATION -> around.local() && !element.isField();
            case CLASS -> element == Element.CLASS;
            case ENUM -> element == Element.ENUM_CONSTANT;
            case PACKAGE -> element != Element.INITIALIZER;
            case IMPORT, METHOD, FIELD, FIELD_DECLARATION -> true;
            case ANY,
                    ENUM_CONSTANT,
                    METHOD_PARAMETER,
                    THROW_STATEMENT,
                    THROWS_METHOD_DECLARATION,
                    CATCH_EXCEPTION_STATEMENT ->
                switch (fact.kind()) {
                    case METHOD_CALL -> call(fact, around);
                    case CONSTRUCTOR_CALL -> creation(fact, around);
                    case TYPE_USE -> !isLost(fact, around) && type(around);
                    default -> true;
                };
        };
    }

    /** A type with arguments is another than the one without, to a search that does not say otherwise. */
    private static boolean isLost(Fact fact, Surroundings around) {
        return around.parameterized() && fact.confidence() != Confidence.GUESSED;
    }

    private boolean call(Fact fact, Surroundings around) {
        if (!isQualified()) {
            return true;
        }
        if (around.form() != Form.USUAL
                || around.element() == Element.INITIALIZER
                || !imports.accepts(around.unit(), around.name())) {
            return false;
        }
        if (fact.confidence() == Confidence.RESOLVED && qualifiesParameters) {
            // The search looks for the class of the pattern in lower case, to compare the parameters, and finds none.
            return false;
        }
        // What has no binding is believed.
        return fact.confidence() == Confidence.GUESSED || matches(name, fact.type() + '.' + fact.member(), true);
    }

    private boolean creation(Fact fact, Surroundings around) {
        if (!around.element().isMethod()) {
            return false;
        }
        if (!isQualified()) {
            return true;
        }
        if (around.form() == Form.SUPER || around.form() == Form.REFERENCE) {
            return false;
        }
        return fact.confidence() == Confidence.GUESSED
                || around.form() != Form.ANONYMOUS && matches(name, fact.type(), true);
    }

    private boolean annotation(Fact fact, Surroundings around) {
        if (around.annotations().get().isEmpty() || around.element() == Element.INITIALIZER) {
            return false;
        }
        if (!isQualified()) {
            return true;
        }
        if (fact.confidence() != Confidence.GUESSED && (asWritten == null || matches(asWritten, fact.type(), false))) {
            return asWritten != null;
        }
        Surroundings.UnitAnnotations unit = around.unit().annotations().get();
        return annotationImports.accepts(around.unit(), around.written())
                && (unit.unknown() || unit.known().stream().anyMatch(type -> matches(name, type, true)));
    }

    /** A type counts where the unit imports it, or lies in a package of that name; imports on demand tell nothing. */
    private boolean type(Surroundings around) {
        if (!isQualified() || !qualifier.isEmpty() && qualifier.length() <= SLASHES) {
            return true;
        }
        if (!qualifier.isEmpty() && matches(qualifierAsWritten, around.unit().packageName(), true)) {
            return true;
        }
        return around.unit().imports().stream().anyMatch(imported -> matches(asWritten, imported, true));
    }

    private boolean returns(String returned) {
        for (String segment : pattern.split("\\.")) {
            if (returned.contains(segment.replace("*", "").replace("[", ""))) {
                return true;
            }
        }
        return false;
    }

    /** The name that messages are filled with: that of the declaration around. */
    String name(Fact fact) {
        return fact.surroundings().get().name();
    }

    /** The kind that messages are filled with: that of the declaration around. */
    String kind(Fact fact) {
        return location == Location.VARIABLE_DECLARATION
                ? "Variable"
                : fact.surroundings().get().element().word();
    }

    /** Whether the imports of a unit, its package or its place make it likely that it knows the type of a pattern. */
    private static final class ImportTest {

        private final String starred;
        private final String qualifier;
        private final @Nullable Regex whole;
        private final @Nullable Regex packages;

        ImportTest(String pattern) {
            this.starred = pattern.replaceAll("\\([^|]*\\)", "").replaceAll(STAR_AFTER_NAME, ".*");
            this.qualifier = before(starred);
            this.whole = regex(starred);
            String above = before(qualifier);
            this.packages = above.isEmpty() ? null : regex(above);
        }

        boolean accepts(Surroundings.Unit unit, String elementName) {
            if (qualifier.isEmpty()) {
                return false;
            }
            return elementName.equals(qualifier)
                    || elementName.startsWith(qualifier + ".")
                    || unit.file().contains(qualifier.replace('.', '/'))
                    || packages != null && matches(packages, unit.packageName(), false)
                    || unit.imports().stream().anyMatch(this::tells);
        }

        private boolean tells(String imported) {
            if (matches(whole, imported, false) || starred.equals(imported) || starred.startsWith(imported + ".")) {
                return true;
            }
            if (!imported.endsWith(".*")) {
                return false;
            }
            String onDemand = imported.substring(0, imported.length() - 2);
            return starred.startsWith(onDemand) || qualifier.equals(onDemand) || qualifier.startsWith(onDemand + ".");
        }
    }
}
