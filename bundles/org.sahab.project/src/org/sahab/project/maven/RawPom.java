package org.sahab.project.maven;

import java.io.InputStream;
import java.net.URI;
import java.util.Objects;
import org.apache.maven.model.Model;
import org.apache.maven.model.building.ModelSource2;
import org.jspecify.annotations.Nullable;

/**
 * A raw model that was read once and is handed to the model builder without being read again. The model builder asks
 * a source
 * for its text; ours has none and is unwrapped by {@link RawPomProcessor}.
 */
class RawPom implements ModelSource2 {

    private final String location;
    private final Model model;

    RawPom(String location, Model model) {
        this.location = location;
        this.model = model;
    }

    /** The model; not to be changed. */
    Model model() {
        return model;
    }

    /** A copy of the model for the builder to work on. */
    Model copy() {
        return model.clone();
    }

    @Override
    public @Nullable ModelSource2 getRelatedSource(String relativePath) {
        return null; // only a pom of the tree has neighbours
    }

    @Override
    public URI getLocationURI() {
        return URI.create("pom:" + Integer.toHexString(location.hashCode()));
    }

    @Override
    public InputStream getInputStream() {
        return InputStream.nullInputStream();
    }

    @Override
    public String getLocation() {
        return location;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RawPom pom && pom.location.equals(location);
    }

    @Override
    public int hashCode() {
        return Objects.hash(location);
    }
}
