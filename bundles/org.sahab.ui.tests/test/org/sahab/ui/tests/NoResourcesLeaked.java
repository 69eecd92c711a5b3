package org.sahab.ui.tests;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.eclipse.swt.graphics.Resource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Fails a class of tests after which an image, font, cursor or the like that Sahab made was forgotten without having been disposed of. The
 * toolkit notices when it is collected, and knows where it was made.
 */
public final class NoResourcesLeaked implements BeforeAllCallback, AfterAllCallback {
    private static final Namespace NAMESPACE = Namespace.create(NoResourcesLeaked.class);

    /** Made by JUnit. */
    public NoResourcesLeaked() {}

    @Override
    public void beforeAll(ExtensionContext context) {
        leaks(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        collectGarbage();
        List<Error> leaked = leaks(context).take();
        if (!leaked.isEmpty()) {
            AssertionError failure =
                    new AssertionError(leaked.size() + " resources were not disposed of; where they were made:");
            leaked.forEach(failure::addSuppressed);
            throw failure;
        }
    }

    /** Returns when what nobody refers to any more has been collected, and told of. */
    private static void collectGarbage() {
        for (int round = 0; round < 2; round++) {
            WeakReference<Object> canary = new WeakReference<>(new Object());
            for (int tries = 0; canary.get() != null && tries < 50; tries++) {
                System.gc();
                Workbench.onUi(() -> {});
            }
        }
    }

    private static Leaks leaks(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Leaks.class, type -> new Leaks(), Leaks.class);
    }

    /** The leaks of Sahab told of since they were last taken: what others leak is theirs. */
    private static final class Leaks implements AutoCloseable {
        private final ConcurrentLinkedQueue<Error> told = new ConcurrentLinkedQueue<>();

        Leaks() {
            Resource.setNonDisposeHandler(told::add);
        }

        List<Error> take() {
            List<Error> taken = new ArrayList<>();
            for (Error leak = told.poll(); leak != null; leak = told.poll()) {
                if (isOurs(leak)) {
                    taken.add(leak);
                }
            }
            return taken;
        }

        private static boolean isOurs(Error leak) {
            return Stream.of(leak.getStackTrace())
                    .anyMatch(frame -> frame.getClassName().startsWith("org.sahab."));
        }

        @Override
        public void close() {
            Resource.setNonDisposeHandler(null);
        }
    }
}
