package org.sahab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sahab.model.assessment.Assessment;
import org.sahab.model.assessment.AssessmentJson;
import org.sahab.model.assessment.Diagnostic;
import org.sahab.model.finding.Finding;

/** Whatever is given to it, the program says what is wrong in a sentence, ends with the right code, and analyses the rest. */
@Timeout(300)
class HostileInputTest {

    private static final String ORDERS = "src/main/java/shop/Orders.java";

    @TempDir
    Path top;

    private Path output;
    private Shop shop;
    private final List<String> rules = new ArrayList<>();

    @BeforeEach
    void makeShop() throws IOException {
        output = top.resolve("out");
        shop = new Shop(top.resolve("shop"));
        rules("rules.yaml", Shop.RULES);
    }

    private void rules(String file, String yaml) throws IOException {
        rules.add("--rules");
        rules.add(Files.writeString(top.resolve(file), yaml).toString());
    }

    private Sahab.Run assess(Path source, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("assess", "--offline", "--quiet", "--no-builtin-rules", "--output", output.toString()));
        arguments.addAll(rules);
        arguments.addAll(List.of(more));
        arguments.add(source.toString());
        return new Sahab(top).run(arguments.toArray(String[]::new));
    }

    private Assessment assessment() throws IOException {
        try (Reader reader = Files.newBufferedReader(output.resolve("assessment.json"))) {
            return new AssessmentJson().read(reader);
        }
    }

    /** Assesses the shop, in which the usual file must have been analysed as if nothing else were there. */
    private Assessment assessTheRest() throws IOException {
        Sahab.Run run = assess(shop.folder());
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        Assessment assessment = assessment();
        assertThat(files(assessment)).contains(ORDERS);
        return assessment;
    }

    private static List<String> files(Assessment assessment) {
        return assessment.findings().stream()
                .filter(finding -> finding.rule().equals("writes-files"))
                .map(finding -> finding.place().file())
                .toList();
    }

    private static List<Diagnostic> problemsOf(Assessment assessment, String file) {
        return assessment.diagnostics().stream()
                .filter(problem ->
                        problem.place() != null && problem.place().file().equals(file))
                .toList();
    }

    private void isRefused(Path source) {
        Sahab.Run run = assess(source);
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(run.err()).hasLineCount(1).contains(source.getFileName().toString());
        assertThat(run.out()).isEmpty();
        assertThat(output).doesNotExist();
    }

    // what is named as a source

    @Test
    void anEmptyFolder() throws Exception {
        isRefused(Files.createDirectory(top.resolve("empty")));
    }

    @Test
    void aFileInsteadOfAFolder() throws Exception {
        isRefused(Files.writeString(top.resolve("notes.txt"), "not an archive"));
    }

    @Test
    void anEmptyFile() throws Exception {
        isRefused(Files.createFile(top.resolve("nothing.zip")));
    }

    @Test
    void aFolderWithPicturesOnly() throws Exception {
        Path pictures = Files.createDirectory(top.resolve("pictures"));
        Files.write(pictures.resolve("a.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        isRefused(pictures);
    }

    @Test
    void aFolderWithoutJavaIsAnalysedForTheRestAndSaysSo() throws Exception {
        Path settings = Files.createDirectory(top.resolve("settings"));
        Files.writeString(settings.resolve("web.xml"), "<web-app/>");
        Sahab.Run run = assess(settings);
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("Java");
        assertThat(assessment().completeness().javaFiles()).isZero();
        assertThat(assessment().diagnostics()).isNotEmpty();
    }

    @Test
    void anArchiveOfClassesOnly() throws Exception {
        Path war = top.resolve("shop.war");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(war))) {
            zip.putNextEntry(new ZipEntry("WEB-INF/classes/shop/Orders.class"));
            zip.write(new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE});
        }
        isRefused(war);
    }

    @Test
    void anArchiveThatLeavesItsFolder() throws Exception {
        Path evil = top.resolve("evil.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(evil))) {
            for (String name : List.of("../../escaped.java", "/escaped.java", "a/../../../escaped.java", ORDERS)) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(Shop.ORDERS.getBytes(StandardCharsets.UTF_8));
            }
        }
        Sahab.Run run = assess(evil);
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(files(assessment())).isNotEmpty();
        assertThat(assessment().diagnostics()).isNotEmpty();
        assertThat(assess(evil, "--strict").exitCode()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(top.resolve("escaped.java")).doesNotExist();
        assertThat(Path.of("/escaped.java")).doesNotExist();
    }

    @Test
    void anArchiveThatIsABomb() throws Exception {
        Path bomb = top.resolve("bomb.zip");
        byte[] zeros = new byte[1 << 20];
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("README.txt"));
            zip.putNextEntry(new ZipEntry(ORDERS));
            zip.write(Shop.ORDERS.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("src/main/java/shop/Zeros.java"));
            for (int i = 0; i < 64; i++) {
                zip.write(zeros);
            }
        }
        Sahab.Run run = assess(bomb, "--no-cache");
        if (run.exitCode() == ExitCode.DONE) {
            assertThat(files(assessment())).containsExactly(ORDERS);
            assertThat(assessment().diagnostics()).isNotEmpty();
        } else {
            assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
            assertThat(run.err()).hasLineCount(1).contains("bomb.zip");
        }
        assertThat(top.resolve("tmp")).isEmptyDirectory();
    }

    @Test
    void anArchiveThatIsCutOff() throws Exception {
        Path archive = shop.classes(20).zip(top.resolve("cut.zip"));
        byte[] bytes = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOf(bytes, bytes.length / 2));
        Sahab.Run run = assess(archive);
        if (run.exitCode() == ExitCode.DONE) {
            assertThat(assessment().diagnostics()).isNotEmpty();
        } else {
            assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
            assertThat(run.err()).hasLineCount(1).contains("cut.zip");
        }
    }

    // Java

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Half { void m() { new java.io.FileWriter(\"x\"); if (",
                "}}}}",
                "package ; import ; class",
                "this is not Java at all",
                "class A { String s = \"unterminated; }",
                "class A { /* unterminated",
                "class A { String s = \"\"\"\n unterminated",
                "\\u000",
                "\\u005c\\u005c",
                "class A extends A implements A {}",
                "class A { A(A this) { this(this); } }",
                "@interface A { A value() default @A; }",
                "@A(@A(@A(@A))) class B<B extends B<B>> {}",
            })
    void javaThatIsNone(String text) throws Exception {
        shop.file("src/main/java/shop/Strange.java", text);
        assertThat(assessTheRest().completeness().javaFiles()).isEqualTo(3);
    }

    @Test
    void javaThatDoesNotParseIsSaid() throws Exception {
        String file = "src/main/java/shop/Half.java";
        shop.file(file, "package shop; class Half { void m() { new java.io.FileWriter(\"x\"); if (");
        Assessment assessment = assessTheRest();
        assertThat(assessment.completeness().partly()
                        + assessment.completeness().failed())
                .isEqualTo(1);
        assertThat(problemsOf(assessment, file)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252", "UTF-8", "UTF-16", "UTF-16LE", "Shift_JIS"})
    void javaInWhateverEncoding(String charset) throws Exception {
        String text = Shop.ORDERS.replace("class Orders", "class Umlaut").replace("orders.txt", "größe.txt");
        shop.file("src/main/java/shop/Umlaut.java", text.getBytes(Charset.forName(charset)));
        Assessment assessment = assessTheRest();
        if (!charset.startsWith("UTF-16LE")) {
            assertThat(files(assessment)).contains("src/main/java/shop/Umlaut.java");
        }
    }

    @Test
    void aByteOrderMarkAndNulBytes() throws Exception {
        String text = Shop.ORDERS.replace("class Orders", "class Marked");
        shop.file("src/main/java/shop/Marked.java", "\uFEFF" + text);
        shop.file("src/main/java/shop/Nul.java", text.replace("Marked", "Nul").replace("{", "{\0\0"));
        shop.file("src/main/java/shop/Zeros.java", new byte[10_000]);
        assertThat(files(assessTheRest())).contains("src/main/java/shop/Marked.java");
    }

    @Test
    void oldAndNewJava() throws Exception {
        shop.file("old/pom.xml", """
            <project><modelVersion>4.0.0</modelVersion><groupId>g</groupId><artifactId>old</artifactId><version>1</version>
            <build><plugins><plugin><artifactId>maven-compiler-plugin</artifactId>
            <configuration><source>1.3</source></configuration></plugin></plugins></build></project>
            """);
        shop.file("old/src/main/java/Old.java", """
            class Old {
                int enum, assert;
                void save() throws Exception { new java.io.FileWriter("x"); }
            }
            """);
        shop.file("new/pom.xml", """
            <project><modelVersion>4.0.0</modelVersion><groupId>g</groupId><artifactId>new</artifactId><version>1</version>
            <properties><maven.compiler.release>25</maven.compiler.release></properties></project>
            """);
        shop.file("new/src/main/java/New.java", """
            void main() throws Exception {
                Object o = new java.io.FileWriter("x");
                if (o instanceof java.io.Writer w && w != null) IO.println(w);
            }
            """);
        assertThat(files(assessTheRest())).contains("old/src/main/java/Old.java", "new/src/main/java/New.java");
    }

    @Test
    void theParserDoesNotSpillItsStackOverTheUser() throws Exception {
        shop.file("src/main/java/shop/Strange.java", "package shop; record Strange<\"\\u00zz\"> (int a) {}");
        Program program = new Program(top);
        Process process = program.start(
                "assess",
                "--offline",
                "--quiet",
                "--output",
                output.toString(),
                shop.folder().toString());
        assertThat(Program.exitCodeOf(process)).isZero();
        assertThat(program.err()).isEmpty();
        assertThat(program.out()).doesNotContain("Exception");
    }

    // the file system

    @Test
    void linksInCirclesAndOutOfTheFolder() throws Exception {
        Path secret = Files.createDirectory(top.resolve("secret"));
        Files.writeString(secret.resolve("Secret.java"), Shop.ORDERS);
        Path sources = shop.folder().resolve("src/main/java");
        Files.createSymbolicLink(sources.resolve("circle"), shop.folder());
        Files.createSymbolicLink(sources.resolve("self"), sources.resolve("self"));
        Files.createSymbolicLink(sources.resolve("away"), secret);
        Files.createSymbolicLink(sources.resolve("Away.java"), secret.resolve("Secret.java"));
        Files.createSymbolicLink(sources.resolve("Nowhere.java"), top.resolve("nowhere"));
        assertThat(files(assessTheRest())).containsExactly(ORDERS);
    }

    @Test
    void filesThatCannotBeRead() throws Exception {
        String file = "src/main/java/shop/Locked.java";
        shop.file(file, Shop.ORDERS);
        Path locked = shop.folder().resolve(file);
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(locked), "root reads everything");
        Assessment assessment = assessTheRest();
        assertThat(problemsOf(assessment, file)).isNotEmpty();
        assertThat(assess(shop.folder(), "--strict").exitCode()).isEqualTo(ExitCode.INCOMPLETE);
    }

    @Test
    void namesThatAreHostile() throws Exception {
        shop.file("src/main/java/shop/<script>alert(1)</script>.java".replace("/script", "script"), Shop.ORDERS);
        shop.file("src/main/java/shop/\u001b[2J\n.java", Shop.ORDERS);
        shop.file("src/main/java/shop/\u202Ereversed.java", Shop.ORDERS);
        shop.file("src/main/java/shop/Größe سحاب.java", Shop.ORDERS);
        assertThat(files(assessTheRest())).hasSize(5);
        assertThat(assess(shop.folder()).out()).doesNotContain("\u001b").doesNotContain("\u202E");
        assertThat(output.resolve("assessment.html")).content().doesNotContain("<script>alert");
    }

    // build files and settings

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<parent><groupId>no.such</groupId><artifactId>parent</artifactId><version>1</version></parent>",
                "<parent><groupId>g</groupId><artifactId>shop</artifactId><version>1</version></parent>",
                "<parent><groupId>g</groupId><artifactId>out</artifactId><version>1</version>"
                        + "<relativePath>../../../../../../../etc/passwd</relativePath></parent>",
                "<properties><a>${b}</a><b>${a}</b></properties><name>${a}</name>",
                "<properties><project.build.sourceEncoding>no-such-charset</project.build.sourceEncoding></properties>",
                "<modules><module>.</module><module>../shop</module><module>../../etc</module></modules>",
                "<build><sourceDirectory>../../../../../etc</sourceDirectory></build>",
                "<not closed",
                "",
            })
    void aPomThatIsBroken(String content) throws Exception {
        shop.file(
                "pom.xml",
                "<project><modelVersion>4.0.0</modelVersion><groupId>g</groupId>"
                        + "<artifactId>shop</artifactId><version>1</version>" + content + "</project>");
        Files.writeString(Files.createDirectory(top.resolve("etc")).resolve("Etc.java"), Shop.ORDERS);
        assertThat(files(assessTheRest())).containsExactly(ORDERS);
    }

    @Test
    void modulesThatAreEachOthersParents() throws Exception {
        for (String name : List.of("a", "b")) {
            String other = name.equals("a") ? "b" : "a";
            shop.file(name + "/pom.xml", """
                <project><modelVersion>4.0.0</modelVersion><artifactId>%s</artifactId>
                <parent><groupId>g</groupId><artifactId>%s</artifactId><version>1</version>
                <relativePath>../%s/pom.xml</relativePath></parent></project>
                """.formatted(name, other, other));
            shop.file(name + "/src/main/java/shop/Orders.java", Shop.ORDERS);
        }
        assertThat(files(assessTheRest())).hasSize(3);
    }

    @Test
    void xmlWithExternalEntitiesAndABillionLaughs() throws Exception {
        rules("xml.yaml", """
            - ruleID: finds-beans
              description: Finds beans
              effort: 1
              message: a bean
              when:
                builtin.xml:
                  xpath: //bean
            """);
        Path secret = Files.writeString(top.resolve("secret.txt"), "TOPSECRET");
        StringBuilder laughs = new StringBuilder("<!DOCTYPE r [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 20; i++) {
            laughs.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        shop.file("laughs.xml", laughs + "]><r><bean>&l19;</bean></r>");
        shop.file(
                "external.xml", "<!DOCTYPE r [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><r><bean>&x;</bean></r>");
        shop.file("remote.xml", "<!DOCTYPE r SYSTEM \"http://192.0.2.1/x.dtd\"><r><bean/></r>");
        shop.file("good.xml", "<r><bean/></r>");
        shop.file("broken.xml", "<r><bean></r>");
        Assessment assessment = assessTheRest();
        assertThat(assessment.findings())
                .filteredOn(finding -> finding.rule().equals("finds-beans"))
                .extracting(finding -> finding.place().file())
                .contains("good.xml");
        assertThat(output.resolve("assessment.json")).content().doesNotContain("TOPSECRET");
    }

    @Test
    void deepXmlJsonAndYaml() throws Exception {
        shop.file("deep.xml", "<a>".repeat(100_000) + "</a>".repeat(100_000));
        shop.file("deep.json", "[".repeat(100_000));
        shop.file("deep.yaml", "[".repeat(100_000));
        shop.file("package.json", "{".repeat(50_000));
        rules("xml.yaml", """
            - ruleID: any-element
              description: Any element
              effort: 1
              message: an element
              when:
                builtin.xml:
                  xpath: //zzz
            """);
        assertThat(assessTheRest().completeness().files()).isEqualTo(8);
    }

    private static String xmlRule(String id, String xpath) {
        return """
            - ruleID: %s
              description: Finds nodes
              effort: 1
              message: a node
              when:
                builtin.xml:
                  xpath: "%s"
            """.formatted(id, xpath);
    }

    private static List<String> foundBy(Assessment assessment, String rule) {
        return assessment.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(finding ->
                        finding.place().file() + ":" + finding.place().region().line())
                .toList();
    }

    /** A file of a size that takes hardly any room on the disk: a beginning, and nothing but zeros after it. */
    private static void huge(Path file, String beginning, long bytes) throws IOException {
        Files.createDirectories(file.getParent());
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            channel.write(ByteBuffer.wrap(beginning.getBytes(StandardCharsets.UTF_8)));
            channel.write(ByteBuffer.wrap(new byte[1]), bytes - 1);
        }
    }

    @Test
    void xmlThatPeopleGetWrongIsReadAndWhatRemainsUnreadableIsNamedOnce() throws Exception {
        rules("xml.yaml", xmlRule("finds-beans", "//bean") + xmlRule("finds-texts", "//text()[contains(., 'x')]"));
        shop.file("a-prefix.xml", "<r>\n<p:bean/>\n</r>");
        shop.file("b-entity.xml", "<r>&nbsp;A&B\n<bean/></r>");
        shop.file("c-mark.xml", "\uFEFF\n\n<?xml version='1.0' encoding='UTF-16'?>\n<r><bean/></r>");
        shop.file("d-text.xml", "<r><bean></r>\n text &x; <bean/>\n");
        shop.file("e-nothing.xml", "no element at all");
        shop.file("f-open.xml", "<r>\n<bean>");
        shop.file("g-page.xml", "<r>\n<bean/><% if (a < b) { %></r>");

        Assessment assessment = assessTheRest();

        assertThat(foundBy(assessment, "finds-beans"))
                .containsExactly("a-prefix.xml:2", "b-entity.xml:2", "c-mark.xml:4", "d-text.xml:1", "d-text.xml:2");
        assertThat(assessment.diagnostics())
                .filteredOn(diagnostic -> diagnostic.message().key().equals("rules.xml.malformed"))
                .extracting(diagnostic -> diagnostic.place().file())
                .containsExactly("e-nothing.xml", "f-open.xml", "g-page.xml");
    }

    @Test
    void filesOfHugeSizeAreNamedAndTheOthersAnalysed() throws Exception {
        rules("xml.yaml", xmlRule("finds-beans", "//bean"));
        huge(shop.folder().resolve("src/main/java/shop/Huge.java"), "package shop;\nclass Huge {}\n", 50L << 20);
        huge(shop.folder().resolve("huge.xml"), "<r>\n<bean/>\n", 100L << 20);
        huge(shop.folder().resolve("huge.properties"), "a=b\n", 3L << 30);
        shop.file("repeated.xml", "<r>" + "<bean a='1'>b</bean>\n".repeat(400_000) + "</r>");
        shop.file("good.xml", "<r><bean/></r>");

        Assessment assessment = assessTheRest();

        for (String huge : List.of("src/main/java/shop/Huge.java", "huge.xml", "huge.properties")) {
            assertThat(problemsOf(assessment, huge))
                    .extracting(diagnostic -> diagnostic.message().key())
                    .containsExactly("project.file.too-large");
        }
        assertThat(foundBy(assessment, "finds-beans")).contains("good.xml:1", "repeated.xml:1", "repeated.xml:1500");
        assertThat(problemsOf(assessment, "repeated.xml"))
                .extracting(diagnostic -> diagnostic.message().key())
                .containsExactly("rules.match.tooMany");
    }

    // rules

    @Test
    void ruleFilesOfHugeSizeAndAliasesThatMultiplyAreNamedAndTheOtherRulesRun() throws Exception {
        Path folder = Files.createDirectories(top.resolve("mine"));
        huge(folder.resolve("huge.yaml"), "- ruleID: huge\n", 100L << 20);
        StringBuilder bomb = new StringBuilder("- &a0 {ruleID: a, x: y}\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("- &a%d {x: [*a%d, *a%d]}\n".formatted(i, i - 1, i - 1));
        }
        Files.writeString(folder.resolve("bomb.yaml"), bomb);
        Files.writeString(folder.resolve("good.yaml"), xmlRule("finds-beans", "//bean"));
        rules.addAll(List.of("--rules", folder.toString()));
        shop.file("good.xml", "<r><bean/></r>");

        Assessment assessment = assessTheRest();

        assertThat(foundBy(assessment, "finds-beans")).containsExactly("good.xml:1");
        assertThat(assessment.diagnostics())
                .filteredOn(diagnostic -> diagnostic.message().key().startsWith("rules."))
                .extracting(diagnostic -> diagnostic.message().key())
                .containsExactlyInAnyOrder("rules.file.tooLarge", "rules.yaml.invalid");
    }

    @Test
    void costlyExpressionsAndXPathsAreNamedOnceForAllFiles() throws Exception {
        String many = "<r>" + "<a/>".repeat(3_000) + "</r>" + "a".repeat(50_000) + "!";
        for (int i = 0; i < 5; i++) {
            shop.file("many" + i + ".xml", many);
        }
        rules(
                "slow.yaml",
                """
                    - ruleID: slow-expression
                      description: Slow
                      effort: 1
                      message: slow
                      when:
                        builtin.filecontent:
                          pattern: '(?=(a+)+$)(a|aa)+$'
                          filePattern: many.*
                    """ + xmlRule("slow-xpath", "//a[count(//a[count(//a) > 1]) < 1]") + xmlRule("quick", "/r/a[1]"));

        Assessment assessment = assessTheRest();

        assertThat(foundBy(assessment, "quick")).hasSize(5);
        assertThat(assessment.diagnostics())
                .filteredOn(diagnostic -> diagnostic.message().key().startsWith("rules.match."))
                .allSatisfy(diagnostic -> {
                    assertThat(diagnostic.message().key()).isEqualTo("rules.match.expensive.files");
                    assertThat(diagnostic.place().file()).isEqualTo("many0.xml");
                    assertThat(diagnostic.message().arguments().get("files").value())
                            .isEqualTo("5");
                })
                .extracting(diagnostic ->
                        diagnostic.message().arguments().get("rule").value())
                .containsExactly("slow-expression", "slow-xpath");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- ruleID: [",
                "just words",
                "- ruleID: x\n"
                        + "  message: m\n"
                        + "  when:\n"
                        + "    java.referenced:\n"
                        + "      location: NOWHERE\n"
                        + "      pattern: java.io.File\n",
                "- ruleID: x\n  message: m\n  when:\n    no.such: {}\n",
                "- ruleID: x\n  message: m\n  when:\n    builtin.filecontent:\n      pattern: \"(((\"\n",
                "- ruleID: x\n  message: m\n  when:\n    builtin.xml:\n      xpath: \"//[[\"\n",
                "- ruleID: x\n",
                "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n"
                        + "d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\n"
                        + "f: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e]\ng: &g [*f,*f,*f,*f,*f,*f,*f,*f,*f]\n"
                        + "h: &h [*g,*g,*g,*g,*g,*g,*g,*g,*g]\ni: &i [*h,*h,*h,*h,*h,*h,*h,*h,*h]\n",
                "&a [*a]",
                "- !!java.net.URL [\"http://192.0.2.1/\"]\n",
            })
    void aRuleFileThatMakesNoSense(String yaml) throws Exception {
        rules("bad.yaml", yaml);
        assertThat(assessTheRest().diagnostics()).isNotEmpty();
        assertThat(assess(shop.folder()).out()).containsAnyOf("bad.yaml", "no.such");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+$", "(a|aa)+$", "(.*a){30}b", "^(([a-z])+.)+[A-Z]([a-z])+$"})
    void anExpressionThatNeverEnds(String expression) throws Exception {
        shop.file("src/main/resources/many.txt", "a".repeat(50_000) + "!");
        rules("slow.yaml", """
            - ruleID: slow
              description: Slow
              effort: 1
              message: slow
              when:
                builtin.filecontent:
                  pattern: '%s'
            """.formatted(expression));
        assessTheRest();
    }

    // the disk

    @Test
    void aDiskThatTakesNoMore() throws Exception {
        Program program = new Program(top).java("-Xshare:auto");
        Process process = program.startAfter(
                "ulimit -f 1",
                "assess",
                "--quiet",
                "--offline",
                "--no-cache",
                "--output",
                output.toString(),
                shop.classes(20).folder().toString());
        assertThat(process.waitFor(50, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(program.err()).isEqualTo(ExitCode.FAILED.number());
        assertThat(program.err()).hasLineCount(1).contains(output.toString());
        assertThat(output).doesNotExist();
    }

    @Test
    void aSavedAssessmentThatIsNone() throws Exception {
        for (String text : List.of(
                "",
                "{}",
                "[",
                "null",
                "{\"schemaVersion\":1}",
                "{\"schemaVersion\":99}",
                "\0",
                "[".repeat(100_000),
                "{\"schemaVersion\":1,\"findings\":[null]}")) {
            Path json = Files.writeString(top.resolve("bad.json"), text);
            Sahab.Run run = new Sahab(top).run("report", json.toString(), "--output", output.toString());
            assertThat(run.exitCode()).as(text).isEqualTo(ExitCode.UNUSABLE);
            assertThat(run.err()).as(text).hasLineCount(1).startsWith("The file " + json);
            assertThat(output).doesNotExist();
        }
    }

    /** Findings of a rule never lie outside the application. */
    @Test
    void placesAreInsideTheApplication() throws Exception {
        assertThat(assessTheRest().findings())
                .extracting(Finding::place)
                .allSatisfy(
                        place -> assertThat(place.file()).doesNotContain("..").doesNotStartWith("/"));
    }
}
