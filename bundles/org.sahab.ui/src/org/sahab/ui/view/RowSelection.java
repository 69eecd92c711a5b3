package org.sahab.ui.view;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.core.runtime.SafeRunner;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;

/** The selected rows, for menus and other views. */
final class RowSelection implements IPostSelectionProvider {

    private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
    private final ListenerList<ISelectionChangedListener> postListeners = new ListenerList<>();
    private final Consumer<ISelection> select;
    private IStructuredSelection selection = StructuredSelection.EMPTY;

    /** What is to be done when somebody else selects something. */
    RowSelection(Consumer<ISelection> select) {
        this.select = select;
    }

    /** Tells listeners which rows are selected now. */
    void changed(List<Row> rows) {
        selection = new StructuredSelection(rows);
        tell(listeners);
        tell(postListeners);
    }

    private void tell(ListenerList<ISelectionChangedListener> some) {
        SelectionChangedEvent event = new SelectionChangedEvent(this, selection);
        for (ISelectionChangedListener listener : some) {
            SafeRunner.run(() -> listener.selectionChanged(event));
        }
    }

    @Override
    public IStructuredSelection getSelection() {
        return selection;
    }

    @Override
    public void setSelection(ISelection other) {
        select.accept(other);
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.remove(listener);
    }

    @Override
    public void addPostSelectionChangedListener(ISelectionChangedListener listener) {
        postListeners.add(listener);
    }

    @Override
    public void removePostSelectionChangedListener(ISelectionChangedListener listener) {
        postListeners.remove(listener);
    }
}
