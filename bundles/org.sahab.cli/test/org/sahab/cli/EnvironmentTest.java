package org.sahab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentTest {

    @TempDir
    Path home;

    @Test
    void theCacheIsWhereTheUserSays() {
        assertThat(new Sahab(home).environment().cache()).isEqualTo(home.resolve(".cache/sahab"));
        assertThat(new Sahab(home).with("XDG_CACHE_HOME", "/x").environment().cache())
                .isEqualTo(Path.of("/x/sahab"));
        assertThat(new Sahab(home)
                        .with("XDG_CACHE_HOME", "relative")
                        .environment()
                        .cache())
                .isEqualTo(home.resolve(".cache/sahab"));
        assertThat(new Sahab(home)
                        .with("XDG_CACHE_HOME", "/x")
                        .with("SAHAB_CACHE", "/y")
                        .environment()
                        .cache())
                .isEqualTo(Path.of("/y"));
    }

    @Test
    void theWidthIsThatOfTheTerminalWithinReason() {
        assertThat(new Sahab(home).environment().width()).isEqualTo(80);
        assertThat(new Sahab(home).with("COLUMNS", "120").environment().width()).isEqualTo(120);
        assertThat(new Sahab(home).with("COLUMNS", "1").environment().width()).isEqualTo(40);
        assertThat(new Sahab(home).with("COLUMNS", "-3").environment().width()).isEqualTo(80);
    }
}
