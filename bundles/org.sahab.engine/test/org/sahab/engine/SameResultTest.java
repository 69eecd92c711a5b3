package org.sahab.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The same input gives the same assessment, byte for byte, however it is made. */
@Isolated("sets the default locale and time zone")
final class SameResultTest {

    private static final String RULES = Sample.rule("location: METHOD_CALL", "pattern: \"*.call*\"")
            + Sample.reference("TYPE", "(java.util.List|p.T*)").replace("ruleID: Found", "ruleID: Types");

    @TempDir
    Path folder;

    @TempDir
    Path cache;

    /** Twelve classes in three modules that use each other. */
    private Sample sample() {
        Sample sample = new Sample(folder).level(8).module("a").module("b", "a").module("c", "a", "b");
        for (int i = 0; i < 12; i++) {
            sample.file(path(i), code(i, "int", false));
        }
        return sample;
    }

    private static String path(int i) {
        return "abc".charAt(i / 4) + "/p/T" + i + ".java";
    }

    private static String code(int i, String type, boolean missingImport) {
        StringBuilder code = new StringBuilder("package p;\nimport java.util.*;\n");
        if (missingImport) {
            code.append("import org.missing.*;\n");
        }
        code.append("public class T").append(i);
        if (i > 3) {
            code.append(" extends T").append(i % 4);
        }
        code.append(" {\n    public ").append(type).append(" call").append(i).append("(List<?> l) { return ");
        code.append(type.equals("int") ? "0" : "null").append("; }\n");
        for (int j = 0; j < i; j++) {
            code.append("    void m")
                    .append(j)
                    .append("(T")
                    .append(j)
                    .append(" t) { t.call")
                    .append(j);
            code.append("(null); for (;;) { new T")
                    .append(j)
                    .append("().call")
                    .append(j % 4)
                    .append("(null); } }\n");
        }
        return code.append("}\n").toString();
    }

    @Test
    void whateverTheNumberOfThreadsTheSizeOfBatchesAndTheOrderOfFiles() {
        Sample sample = sample();
        String expected = Sample.json(sample.assess(RULES));
        assertThat(expected).contains("call11");
        for (int threads = 1; threads <= 3; threads++) {
            sample.options(sample.options().withThreads(threads));
            assertThat(Sample.json(sample.assess(RULES))).isEqualTo(expected);
        }
        for (int batch : new int[] {1, 2, 5}) {
            EngineLimits limits = new EngineLimits(batch, 4 << 20, 16 << 20, 64 << 20, 20_000, 3, 240, 1 << 24);
            sample.options(EngineOptions.defaults("test").withLimits(limits));
            assertThat(Sample.json(sample.assess(RULES))).isEqualTo(expected);
        }
        assertThat(Sample.json(sample.reversed().assess(RULES))).isEqualTo(expected);
    }

    @Test
    void whateverTheLocaleAndTheTimeZone() {
        Sample sample = sample();
        String expected = Sample.json(sample.assess(RULES));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String language : List.of("tr", "ar", "th")) {
                Locale.setDefault(Locale.forLanguageTag(language));
                TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
                assertThat(Sample.json(sample.assess(RULES))).isEqualTo(expected);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void withAndWithoutACacheAfterAnyEdit() {
        Sample sample = sample();
        Random random = new Random(42);
        List<Integer> present = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            present.add(i);
        }
        EngineOptions plain = sample.options();
        for (int round = 0; round < 40; round++) {
            for (int edits = random.nextInt(3); edits > 0; edits--) {
                edit(sample, random, present);
            }
            String cached = Sample.json(sample.options(plain.withCache(cache)).assess(RULES));
            String fresh = Sample.json(sample.options(plain).assess(RULES));
            assertThat(cached).as("round " + round).isEqualTo(fresh);
        }
    }

    private static void edit(Sample sample, Random random, List<Integer> present) {
        int i = random.nextInt(12);
        switch (random.nextInt(5)) {
            case 0 -> {
                if (present.remove((Integer) i)) {
                    sample.delete(path(i));
                }
                return;
            }
            case 1 -> sample.file(path(i), code(i, "String", false));
            case 2 -> sample.file(path(i), code(i, "Missing", true));
            case 3 -> sample.file(path(i), "// moved\n\n" + code(i, "int", false));
            default -> sample.file(path(i), code(i, "List<T" + random.nextInt(12) + ">", random.nextBoolean()));
        }
        if (!present.contains(i)) {
            present.add(i);
        }
    }

    @Test
    void aBrokenCacheIsAsGoodAsNone() throws Exception {
        Sample sample = sample();
        EngineOptions plain = sample.options();
        String expected = Sample.json(sample.assess(RULES));
        sample.options(plain.withCache(cache)).assess(RULES);
        Random random = new Random(7);
        for (int round = 0; round < 10; round++) {
            try (var files = Files.list(cache)) {
                Path file = files.findFirst().orElseThrow();
                byte[] bytes = Files.readAllBytes(file);
                int cut = random.nextInt(bytes.length);
                Files.write(file, Arrays.copyOf(bytes, cut));
            }
            assertThat(Sample.json(sample.assess(RULES))).isEqualTo(expected);
        }
    }

    @Test
    void cancellationStopsTheRun() {
        Sample sample = sample();
        Engine engine = new Engine(Sample.rules(RULES), List.of(), sample.options());
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> engine.assess(sample.application(), new Progress() {
                    private volatile boolean cancelled;

                    @Override
                    public void worked(int units) {
                        cancelled = true;
                    }

                    @Override
                    public boolean isCancelled() {
                        return cancelled;
                    }
                }));
    }
}
