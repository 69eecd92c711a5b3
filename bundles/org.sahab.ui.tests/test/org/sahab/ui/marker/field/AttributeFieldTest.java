package org.sahab.ui.marker.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.views.markers.MarkerItem;
import org.junit.jupiter.api.Test;

class AttributeFieldTest {

    private static final MarkerItem MARKER = new MarkerItem() {
        @Override
        public String getAttributeValue(String attribute, String without) {
            return attribute.startsWith("org.sahab.ui.") ? attribute.substring("org.sahab.ui.".length()) : without;
        }
    };

    @Test
    void columns_show_the_dimension_and_the_rule_of_a_marker() throws CoreException {
        Set<String> shown = new TreeSet<>();
        for (IConfigurationElement element :
                Platform.getExtensionRegistry().getConfigurationElementsFor("org.eclipse.ui.ide.markerSupport")) {
            if (element.getName().equals("markerField")
                    && element.getContributor().getName().equals("org.sahab.ui")) {
                AttributeField field = (AttributeField) element.createExecutableExtension("class");
                shown.add(field.getValue(MARKER));
                assertThat(field.getValue(null)).isEmpty();
            }
        }
        assertThat(shown).containsExactly("dimensionName", "rule");
    }
}
