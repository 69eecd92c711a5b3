package org.sahab.engine.parse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.core.dom.AST;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.sahab.engine.names.JavaFile;
import org.sahab.engine.names.NameView;
import org.sahab.engine.source.SourceText;

/**
 * Parses batches of units. A unit that makes the parser fail, or exhausts stack or memory, is tried once more alone, on a
 * fresh thread with a larger stack; then it is given up, alone.
 */
public final class UnitParser {

    private static final int RETRY_STACK_FACTOR = 4;

    private final long stackBytes;

    /**
     * A parser.
     *
     * @param stackBytes stack of the threads that call it; a retry gets four times as much
     */
    public UnitParser(long stackBytes) {
        this.stackBytes = stackBytes;
    }

    /** What tells this parser from another that may see other things in the same units. */
    public static String version() {
        return "JLS" + AST.getJLSLatest() + ", Java " + JavaCore.latestSupportedJavaVersion();
    }

    /** Whether this JDT can only be used through its public interface: slower, and blind for class paths. */
    public static boolean isLimited() {
        return TreeSource.forLevel(8) instanceof PublicParser;
    }

    /** Takes the units of one batch. */
    public interface Sink {

        /** A new name environment: bindings seen before mean nothing any more. */
        void begins();

        /** A tree with bindings, dropped when this returns. */
        void parsed(JavaFile file, SourceText text, CompilationUnit root, int syntaxErrors);

        /** A file that cannot be read. */
        void unreadable(JavaFile file, IOException reason);

        /** A unit that cannot be parsed. */
        void failed(JavaFile file, Throwable reason);

        /** Whether to stop before the next unit. */
        boolean isCancelled();
    }

    private record Read(JavaFile file, SourceText text) {}

    /**
     * Parses units that see the same names, in their order.
     *
     * @param sourceLevel Java level as a feature number
     */
    public void parse(List<JavaFile> files, NameView view, int sourceLevel, Sink sink) {
        List<Read> units = new ArrayList<>(files.size());
        for (JavaFile file : files) {
            try {
                units.add(new Read(file, file.read()));
            } catch (IOException e) {
                sink.unreadable(file, e);
            }
        }
        TreeSource trees = TreeSource.forLevel(sourceLevel);
        List<Read> alone = new ArrayList<>();
        parse(units, view, trees, sink, alone);
        for (Read unit : alone) {
            if (!sink.isCancelled()) {
                retry(unit, view, trees, sink);
            }
        }
    }

    private static void parse(List<Read> units, NameView view, TreeSource trees, Sink sink, List<Read> alone) {
        if (units.isEmpty() || sink.isCancelled()) {
            return;
        }
        List<Read> left = new ArrayList<>(units);
        try {
            attempt(units, left, view, trees, sink);
            // What the parser passed over in silence is not lost either.
            alone.addAll(left);
        } catch (ParseFailure e) {
            if (e.index() >= 0) {
                Read failed = units.get(e.index());
                alone.add(failed);
                left.remove(failed);
                parse(left, view, trees, sink, alone);
            } else if (left.size() == 1) {
                alone.addAll(left);
            } else {
                int half = left.size() / 2;
                parse(left.subList(0, half), view, trees, sink, alone);
                parse(left.subList(half, left.size()), view, trees, sink, alone);
            }
        }
    }

    private static void attempt(List<Read> units, List<Read> left, NameView view, TreeSource trees, Sink sink) {
        sink.begins();
        List<TreeSource.Source> sources = units.stream()
                .map(unit -> new TreeSource.Source(unit.file(), unit.file().parserText(unit.text())))
                .toList();
        boolean[] stopped = {false};
        trees.parse(sources, view, new TreeSource.Sink() {
            @Override
            public void parsed(int index, CompilationUnit root, int syntaxErrors) {
                Read unit = units.get(index);
                // Braces that were closed for the parser are errors that it did not see.
                sink.parsed(
                        unit.file(),
                        unit.text(),
                        root,
                        syntaxErrors + unit.file().outline().openBraces());
                left.remove(unit);
            }

            @Override
            public boolean isCancelled() {
                stopped[0] |= sink.isCancelled();
                return stopped[0];
            }
        });
        if (stopped[0]) {
            left.clear();
        }
    }

    private void retry(Read unit, NameView view, TreeSource trees, Sink sink) {
        Throwable[] reason = {new IllegalStateException("No tree")};
        Thread thread = new Thread(
                null,
                () -> {
                    List<Read> left = new ArrayList<>(List.of(unit));
                    try {
                        attempt(List.of(unit), left, view, trees, sink);
                        if (left.isEmpty()) {
                            reason[0] = null;
                        }
                    } catch (ParseFailure e) {
                        reason[0] = e.getCause();
                    }
                },
                "sahab-retry",
                stackBytes * RETRY_STACK_FACTOR);
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        if (reason[0] != null) {
            sink.failed(unit.file(), reason[0]);
        }
    }
}
