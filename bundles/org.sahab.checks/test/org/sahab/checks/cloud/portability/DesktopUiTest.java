package org.sahab.checks.cloud.portability;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class DesktopUiTest {

    @Test
    void windowsDialoguesAndAppletsAreFound() {
        CheckTester.of("DesktopUi").java("""
            import java.applet.Applet;
            import javax.swing.*;

            class Windows {
                static class Banner extends Applet {} // FOUND

                static class Table extends JTable {} // FOUND

                void open() {
                    JFrame frame = new JFrame("Orders"); // FOUND
                    JOptionPane.showMessageDialog(frame, "done"); // FOUND
                }
            }
            """).test();
    }

    @Test
    void picturesAndColoursAreNotFound() {
        CheckTester.of("DesktopUi").java("""
            import java.awt.Color;
            import java.awt.Graphics2D;
            import java.awt.image.BufferedImage;

            class Pictures {
                BufferedImage draw() {
                    BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
                    Graphics2D graphics = image.createGraphics();
                    graphics.setColor(Color.RED);
                    return image;
                }
            }
            """).test();
    }

    @Test
    void modelsOfSwingAreNotFound() {
        CheckTester.of("DesktopUi").java("""
            import javax.swing.event.EventListenerList;
            import javax.swing.table.AbstractTableModel;

            abstract class Model extends AbstractTableModel {
                EventListenerList listeners = new EventListenerList();
            }
            """).test();
    }

    @Test
    void typesOfTheApplicationAreNotFound() {
        CheckTester.of("DesktopUi").java("""
            package shop;

            class Frame {}

            class Panel extends Frame {
                Frame frame = new Frame();
            }
            """).test();
    }
}
