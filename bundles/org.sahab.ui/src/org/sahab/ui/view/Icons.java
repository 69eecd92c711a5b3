package org.sahab.ui.view;

import java.net.URL;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.ImageDescriptor;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * The pictures of the view and of what can be done about findings. Eclipse draws SVG since 2025-06, sharp at every zoom; before, and in {@code plugin.xml}, the PNG made from it
 * stands for it.
 */
public final class Icons {

    private static final String SVG_RENDERER = "org.eclipse.swt.svg";

    private Icons() {}

    /** The picture with this name. */
    public static ImageDescriptor of(String name) {
        Bundle bundle = FrameworkUtil.getBundle(Icons.class);
        boolean svg = Platform.getBundle(SVG_RENDERER) != null;
        URL url = FileLocator.find(bundle, IPath.fromPortableString("icons/" + name + (svg ? ".svg" : ".png")));
        return ImageDescriptor.createFromURL(url);
    }
}
