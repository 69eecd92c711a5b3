package org.sahab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.sahab.model.text.Language;
import org.sahab.project.ProgressListener.Phase;

class ProgressDisplayTest {

    private static final long MILLISECOND = 1_000_000;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Console console =
            new Console(OutputStream.nullOutputStream(), new PrintStream(said, true, StandardCharsets.UTF_8));
    private final Interruption interruption = new Interruption();
    private long now;

    private ProgressDisplay display(ProgressDisplay.Mode mode, int width) {
        return new ProgressDisplay(console, new Texts(Language.ENGLISH), mode, width, interruption, () -> now);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aTerminalShowsOneLineThatIsRewritten() {
        ProgressDisplay progress = display(ProgressDisplay.Mode.REWRITTEN_LINE, 80);
        progress.begins(Phase.UNPACKING, "shop.zip");
        progress.begins(668);
        now += 200 * MILLISECOND;
        progress.worked(312);
        console.clearProgress();
        assertThat(said())
                .isEqualTo("\r\u001b[KUnpacking shop.zip…\r\u001b[KAnalysing 0/668 files…"
                        + "\r\u001b[KAnalysing 312/668 files…\r\u001b[K");
    }

    @Test
    void aTerminalIsRewrittenAFewTimesASecond() {
        ProgressDisplay progress = display(ProgressDisplay.Mode.REWRITTEN_LINE, 80);
        progress.begins(100_000);
        for (int i = 0; i < 10_000; i++) {
            now += MILLISECOND / 10;
            progress.worked(1);
        }
        assertThat(said().split("\r")).hasSizeBetween(8, 12);
    }

    @Test
    void aFileGetsFewLines() {
        ProgressDisplay progress = display(ProgressDisplay.Mode.LINES, 80);
        progress.begins("rules");
        progress.begins(Phase.RESOLVING, "a");
        progress.begins(Phase.RESOLVING, "b");
        progress.begins(1000);
        for (int i = 0; i < 1000; i++) {
            now += 12 * MILLISECOND;
            progress.worked(1);
        }
        assertThat(said()).isEqualTo("""
            Reading the rules…
            Looking for the jars of a…
            Analysing 0/1,000 files…
            Analysing 834/1,000 files…
            Putting the findings together…
            """);
    }

    @Test
    void whatIsDoneBeforeTheCountIsKnownEndsNothing() {
        ProgressDisplay progress = display(ProgressDisplay.Mode.LINES, 80);
        progress.worked(1);
        progress.begins(2);
        progress.worked(1);
        progress.worked(1);
        assertThat(said()).isEqualTo("Analysing 0/2 files…\nPutting the findings together…\n");
    }

    @Test
    void quietSaysNothing() {
        ProgressDisplay progress = display(ProgressDisplay.Mode.NONE, 80);
        progress.begins("rules");
        progress.begins(1);
        progress.worked(1);
        assertThat(said()).isEmpty();
    }

    @Test
    void aHostileNameCannotControlTheTerminalNorWrapTheLine() {
        display(ProgressDisplay.Mode.REWRITTEN_LINE, 40).begins(Phase.LISTING, "\u001b[2J\n" + "x".repeat(100));
        String line = said().substring("\r\u001b[K".length());
        assertThat(line).hasSizeLessThan(40).doesNotContain("\u001b").doesNotContain("\n");
    }

    @Test
    void whatIsSaidDoesNotStandBehindProgress() {
        display(ProgressDisplay.Mode.REWRITTEN_LINE, 80).begins("rules");
        console.say("Something went wrong.");
        assertThat(said()).isEqualTo("\r\u001b[KReading the rules…\r\u001b[KSomething went wrong.\n");
    }

    @Test
    void nothingIsSaidAfterTheLastWord() {
        console.end("Interrupted.");
        display(ProgressDisplay.Mode.REWRITTEN_LINE, 80).begins("rules");
        console.say("The file could not be written.");
        assertThat(said()).isEqualTo("Interrupted.\n");
    }

    @Test
    void aStepDoesNotBeginAfterTheSignal() {
        ProgressDisplay progress = display(ProgressDisplay.Mode.NONE, 80);
        assertThat(progress.isCancelled()).isFalse();
        interruption.request();
        assertThat(progress.isCancelled()).isTrue();
        assertThatThrownBy(() -> progress.begins("rules")).isInstanceOf(CancellationException.class);
    }
}
