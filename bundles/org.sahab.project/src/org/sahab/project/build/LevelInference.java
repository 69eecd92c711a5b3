package org.sahab.project.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.sahab.project.tree.FileEntry;

/**
 * Infers the language level of a module whose build files name none, from the newest feature its code seems to use. Looks at
 * a bounded sample of the files, in the order of their paths.
 */
final class LevelInference {

    private static final int FILES = 200;
    private static final int BYTES = 64 * 1024;

    private record Feature(int level, Pattern sign) {}

    private static final List<Feature> FEATURES = List.of(
            new Feature(21, Pattern.compile("\\bcase\\s+[A-Z]\\w*\\([^)\"]*\\)\\s*(?:->|when\\b)")),
            new Feature(21, Pattern.compile("\\bcase\\s+[A-Z]\\w*\\s+[a-z]\\w*\\s*(?:->|when\\b)")),
            new Feature(17, Pattern.compile("\\b(?:sealed|non-sealed)\\s+(?:abstract\\s+)?(?:class|interface)\\b")),
            new Feature(
                    17,
                    Pattern.compile(
                            "(?m)^\\s*(?:(?:public|private|protected|static|final)\\s+)*record\\s+\\w+\\s*[<(]")),
            new Feature(17, Pattern.compile("\"\"\"[ \\t]*\\r?\\n")),
            new Feature(
                    17,
                    Pattern.compile("\\binstanceof\\s+(?:final\\s+)?[\\w.]+(?:<[^>;]*>)?\\s+[a-z]\\w*\\s*(?:\\)|&&)")),
            new Feature(17, Pattern.compile("(?:=|return)\\s*switch\\s*\\(")),
            new Feature(11, Pattern.compile("(?m)^\\s*(?:final\\s+)?var\\s+\\w+\\s*=")));

    private LevelInference() {}

    /** The level these Java files of one module need; {@link JavaLevel#DEFAULT} at the least. */
    static int infer(List<FileEntry> javaFiles) {
        int level = JavaLevel.DEFAULT;
        for (FileEntry file : javaFiles.subList(0, Math.min(FILES, javaFiles.size()))) {
            level = Math.max(level, file.name().equals("module-info.java") ? 11 : level(read(file), level));
        }
        return level;
    }

    private static int level(String code, int atLeast) {
        int level = atLeast;
        for (Feature feature : FEATURES) {
            if (feature.level() > level && feature.sign().matcher(code).find()) {
                level = feature.level();
            }
        }
        return level;
    }

    private static String read(FileEntry file) {
        try (InputStream in = Files.newInputStream(file.location())) {
            return new String(in.readNBytes(BYTES), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
