package org.sahab.ui.view;

import java.util.Map;
import org.sahab.model.finding.Place;
import org.sahab.model.rule.Category;
import org.sahab.report.wording.Labels;
import org.sahab.report.wording.Visible;
import org.sahab.ui.text.Isolates;

/** What stands in the columns of a row, in the language of the workbench. For one thread. */
final class RowTexts {

    private final Labels labels;
    private final Texts texts;

    RowTexts(Texts texts) {
        this.texts = texts;
        labels = Labels.in(texts.language());
    }

    /** What a cell shows, with the marks that keep code and paths left to right. */
    String text(Row row, Column column) {
        return switch (row) {
            case ShownFinding finding -> text(finding, column);
            case Group group -> text(group, column);
            case Remark remark -> text(remark, column);
        };
    }

    private String text(ShownFinding row, Column column) {
        return switch (column) {
            case WHAT -> row.message();
            case CATEGORY -> category(row);
            case EFFORT -> labels.number(row.finding().effort());
            case PLACE -> Isolates.code(place(row));
            case CONFIDENCE -> labels.name(row.finding().confidence());
        };
    }

    private String category(ShownFinding row) {
        String category = row.isStrength()
                ? labels.text("category.strength")
                : labels.name(row.finding().category());
        return row.finding().isSuppressed() ? texts.text("suppressed", Map.of("category", category)) : category;
    }

    private String text(Group group, Column column) {
        return switch (column) {
            case WHAT -> texts.text("group.name", Map.of("name", group.name(), "n", texts.number(group.findings())));
            case CATEGORY -> group.tally().isEmpty() ? "" : worst(group);
            case EFFORT ->
                group.tally().isEmpty() ? "" : labels.number(group.tally().effort());
            case PLACE -> place(group);
            case CONFIDENCE -> "";
        };
    }

    private String worst(Group group) {
        Category category = group.tally().category();
        int number = switch (category) {
            case MANDATORY -> group.tally().mandatory();
            case OPTIONAL -> group.tally().optional();
            case POTENTIAL -> group.tally().potential();
        };
        return texts.count("count." + category.key(), number);
    }

    private String place(Group group) {
        return switch (group.kind()) {
            case DIMENSION, RULE, MODULE -> texts.count("group.files", group.files());
            case FILE -> Isolates.code(folder(group.anyFinding()));
            case INCOMPLETE, REMARKS -> "";
        };
    }

    private String text(Remark remark, Column column) {
        return switch (column) {
            case WHAT -> remark.text();
            case CATEGORY -> texts.text("remark." + remark.severity());
            case PLACE -> {
                Place place = remark.place();
                yield place == null
                        ? Isolates.words(Visible.line(remark.application().name()))
                        : Isolates.code(place(ShownFinding.fileOf(remark.application(), place), place));
            }
            case EFFORT, CONFIDENCE -> "";
        };
    }

    /** A row for the clipboard: the cells between tabs, without marks. */
    String copied(Row row) {
        StringBuilder line = new StringBuilder();
        for (Column column : Column.values()) {
            if (column != Column.WHAT) {
                line.append('\t');
            }
            String cell = column == Column.PLACE && row instanceof ShownFinding finding
                    ? fullPlace(finding)
                    : Isolates.none(text(row, column));
            line.append(cell.replace('\t', ' '));
        }
        return line.toString();
    }

    private static String fullPlace(ShownFinding row) {
        int line = row.finding().place().region().line();
        return line == 0 ? row.file() : row.file() + ':' + line;
    }

    private static String place(ShownFinding row) {
        return place(row.file(), row.finding().place());
    }

    /** The name of the file first, which is what one looks for, then the folder. */
    private static String place(String file, Place place) {
        int slash = file.lastIndexOf('/');
        String name = file.substring(slash + 1);
        String position =
                place.region().isWhole() ? name : name + ':' + place.region().line();
        return slash < 0 ? position : position + " \u2013 " + file.substring(0, slash);
    }

    /** The last part of the path of the file that a finding lies in. */
    static String fileName(ShownFinding row) {
        return row.file().substring(row.file().lastIndexOf('/') + 1);
    }

    private static String folder(ShownFinding row) {
        return row.file().substring(0, Math.max(0, row.file().lastIndexOf('/')));
    }
}
