package org.sahab.project.maven;

import org.apache.maven.model.Dependency;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.InputLocationTracker;
import org.apache.maven.model.InputSource;
import org.jspecify.annotations.Nullable;
import org.sahab.model.finding.Region;

/**
 * Where a pom or another build file of the tree names an artifact. It travels with the element through inheritance and profiles as its location,
 * so that a dependency of an effective model is found where it is written.
 */
final class PomPlace extends InputSource {

    private static final long serialVersionUID = 1L;
    private static final String ELEMENT = "";

    private final String file;
    private final transient Region region;
    private final transient Region second;

    private final @Nullable String configuration;

    PomPlace(String file, Region region) {
        this(file, region, region, null);
    }

    /** The place of a coordinate and that of its second element. */
    PomPlace(String file, Region region, Region second) {
        this(file, region, second, null);
    }

    /** The place of what another build system names, in whose words it is wanted for a configuration. */
    PomPlace(String file, Region region, @Nullable String configuration) {
        this(file, region, region, configuration);
    }

    private PomPlace(String file, Region region, Region second, @Nullable String configuration) {
        this.file = file;
        this.region = region;
        this.second = second;
        this.configuration = configuration;
    }

    /** The build file, relative to the tree. */
    String file() {
        return file;
    }

    /** Where in it. */
    Region region() {
        return region;
    }

    /**
     * Where what it brings is shown: at the second element of its coordinate, usually a line below, so that a finding about the
     * library and one about what comes through it remain two, as they are for Konveyor.
     */
    Region ofBrought() {
        return second;
    }

    /** What it is wanted for, where not a scope of Maven says so. */
    @Nullable
    String configuration() {
        return configuration;
    }

    void attachTo(InputLocationTracker element) {
        element.setLocation(ELEMENT, new InputLocation(region.line(), region.column(), this));
    }

    /** The place of an element of a model; null if no pom of the tree holds it. */
    static @Nullable PomPlace of(@Nullable InputLocationTracker element) {
        InputLocation location = element == null ? null : element.getLocation(ELEMENT);
        return location != null && location.getSource() instanceof PomPlace place ? place : null;
    }

    /** The place of a dependency of a module; of one that no pom of the tree holds, where the module names its parent. */
    static PomPlace of(Dependency dependency, TreePom module) {
        PomPlace place = of(dependency);
        if (place == null) {
            place = of(module.model().getParent());
        }
        return place != null ? place : new PomPlace(module.path(), Region.WHOLE);
    }
}
