package org.sahab.model.rule;

import java.util.Locale;
import java.util.Optional;

/** Where an application is to run. What a rule finds may matter more on one platform than on another, or not at all. */
public enum Platform {
    /** Any Kubernetes: containers that are replaced at any time. What the rules say unless they say otherwise. */
    KUBERNETES,
    /** Red Hat OpenShift. */
    OPENSHIFT,
    /** Microsoft Azure. */
    AZURE,
    /** Amazon Web Services. */
    AWS,
    /** Google Cloud. */
    GOOGLE,
    /** A virtual machine, which keeps its disk and its address. */
    VM,
    /** A sovereign cloud, or containers in a data centre of one's own. */
    SOVEREIGN;

    /** The lower-case word that labels, options and files use. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The platform with this {@link #key}. */
    public static Optional<Platform> of(String key) {
        for (Platform platform : values()) {
            if (platform.key().equals(key)) {
                return Optional.of(platform);
            }
        }
        return Optional.empty();
    }
}
