package org.sahab.rules;

/** Whose reading of the rule format decides where the readings differ. */
public enum Compatibility {
    /** Sahab's own: as the format is documented and meant. */
    SAHAB,
    /** As Konveyor's engine does, its defects included. */
    KONVEYOR
}
