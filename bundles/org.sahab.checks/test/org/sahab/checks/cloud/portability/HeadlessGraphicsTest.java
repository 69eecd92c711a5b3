package org.sahab.checks.cloud.portability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class HeadlessGraphicsTest {

    @Test
    void decodingAndDrawingAreFound() {
        CheckTester.of("HeadlessGraphics").java("""
            import java.awt.GraphicsEnvironment;
            import java.awt.image.BufferedImage;
            import java.io.*;
            import javax.imageio.ImageIO;

            class Pictures {
                void all(File file, OutputStream out) throws IOException {
                    BufferedImage image = ImageIO.read(file); // FOUND
                    image.createGraphics().drawString("x", 1, 1); // FOUND
                    ImageIO.write(image, "png", out); // FOUND
                    GraphicsEnvironment.getLocalGraphicsEnvironment(); // FOUND
                }
            }
            """).test();
    }

    @Test
    void coloursAndGeometryAreNotFound() {
        CheckTester.of("HeadlessGraphics").java("""
            import java.awt.Color;
            import java.awt.Point;
            import java.awt.Rectangle;

            class Shapes {
                boolean inside(Point point, Color color) {
                    return new Rectangle(1, 1).contains(point) && color.getAlpha() > 0;
                }
            }
            """).test();
    }

    @Test
    void picturesThatAreOnlyCopiedAreNotFound() {
        CheckTester.of("HeadlessGraphics").java("""
            import java.io.*;

            class Copy {
                void copy(InputStream png, OutputStream out) throws IOException {
                    png.transferTo(out);
                }
            }
            """).test();
    }

    @Test
    void typesOfTheApplicationAreNotFound() {
        CheckTester.of("HeadlessGraphics").java("""
            package shop;

            class ImageIO {
                static Object read(String name) {
                    return ImageIO.read(name + 1);
                }
            }
            """).test();
    }
}
