package org.sahab.project.maven;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.maven.model.Model;
import org.apache.maven.model.building.DefaultModelBuilderFactory;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/**
 * The model that every model inherits from, as Maven's libraries carry it: default folders, and the one default
 * repository.
 */
final class SuperPom {

    private static final String RESOURCE = "/org/apache/maven/model/pom-4.0.0.xml";

    private SuperPom() {}

    /** Reads it as it is. */
    static Model read() {
        try (InputStream in = DefaultModelBuilderFactory.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("Maven's libraries have no super POM");
            }
            return new MavenXpp3Reader().read(in, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XmlPullParserException e) {
            throw new IllegalStateException("Maven's super POM does not parse", e);
        }
    }
}
