package org.sahab.build;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Java file and its text.
 *
 * @param path where it lies
 * @param text all of it
 */
record SourceFile(Path path, String text) {
    private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\".*?[^\\\\]\"\"\"", Pattern.DOTALL);
    private static final Pattern STRING = Pattern.compile("\"(\\\\.|[^\"\\\\\\n])*+\"");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern IMPORT =
            Pattern.compile("^import (?:static )?([\\w.]+(?:\\.\\*)?);", Pattern.MULTILINE);
    private static final Pattern QUALIFIED = Pattern.compile("\\b(?:org|com|javax|java|picocli)(?:\\.\\w+)+");
    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);

    /** The text without comments and the contents of strings. */
    String code() {
        String code = TEXT_BLOCK.matcher(text).replaceAll("\"\"");
        code = STRING.matcher(code).replaceAll("\"\"");
        return COMMENT.matcher(code).replaceAll("");
    }

    String packageName() {
        return PACKAGE.matcher(text)
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElse("");
    }

    /** Every name the file imports or writes in full. */
    List<String> references() {
        String code = code();
        return Stream.concat(
                        IMPORT.matcher(code).results().map(match -> match.group(1)),
                        QUALIFIED
                                .matcher(IMPORT.matcher(code).replaceAll(""))
                                .results()
                                .map(MatchResult::group))
                .filter(name -> !name.equals(packageName()))
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public String toString() {
        return Repository.ROOT.relativize(path).toString();
    }
}
