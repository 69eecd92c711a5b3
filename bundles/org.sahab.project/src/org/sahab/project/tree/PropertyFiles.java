package org.sahab.project.tree;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Properties;

/** Reads property files that build files refer to. */
public final class PropertyFiles {

    private static final long MOST_BYTES = 1 << 20;

    private PropertyFiles() {}

    /** The properties of a file of the tree; none if it is missing, too large or broken. */
    public static Properties read(FileTree tree, String path) {
        Properties properties = new Properties();
        tree.file(path).filter(file -> file.size() <= MOST_BYTES).ifPresent(file -> {
            try (InputStream in = Files.newInputStream(file.location())) {
                properties.load(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
            } catch (IOException | IllegalArgumentException e) {
                properties.clear(); // half a file is no better than none
            }
        });
        return properties;
    }
}
