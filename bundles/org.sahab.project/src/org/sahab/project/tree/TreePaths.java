package org.sahab.project.tree;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Paths inside a tree: relative, {@code /}-separated, without {@code .} and {@code ..}, empty for the root. */
public final class TreePaths {

    private TreePaths() {}

    /** The folder a path lies in; empty for the first level and for the root itself. */
    public static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** The path of a child of a folder. */
    public static String child(String folder, String name) {
        if (folder.isEmpty()) {
            return name;
        }
        return name.isEmpty() ? folder : folder + '/' + name;
    }

    /** Whether a path is a folder or lies in it. */
    public static boolean isIn(String path, String folder) {
        return folder.isEmpty()
                || path.equals(folder)
                || path.length() > folder.length() && path.startsWith(folder) && path.charAt(folder.length()) == '/';
    }

    /** A path that lies in a folder, seen from there. */
    public static String relativize(String folder, String path) {
        if (folder.isEmpty()) {
            return path;
        }
        return path.length() == folder.length() ? "" : path.substring(folder.length() + 1);
    }

    /**
     * A path as a build file writes it, seen from a folder: with either separator, with {@code .} and {@code ..}.
     *
     * @return null if it is absolute, names another root or leaves the tree
     */
    public static @Nullable String resolve(String folder, String written) {
        String path = written.strip().replace('\\', '/');
        if (path.startsWith("/") || path.indexOf('\0') >= 0 || path.indexOf(':') >= 0) {
            return null;
        }
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : (folder + '/' + path).split("/")) {
            switch (segment) {
                case "", "." -> {
                    // stays where it is
                }
                case ".." -> {
                    if (segments.pollLast() == null) {
                        return null;
                    }
                }
                default -> segments.addLast(segment);
            }
        }
        return String.join("/", segments);
    }
}
