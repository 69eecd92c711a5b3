package org.sahab.ui.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sahab.ui.result.ResultStore.Kept;
import org.sahab.ui.result.ResultStore.Stored;
import org.sahab.ui.tests.Assessments;

class ResultStoreTest {

    @TempDir
    private Path folder;

    private static final AssessedApplication SHOP = Assessments.application(
            "shop", List.of("shop.core", "shop.web"), List.of(Assessments.finding("shop.web", "src/A.java", 3)));

    private Path keep(AssessedApplication... applications) throws IOException {
        Path state = folder.resolve("results");
        ResultStore store = new ResultStore(state);
        List<Kept> kept = new ArrayList<>();
        for (AssessedApplication application : applications) {
            kept.add(store.write(application, kept));
        }
        store.writeIndex(kept);
        return state;
    }

    private static List<String> names(Path state) throws IOException {
        try (Stream<Path> files = Files.list(state)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void what_was_written_is_read() throws IOException {
        Path state = keep(SHOP);
        Stored read = new ResultStore(state).read();
        assertThat(read.kept()).map(Kept::application).containsExactly(SHOP);
        assertThat(read.aside()).isEmpty();
        assertThat(names(state)).containsExactly("1.json", "index.json");
    }

    @Test
    void an_assessment_that_is_no_longer_in_the_index_is_deleted() throws IOException {
        Path state = keep(SHOP);
        ResultStore store = new ResultStore(state);
        Kept again = store.write(SHOP, store.read().kept());
        assertThat(names(state)).contains("1.json", "2.json");
        store.writeIndex(List.of(again));
        assertThat(names(state)).containsExactly("2.json", "index.json");
    }

    @Test
    void a_broken_index_is_put_aside() throws IOException {
        Path state = keep(SHOP);
        Files.writeString(state.resolve("index.json"), "{\"format\": 1, \"applications\": [");
        Stored read = new ResultStore(state).read();
        assertThat(read.kept()).isEmpty();
        assertThat(read.aside()).containsExactly(state.resolve("index.json.unreadable"));
        assertThat(new ResultStore(state).read().aside()).isEmpty();
    }

    @Test
    void an_index_of_a_newer_version_is_put_aside() throws IOException {
        Path state = keep(SHOP);
        Files.writeString(state.resolve("index.json"), "{\"format\": 2, \"applications\": []}");
        assertThat(new ResultStore(state).read().aside()).hasSize(1);
        new ResultStore(state).writeIndex(List.of());
        assertThat(names(state)).containsExactly("1.json.unreadable", "index.json", "index.json.unreadable");
    }

    @Test
    void an_index_cannot_lead_out_of_its_folder() throws IOException {
        Path state = keep(SHOP);
        String index = Files.readString(state.resolve("index.json"));
        Files.copy(state.resolve("1.json"), folder.resolve("1.json"));
        Files.writeString(state.resolve("index.json"), index.replace("1.json", "../1.json"));
        Stored read = new ResultStore(state).read();
        assertThat(read.kept()).isEmpty();
        assertThat(read.aside()).hasSize(1);
    }

    @Test
    void a_broken_assessment_is_put_aside_and_the_others_are_read() throws IOException {
        AssessedApplication other = Assessments.application("bank", List.of("bank"), List.of());
        Path state = keep(SHOP, other);
        Files.writeString(state.resolve("1.json"), "{\"schemaVersion\": 2, \"application\": \"shop\"}");
        Stored read = new ResultStore(state).read();
        assertThat(read.kept()).map(kept -> kept.application().name()).containsExactly("bank");
        assertThat(read.aside()).containsExactly(state.resolve("1.json.unreadable"));
    }

    @Test
    void fifty_thousand_findings_are_read_in_a_second_of_work() throws IOException {
        AssessedApplication large =
                Assessments.application("large", List.of("large"), Assessments.many("large", 50_000));
        Path state = keep(large);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        Stored read = new ResultStore(state).read();
        Duration duration = Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
        assertThat(read.kept().get(0).application()).isEqualTo(large);
        assertThat(duration).isLessThan(Duration.ofSeconds(2)); // twice what is promised, for slow machines
    }
}
