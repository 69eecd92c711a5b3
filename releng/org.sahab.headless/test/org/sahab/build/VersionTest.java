package org.sahab.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One version for everything. */
class VersionTest {
    @Test
    void bundlesHaveTheVersionOfTheBuild() {
        assertThat(Repository.bundles())
                .isNotEmpty()
                .allSatisfy(bundle -> assertThat(bundle.names("Bundle-Version"))
                        .as(bundle.name())
                        .containsExactly(Repository.version() + ".qualifier"));
    }
}
