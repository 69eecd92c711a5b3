package org.sahab.ui.settings;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.statushandlers.StatusManager;
import org.jspecify.annotations.Nullable;
import org.osgi.service.prefs.BackingStoreException;

/** The preference page: rules, their folders, and the language of findings, for the workspace. */
public final class SettingsPreferencePage extends PreferencePage implements IWorkbenchPreferencePage {

    /** The id of the page. */
    public static final String ID = "org.sahab.ui.preferences";

    private @Nullable SettingsBlock block;

    @Override
    public void init(IWorkbench workbench) {
        setDescription(Texts.text("workspace.lead"));
    }

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(getControl(), ID);
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite contents = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(contents);
        Link toProjects = new Link(contents, SWT.NONE);
        toProjects.setText("<a>" + Texts.text("toProjects") + "</a>");
        toProjects.setLayoutData(new GridData(SWT.END, SWT.CENTER, true, false));
        toProjects.addListener(SWT.Selection, event -> configureProject());
        SettingsBlock made =
                new SettingsBlock(contents, SettingsEdit.of(Settings.ofWorkspace()), true, this::showProblem);
        made.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        block = made;
        return contents;
    }

    private void configureProject() {
        IProject project = ProjectChoice.ask(getShell());
        if (project != null) {
            PreferencesUtil.createPropertyDialogOn(getShell(), project, SettingsPropertyPage.ID, null, null)
                    .open();
        }
    }

    private void showProblem(@Nullable String problem) {
        setErrorMessage(problem);
        setValid(problem == null);
    }

    @Override
    protected void performDefaults() {
        if (block != null) {
            block.show(SettingsEdit.ofDefaults());
        }
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        if (block == null) {
            return true;
        }
        IEclipsePreferences node = InstanceScope.INSTANCE.getNode(Keys.NODE);
        try {
            block.edit().putInto(node);
            Saving.start(node, Texts.text("workspace"));
        } catch (BackingStoreException | IllegalStateException e) {
            StatusManager.getManager().handle(Saving.failed(Texts.text("workspace"), e), StatusManager.SHOW);
        }
        return true;
    }
}
