package org.sahab.project.maven;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Map;
import org.apache.maven.model.Model;
import org.apache.maven.model.building.ModelProcessor;

/** Gives the model builder the raw models that were read before; reads nothing by itself. */
final class RawPomProcessor implements ModelProcessor {

    @Override
    public File locatePom(File folder) {
        return new File(folder, "pom.xml");
    }

    @Override
    public Model read(File file, Map<String, ?> options) throws IOException {
        return unwrap(options);
    }

    @Override
    public Model read(Reader reader, Map<String, ?> options) throws IOException {
        return unwrap(options);
    }

    @Override
    public Model read(InputStream stream, Map<String, ?> options) throws IOException {
        return unwrap(options);
    }

    private static Model unwrap(Map<String, ?> options) throws IOException {
        if (options.get(ModelProcessor.SOURCE) instanceof RawPom pom) {
            return pom.copy();
        }
        throw new IOException("A model from elsewhere");
    }
}
