package org.sahab.ui.view;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.XMLMemento;
import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Scope;
import org.sahab.model.rule.Category;

/**
 * What of the view is the same after a restart. What cannot be read is as at the first time.
 *
 * @param grouping what the findings are grouped by
 * @param order which of them stand first
 * @param filter which of them are shown
 * @param page whether the page of the rule is shown
 * @param linked whether editor and view follow one another
 * @param widths widths of columns, in pixels, where they are known
 * @param columns the columns as the reader has put them
 * @param shares shares of the tree and the page of the room they have
 */
record ViewState(
        Grouping grouping,
        Order order,
        Filter filter,
        boolean page,
        boolean linked,
        Map<Column, Integer> widths,
        List<Column> columns,
        List<Integer> shares) {

    private static final String ROOT = "readiness";
    private static final String GROUPING = "grouping";
    private static final String COLUMN = "column";
    private static final String REVERSED = "reversed";
    private static final String TEXT = "text";
    private static final String CATEGORIES = "categories";
    private static final String SCOPES = "scopes";
    private static final String GUESSES = "guesses";
    private static final String STRENGTHS = "strengths";
    private static final String SUPPRESSED = "suppressed";
    private static final String PAGE = "page";
    private static final String LINKED = "linked";
    private static final String COLUMNS = "columns";
    private static final String WIDTH = "width.";
    private static final String SHARE = "share.";

    private static final int WIDEST = 4_000;
    private static final List<Column> USUAL_COLUMNS = List.of(Column.values());
    private static final List<Integer> USUAL_SHARES = List.of(62, 38);

    /** Copies the collections. */
    ViewState {
        widths = Collections.unmodifiableMap(widths.isEmpty() ? Map.of() : new EnumMap<>(widths));
        columns = List.copyOf(columns);
        shares = List.copyOf(shares);
    }

    /** As at the first time. */
    static ViewState first(boolean otherScopes, boolean guesses) {
        Filter filter = Filter.WHAT_COUNTS.withGuesses(guesses);
        if (otherScopes) {
            for (Scope scope : Scope.values()) {
                filter = filter.with(scope, true);
            }
        }
        return new ViewState(
                Grouping.DIMENSION, Order.WORST_FIRST, filter, true, false, Map.of(), USUAL_COLUMNS, USUAL_SHARES);
    }

    ViewState with(Grouping other, Order otherOrder, Filter otherFilter) {
        return new ViewState(other, otherOrder, otherFilter, page, linked, widths, columns, shares);
    }

    ViewState withPage(boolean shown) {
        return new ViewState(grouping, order, filter, shown, linked, widths, columns, shares);
    }

    ViewState withLink(boolean followed) {
        return new ViewState(grouping, order, filter, page, followed, widths, columns, shares);
    }

    ViewState with(Map<Column, Integer> otherWidths, List<Column> otherColumns, List<Integer> otherShares) {
        return new ViewState(grouping, order, filter, page, linked, otherWidths, otherColumns, otherShares);
    }

    void write(IMemento memento) {
        memento.putString(GROUPING, grouping.name());
        memento.putString(COLUMN, order.column().name());
        memento.putBoolean(REVERSED, order.reversed());
        memento.putString(TEXT, filter.text());
        memento.putString(CATEGORIES, names(filter.categories()));
        memento.putString(SCOPES, names(filter.scopes()));
        memento.putString(COLUMNS, names(columns));
        memento.putBoolean(GUESSES, filter.guesses());
        memento.putBoolean(STRENGTHS, filter.strengths());
        memento.putBoolean(SUPPRESSED, filter.suppressed());
        memento.putBoolean(PAGE, page);
        memento.putBoolean(LINKED, linked);
        widths.forEach((column, width) -> memento.putInteger(WIDTH + column.name(), width));
        for (int i = 0; i < shares.size(); i++) {
            memento.putInteger(SHARE + i, shares.get(i));
        }
    }

    /** What was written, or as at the first time where nothing was. */
    static ViewState read(@Nullable IMemento memento, ViewState first) {
        if (memento == null || memento.getString(GROUPING) == null) {
            return first;
        }
        Order order = new Order(
                value(Column.class, memento.getString(COLUMN), first.order().column()), flag(memento, REVERSED, false));
        String text = memento.getString(TEXT);
        Filter filter = new Filter(
                text == null ? "" : text,
                values(
                        Category.class,
                        memento.getString(CATEGORIES),
                        first.filter().categories()),
                values(Scope.class, memento.getString(SCOPES), first.filter().scopes()),
                flag(memento, GUESSES, first.filter().guesses()),
                flag(memento, STRENGTHS, first.filter().strengths()),
                flag(memento, SUPPRESSED, first.filter().suppressed()));
        Map<Column, Integer> widths = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            Integer width = memento.getInteger(WIDTH + column.name());
            if (width != null && width > 0 && width <= WIDEST) {
                widths.put(column, width);
            }
        }
        return new ViewState(
                value(Grouping.class, memento.getString(GROUPING), first.grouping()),
                order,
                filter,
                flag(memento, PAGE, first.page()),
                flag(memento, LINKED, first.linked()),
                widths,
                columns(memento.getString(COLUMNS)),
                shares(memento));
    }

    private static List<Column> columns(@Nullable String names) {
        if (names == null) {
            return USUAL_COLUMNS;
        }
        List<Column> columns = Stream.of(names.split(" "))
                .flatMap(name ->
                        USUAL_COLUMNS.stream().filter(column -> column.name().equals(name)))
                .distinct()
                .toList();
        return columns.size() == USUAL_COLUMNS.size() ? columns : USUAL_COLUMNS;
    }

    private static List<Integer> shares(IMemento memento) {
        Integer tree = memento.getInteger(SHARE + 0);
        Integer page = memento.getInteger(SHARE + 1);
        return tree != null && page != null && tree > 0 && page > 0 ? List.of(tree, page) : USUAL_SHARES;
    }

    private static boolean flag(IMemento memento, String key, boolean otherwise) {
        Boolean flag = memento.getBoolean(key);
        return flag == null ? otherwise : flag;
    }

    private static String names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    private static <E extends Enum<E>> E value(Class<E> type, @Nullable String name, E otherwise) {
        return Stream.of(type.getEnumConstants())
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }

    private static <E extends Enum<E>> Set<E> values(Class<E> type, @Nullable String names, Set<E> otherwise) {
        if (names == null) {
            return otherwise;
        }
        Predicate<String> named = List.of(names.split(" "))::contains;
        Set<E> values = EnumSet.noneOf(type);
        Stream.of(type.getEnumConstants())
                .filter(value -> named.test(value.name()))
                .forEach(values::add);
        return values;
    }

    /** As one string, for a view that is opened again without a restart. */
    String asText() {
        XMLMemento memento = XMLMemento.createWriteRoot(ROOT);
        write(memento);
        StringWriter text = new StringWriter();
        try {
            memento.save(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** What {@link #asText} wrote. */
    static ViewState fromText(@Nullable String text, ViewState first) {
        if (text == null) {
            return first;
        }
        try {
            return read(XMLMemento.createReadRoot(new StringReader(text)), first);
        } catch (WorkbenchException e) {
            return first;
        }
    }
}
