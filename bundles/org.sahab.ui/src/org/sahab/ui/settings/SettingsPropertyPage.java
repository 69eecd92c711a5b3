package org.sahab.ui.settings;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ProjectScope;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.dialogs.PropertyPage;
import org.eclipse.ui.statushandlers.StatusManager;
import org.jspecify.annotations.Nullable;
import org.osgi.service.prefs.BackingStoreException;

/** The property page of a project: the settings that its team shares, in place of those of the workspace. */
public final class SettingsPropertyPage extends PropertyPage {

    /** The id of the page. */
    public static final String ID = "org.sahab.ui.properties";

    private @Nullable Button own;
    private @Nullable SettingsBlock block;

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(getControl(), ID);
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite contents = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(contents);
        IProject project = project();
        if (project == null || !project.isAccessible()) {
            new Label(contents, SWT.NONE).setText(Texts.text("project.closed"));
            noDefaultAndApplyButton();
            return contents;
        }
        Button ownChoice = new Button(contents, SWT.CHECK);
        ownChoice.setText(Texts.text("project.own"));
        ownChoice.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        ownChoice.setSelection(Settings.hasOwn(project));
        Link toWorkspace = new Link(contents, SWT.NONE);
        toWorkspace.setText("<a>" + Texts.text("toWorkspace") + "</a>");
        toWorkspace.addListener(
                SWT.Selection,
                event -> PreferencesUtil.createPreferenceDialogOn(
                                getShell(), SettingsPreferencePage.ID, new String[] {SettingsPreferencePage.ID}, null)
                        .open());
        SettingsBlock made =
                new SettingsBlock(contents, SettingsEdit.of(Settings.of(project)), false, this::showProblem);
        made.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
        ownChoice.addListener(SWT.Selection, event -> made.setEnabled(ownChoice.getSelection()));
        own = ownChoice;
        block = made;
        made.setEnabled(ownChoice.getSelection());
        return contents;
    }

    private @Nullable IProject project() {
        return Adapters.adapt(getElement(), IProject.class);
    }

    private void showProblem(@Nullable String problem) {
        setErrorMessage(problem);
        setValid(problem == null);
    }

    @Override
    protected void performDefaults() {
        if (block != null && own != null) {
            own.setSelection(false);
            block.setEnabled(false);
            block.show(SettingsEdit.of(Settings.ofWorkspace()));
        }
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        IProject project = project();
        if (block == null || own == null || project == null || !project.isAccessible()) {
            return true;
        }
        IEclipsePreferences node = new ProjectScope(project).getNode(Keys.NODE);
        try {
            IPath location = project.getLocation();
            if (own.getSelection() && location != null) {
                block.edit().putInto(node, location.toPath().toAbsolutePath());
            } else {
                SettingsEdit.removeFrom(node);
            }
            Saving.start(node, project.getName());
        } catch (BackingStoreException | IllegalStateException e) {
            StatusManager.getManager().handle(Saving.failed(project.getName(), e), StatusManager.SHOW);
        }
        return true;
    }
}
