package org.sahab.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.core.runtime.ContributorFactoryOSGi;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IContributor;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

/** What plugin.xml names is there. */
class ContributionsTest {
    private static final List<String> CLASS_ATTRIBUTES =
            List.of("class", "contentProvider", "labelProvider", "producer");

    @Test
    void everyClassNamedIsThere() {
        assertThat(extensions())
                .isNotEmpty()
                .allSatisfy(extension -> assertClassesLoad(extension.getConfigurationElements()));
    }

    private static void assertClassesLoad(IConfigurationElement[] elements) {
        for (IConfigurationElement element : elements) {
            for (String attribute : CLASS_ATTRIBUTES) {
                String name = element.getAttribute(attribute);
                if (name != null && name.startsWith("org.sahab.")) {
                    String type = name.replaceFirst(":.*", ""); // what follows is data for the class
                    assertThat(sahab()).satisfies(bundle -> bundle.loadClass(type));
                }
            }
            assertClassesLoad(element.getChildren());
        }
    }

    @Test
    void everyPointExtendedIsThere() {
        assertThat(extensions().stream()
                        .map(IExtension::getExtensionPointUniqueIdentifier)
                        .distinct())
                .isNotEmpty()
                .allMatch(point -> Platform.getExtensionRegistry().getExtensionPoint(point) != null);
    }

    private static List<IExtension> extensions() {
        IContributor contributor = ContributorFactoryOSGi.createContributor(sahab());
        return List.of(Platform.getExtensionRegistry().getExtensions(contributor));
    }

    private static Bundle sahab() {
        return Platform.getBundle("org.sahab.ui");
    }
}
