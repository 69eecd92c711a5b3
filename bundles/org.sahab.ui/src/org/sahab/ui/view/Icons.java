package org.sahab.ui.view;

import java.net.URL;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.ImageDescriptor;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * The pictures of the view. Eclipse draws SVG since 2025-06, sharp at every zoom; before, and in {@code plugin.xml}, the PNG made from it
 * stands for it.
 */
final class Icons {

    private static final String SVG_RENDERER = "org.eclipse.swt.svg";

    private Icons() {}

    /** The picture with this name. */
    static ImageDescriptor of(String name) {
        Bundle bundle = FrameworkUtil.getBundle(Icons.class);
        boolean svg = Platform.getBundle(SVG_RENDERER) != null;
        URL url = FileLocator.find(bundle, IPath.fromPortableString("icons/" + name + (svg ? ".svg" : ".png")));
        return ImageDescriptor.createFromURL(url);
    }
}
