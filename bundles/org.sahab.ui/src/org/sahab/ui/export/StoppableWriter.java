package org.sahab.ui.export;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/** A writer that stops as soon as the user does not want what is being written any more. */
final class StoppableWriter extends FilterWriter {

    private final IProgressMonitor monitor;

    StoppableWriter(Writer writer, IProgressMonitor monitor) {
        super(writer);
        this.monitor = monitor;
    }

    private void check() {
        if (monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
    }

    @Override
    public void write(int character) throws IOException {
        check();
        super.write(character);
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
        check();
        super.write(characters, offset, length);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        check();
        super.write(text, offset, length);
    }
}
