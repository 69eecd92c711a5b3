package org.sahab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartUpTest {

    @TempDir
    Path home;

    @Test
    void theVersionIsSaidWithoutLoadingWhatOnlyAnAssessmentNeeds() throws Exception {
        Program program = new Program(home).java("-Xlog:class+load:file=" + home.resolve("classes"));
        assertThat(Program.exitCodeOf(program.start("--version"))).isZero();
        assertThat(program.out()).startsWith("sahab ");
        assertThat(home.resolve("classes"))
                .content()
                .contains("org.sahab.cli.Main")
                .doesNotContain("org.eclipse.jdt")
                .doesNotContain("com.google.gson")
                .doesNotContain("org.apache.maven")
                .doesNotContain("org.snakeyaml");
    }

    @Test
    void whatIsSaidIsUtf8InAnyLocale() throws Exception {
        Program program = new Program(home).java("-Dfile.encoding=US-ASCII").java("-Dstdout.encoding=US-ASCII");
        assertThat(Program.exitCodeOf(program.start("--lang", "ar"))).isEqualTo(2);
        assertThat(program.err()).startsWith("اذكر ما يجب فعله");
    }
}
