package org.sahab.ui.marker.field;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.views.markers.MarkerField;
import org.eclipse.ui.views.markers.MarkerItem;
import org.jspecify.annotations.Nullable;

/** A column with the text of an attribute of markers, named after the colon of the extension's class. */
public final class AttributeField extends MarkerField implements IExecutableExtension {

    private String attribute = "";

    /** Made by the Problems view. */
    public AttributeField() {}

    @Override
    public void setInitializationData(IConfigurationElement element, String property, @Nullable Object data) {
        attribute = String.valueOf(data);
    }

    @Override
    public String getValue(@Nullable MarkerItem item) {
        return item == null ? "" : item.getAttributeValue(attribute, "");
    }
}
