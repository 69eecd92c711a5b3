package org.sahab.ui.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Fails a test during which an error was written to the log of the platform, by whomever. */
public final class NoErrorsLogged implements BeforeEachCallback, AfterEachCallback {
    private static final Namespace NAMESPACE = Namespace.create(NoErrorsLogged.class);

    /** Made by JUnit. */
    public NoErrorsLogged() {}

    @Override
    public void beforeEach(ExtensionContext context) {
        // one for the whole run, so that what is logged between two tests is the second's
        errors(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<IStatus> logged = errors(context).take();
        LogsError expected = context.getRequiredTestMethod().getAnnotation(LogsError.class);
        if (expected != null && !logged.removeIf(status -> status.getMessage().contains(expected.value()))) {
            throw new AssertionError("No error was logged whose message contains: " + expected.value());
        }
        if (!logged.isEmpty()) {
            AssertionError failure = new AssertionError("Logged as errors: " + logged);
            logged.forEach(status -> addCauses(status, failure));
            throw failure;
        }
    }

    private static void addCauses(IStatus status, AssertionError failure) {
        if (status.getException() != null) {
            failure.addSuppressed(status.getException());
        }
        for (IStatus child : status.getChildren()) {
            addCauses(child, failure);
        }
    }

    private static Errors errors(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Errors.class, type -> new Errors(), Errors.class);
    }

    /** The errors logged since they were last taken. Listens until the last test has run. */
    private static final class Errors implements ILogListener, AutoCloseable {
        private final ConcurrentLinkedQueue<IStatus> logged = new ConcurrentLinkedQueue<>();

        Errors() {
            Platform.addLogListener(this);
        }

        @Override
        public void logging(IStatus status, String plugin) {
            if (status.matches(IStatus.ERROR)) {
                logged.add(status);
            }
        }

        List<IStatus> take() {
            List<IStatus> taken = new ArrayList<>();
            for (IStatus status = logged.poll(); status != null; status = logged.poll()) {
                taken.add(status);
            }
            return taken;
        }

        @Override
        public void close() {
            Platform.removeLogListener(this);
        }
    }
}
