package org.sahab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.assessment.AssessmentJson;
import org.sahab.model.assessment.Diagnostic;

/** A thousand files damaged at random, always the same ones: nothing is lost, nothing is left unsaid. */
@Timeout(300)
class MutationTest {

    private static final int FILES = 1_000;
    private static final int UNTOUCHED = 50;

    @TempDir
    Path top;

    private final Random random = new Random(20_261_123);
    private final List<String> templates = List.of(Shop.ORDERS, """
        package shop;

        import java.util.*;
        import javax.servlet.http.*;

        public class Cart extends HttpServlet {
            private final Map<String, List<Integer>> items = new HashMap<>();

            @Override
            protected void doPost(HttpServletRequest request, HttpServletResponse response) {
                HttpSession session = request.getSession(true);
                session.setAttribute("cart", items.computeIfAbsent("x", k -> new ArrayList<>()));
                for (int i = 0; i < items.size(); i++) {
                    String text = "";
                    text += switch (i) { case 0 -> "none"; default -> "some"; };
                    System.out.println(text + '\\u0041' + 0x1F + 1e3f);
                }
            }
        }
        """, """
        package shop;

        sealed interface Shape<T extends Comparable<T>> permits Shape.Circle, Shape.Square {
            record Circle<T extends Comparable<T>>(T radius) implements Shape<T> {}
            record Square<T extends Comparable<T>>(T side) implements Shape<T> {}
            enum Colour { RED { int code() { return 1; } }, BLUE; int code() { return 0; } }
            @interface Marked { String[] value() default {"a", "b"}; Class<?> type() default Object.class; }
            static Object area(Shape<?> shape) {
                return switch (shape) {
                    case Circle<?>(var radius) when radius != null -> (Runnable) radius::toString;
                    case Square<?> s -> new Object() { int x = 1; { x++; } };
                    default -> \"\"\"
                        text "block"
                        \"\"\";
                };
            }
        }
        """);

    private Path folder;

    private void makeApplication(UnaryOperator<byte[]> change) {
        folder = top.resolve("app");
        Shop app = new Shop(folder);
        for (int i = 0; i < UNTOUCHED; i++) {
            app.file("src/main/java/whole/Orders" + i + ".java", Shop.ORDERS.replace("package shop", "package whole"));
        }
        List<String> others =
                List.of("pom.xml", "web.xml", "shop.properties", "shop.yaml", "shop.json", "Dockerfile", "page.jsp");
        for (int i = 0; i < FILES; i++) {
            byte[] text = templates.get(i % templates.size()).getBytes(StandardCharsets.UTF_8);
            boolean java = i % 10 != 9;
            String name = java
                    ? "src/main/java/shop/p" + i % 7 + "/File" + i + ".java"
                    : "d" + i + "/" + others.get(i / 10 % others.size());
            app.file(name, change.apply(java ? text : other(name)));
        }
    }

    private static byte[] other(String name) {
        String text = name.endsWith("pom.xml")
                ? "<project><modelVersion>4.0.0</modelVersion><groupId>g</groupId><artifactId>a</artifactId>"
                        + "<version>1</version><dependencies><dependency><groupId>x</groupId><artifactId>y</artifactId>"
                        + "<version>${v}</version></dependency></dependencies></project>"
                : name.endsWith(".xml")
                        ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<web-app><servlet a=\"b\">c</servlet></web-app>"
                        : "shop:\n  - name: \"x\"\n    url: http://10.0.0.1:8080/\n    {\"password\": [1, 2]}\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] mutated(byte[] bytes) {
        byte[] result = bytes.clone();
        int rounds = 1 + random.nextInt(3);
        for (int round = 0; round < rounds && result.length > 0; round++) {
            int at = random.nextInt(result.length);
            int length = Math.min(1 + random.nextInt(40), result.length - at);
            switch (random.nextInt(6)) {
                case 0 -> result[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> result[at] = (byte) random.nextInt(256);
                case 2 -> result = Arrays.copyOf(result, at);
                case 3 -> result = spliced(result, at, at + length, new byte[0]);
                case 4 -> result = spliced(result, at, at, Arrays.copyOfRange(result, at, at + length));
                default ->
                    result = spliced(
                            result,
                            at,
                            at,
                            "{}()<>\"'\\u;@".substring(random.nextInt(10)).getBytes(StandardCharsets.UTF_8));
            }
        }
        return result;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] middle) {
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        result.write(bytes, 0, from);
        result.writeBytes(middle);
        result.write(bytes, to, bytes.length - to);
        return result.toByteArray();
    }

    private Assessment assess(ExitCode expected, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "assess", "--offline", "--quiet", "--output", top.resolve("out").toString(), folder.toString()));
        arguments.addAll(List.of(more));
        Sahab.Run run = new Sahab(top).run(arguments.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(expected);
        try (Reader reader = Files.newBufferedReader(top.resolve("out/assessment.json"))) {
            return new AssessmentJson().read(reader);
        }
    }

    @Test
    void undamagedFilesAreAnalysedAsAWhole() throws Exception {
        makeApplication(UnaryOperator.identity());
        Assessment assessment = assess(ExitCode.DONE);
        assertThat(assessment.completeness().partly()).isZero();
        assertThat(assessment.completeness().failed()).isZero();
    }

    @Test
    void everyFileIsAnalysedOrNamed() throws Exception {
        makeApplication(this::mutated);
        Assessment assessment = assess(ExitCode.DONE);
        assertThat(assessment.completeness().files()).isEqualTo(FILES + UNTOUCHED + 4);
        assertThat(assessment.completeness().javaFiles()).isEqualTo(FILES * 9 / 10 + UNTOUCHED + 2);

        Set<String> named = assessment.diagnostics().stream()
                .filter(problem -> problem.severity() != Diagnostic.Severity.INFO && problem.place() != null)
                .filter(problem -> !problem.message().key().equals("engine.file-malformed"))
                .map(problem -> problem.place().file())
                .filter(file -> file.endsWith(".java"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named)
                .hasSize(assessment.completeness().partly()
                        + assessment.completeness().failed());
        assertThat(named).hasSizeGreaterThan(FILES / 3).noneMatch(file -> file.contains("/whole/"));

        assertThat(assessment.findings())
                .filteredOn(finding -> finding.place().file().contains("/whole/"))
                .filteredOn(finding -> finding.rule().equals("LocalFileWrite"))
                .hasSize(UNTOUCHED);

        byte[] first = Files.readAllBytes(top.resolve("out/assessment.json"));
        assess(ExitCode.INCOMPLETE, "--strict", "--jobs", "3");
        assertThat(Files.readAllBytes(top.resolve("out/assessment.json"))).isEqualTo(first);
    }
}
