package org.sahab.ui.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.framework.Bundle;
import org.sahab.ui.SahabPlugin;

/** The PNG pictures, which stand for the SVG drawings in plugin.xml and in an Eclipse that cannot draw those, show the same. */
class IconsTest {

    /** In each channel: what two ways to smooth an edge may differ by. */
    private static final double MEAN_DIFFERENCE = 12;

    private static Stream<String> drawings() {
        List<URL> found = Collections.list(bundle().findEntries("icons", "*.svg", false));
        assertThat(found).hasSizeGreaterThan(10);
        return found.stream().map(url -> url.getPath().replaceAll(".*/(\\w+)\\.svg", "$1"));
    }

    private static Bundle bundle() {
        return SahabPlugin.get().getBundle();
    }

    private static ImageData image(String file, int zoom) {
        URL url = FileLocator.find(bundle(), IPath.fromPortableString("icons/" + file));
        assertThat(url).as(file).isNotNull();
        ImageData data = ImageDescriptor.createFromURL(url).getImageData(zoom);
        assertThat(data).as(file).isNotNull();
        return data;
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void everyDrawingHasPicturesInBothSizes(String name) {
        assertThat(image(name + ".png", 100).width).isEqualTo(16);
        assertThat(image(name + "@2x.png", 100).width).isEqualTo(32);
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void picturesShowWhatIsDrawn(String name) {
        assumeTrue(Platform.getBundle("org.eclipse.swt.svg") != null, "This Eclipse cannot draw SVG");
        assertThat(difference(image(name + ".svg", 100), image(name + ".png", 100)))
                .isLessThan(MEAN_DIFFERENCE);
        assertThat(difference(image(name + ".svg", 200), image(name + "@2x.png", 100)))
                .isLessThan(MEAN_DIFFERENCE);
    }

    /** With {@code -Dsahab.icons=FOLDER} the pictures are drawn anew into that folder: after a drawing has changed. */
    @Test
    void drawsThePicturesOnRequest() {
        String folder = System.getProperty("sahab.icons", "");
        assumeTrue(!folder.isEmpty(), "Nobody asked for pictures");
        drawings().forEach(name -> {
            save(image(name + ".svg", 100), Path.of(folder, name + ".png"));
            save(image(name + ".svg", 200), Path.of(folder, name + "@2x.png"));
        });
    }

    private static void save(ImageData data, Path file) {
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {data};
        loader.save(file.toString(), SWT.IMAGE_PNG);
        assertThat(file).isNotEmptyFile();
    }

    /** The mean difference of the opacities of the pixels. */
    private static double difference(ImageData one, ImageData other) {
        assertThat(one.width).isEqualTo(other.width);
        assertThat(one.height).isEqualTo(other.height);
        long sum = 0;
        for (int y = 0; y < one.height; y++) {
            for (int x = 0; x < one.width; x++) {
                sum += Math.abs(one.getAlpha(x, y) - other.getAlpha(x, y));
            }
        }
        return (double) sum / (one.width * one.height);
    }
}
