package org.sahab.ui.settings;

import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;

/** The settings of a new workspace: every rule, in the language of the workbench, production code only. */
public final class DefaultSettings extends AbstractPreferenceInitializer {

    @Override
    public void initializeDefaultPreferences() {
        IEclipsePreferences defaults = DefaultScope.INSTANCE.getNode(Keys.NODE);
        defaults.put(Keys.LANGUAGE, Keys.AS_WORKBENCH);
        defaults.putBoolean(Keys.TESTS, false);
        defaults.putBoolean(Keys.GUESSES, false);
    }
}
