package org.sahab.model.rule;

import java.util.Locale;

/** What side of readiness a rule looks at. */
public enum Dimension {
    /** Settings, addresses and ports outside the code. */
    CONFIGURATION,
    /** State and sessions between requests. */
    STATE,
    /** Files and disks. */
    STORAGE,
    /** Messaging, remoting and naming. */
    MESSAGING,
    /** Databases and transactions. */
    DATA,
    /** Security, secrets and identity. */
    SECURITY,
    /** Logging, metrics and health. */
    OBSERVABILITY,
    /** Java, frameworks and servers. */
    RUNTIME,
    /** Packaging and delivery. */
    PACKAGING,
    /** Scalability and concurrency. */
    CONCURRENCY,
    /** Start-up and shutdown. */
    DISPOSABILITY,
    /** Operating system and vendor. */
    PORTABILITY,
    /** Energy and resources wasted. */
    ENERGY,
    /** Rules of others that name no dimension. */
    OTHER;

    /** The lower-case word that labels and reports use. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
