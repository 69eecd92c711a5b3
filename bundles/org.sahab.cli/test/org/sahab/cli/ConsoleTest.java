package org.sahab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ConsoleTest {

    /** Does not take anything before a latch is open. */
    private record SlowReader(CountDownLatch reached, CountDownLatch open) {

        OutputStream stream() {
            return new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    reached.countDown();
                    try {
                        open.await();
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                }
            };
        }
    }

    @Test
    void aReaderThatTakesItsTimeDoesNotKeepTheProgramFromStopping() throws Exception {
        SlowReader reader = new SlowReader(new CountDownLatch(1), new CountDownLatch(1));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Console console = new Console(reader.stream(), new PrintStream(said, true, StandardCharsets.UTF_8));
        Thread work = Thread.startVirtualThread(() -> {
            try {
                console.result("a long summary");
            } catch (Failure e) {
                throw new AssertionError(e);
            }
        });
        assertThat(reader.reached().await(10, TimeUnit.SECONDS)).isTrue();
        Thread signal = Thread.startVirtualThread(() -> console.end("Interrupted."));
        assertThat(signal.join(Duration.ofSeconds(10))).isTrue();
        assertThat(said.toString(StandardCharsets.UTF_8)).isEqualTo("Interrupted.\n");
        reader.open().countDown();
        work.join();
    }
}
