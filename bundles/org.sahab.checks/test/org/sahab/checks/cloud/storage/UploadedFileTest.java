package org.sahab.checks.cloud.storage;

import org.junit.jupiter.api.Test;
import org.sahab.checks.CheckTester;

class UploadedFileTest {

    @Test
    void uploadsToDiskAreFound() {
        CheckTester.of("UploadedFile").java("""
            import jakarta.servlet.annotation.MultipartConfig;
            import jakarta.servlet.http.HttpServlet;
            import jakarta.servlet.http.Part;
            import org.apache.commons.fileupload.disk.DiskFileItemFactory;

            @MultipartConfig // FOUND
            class Upload extends HttpServlet {
                void store(Part part) throws Exception {
                    part.write("picture.png"); // FOUND
                    new DiskFileItemFactory(); // FOUND
                }
            }
            """).file("WEB-INF/web.xml", """
                    <web-app>
                      <servlet>
                        <multipart-config> <!-- FOUND -->
                          <max-file-size>1000</max-file-size>
                        </multipart-config>
                      </servlet>
                    </web-app>
                    """).test();
    }

    @Test
    void streamsOfAnUploadAreNotFound() {
        CheckTester.of("UploadedFile").java("""
            import jakarta.servlet.http.Part;
            import java.io.OutputStream;

            class Pass {
                void pass(Part part, OutputStream store) throws Exception {
                    part.getInputStream().transferTo(store);
                    part.delete();
                }
            }
            """).test();
    }

    @Test
    void otherWritesAreNotFound() {
        CheckTester.of("UploadedFile").java("""
            import java.io.Writer;

            class Text {
                void write(Writer writer) throws Exception {
                    writer.write("a");
                }
            }
            """).test();
    }

    @Test
    void typesOfTheApplicationAreNotFound() {
        CheckTester.of("UploadedFile").java("""
            package shop;

            interface FileItem {
                void write(String name);

                default void run() {
                    write("a");
                }
            }
            """).test();
    }
}
