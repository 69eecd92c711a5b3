package org.sahab.project.gradle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sahab.project.Application;
import org.sahab.project.BuildSystem;
import org.sahab.project.Module;
import org.sahab.project.Sample;

class GradleProjectTest {

    @TempDir
    Path temporary;

    private Sample sample;

    @BeforeEach
    void createSample() {
        sample = new Sample(temporary);
    }

    @Test
    void modules_are_those_that_settings_include_or_that_have_a_script() {
        sample.file("settings.gradle", """
            rootProject.name = 'shop'
            // include 'ghost'
            include 'core', ':web:api',
                    'web:ui'
            project(':core').projectDir = file('modules/core')
            """)
                .file("build.gradle", "")
                .file("tools/build.gradle.kts", "")
                .file("buildSrc/build.gradle", "")
                .java("modules/core/src/main/java", "a.A")
                .java("web/api/src/main/java", "a.B")
                .java("web/ui/src/main/java", "a.C");
        Application application = sample.read();
        assertThat(application.modules())
                .extracting(Module::id)
                .containsExactly("", "modules/core", "tools", "web/api", "web/ui");
        assertThat(application.modules()).extracting(Module::buildSystem).containsOnly(BuildSystem.GRADLE);
        assertThat(Sample.module(application, "").name()).isEqualTo("shop");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sourceCompatibility = 1.6|6",
                "sourceCompatibility = '11'|11",
                "sourceCompatibility = JavaVersion.VERSION_1_8|8",
                "java { sourceCompatibility JavaVersion.VERSION_17 }|17",
                "java { toolchain { languageVersion = JavaLanguageVersion.of(21) } }|21",
                "java { toolchain { languageVersion.set(JavaLanguageVersion.of(17)) } }|17",
                "tasks.withType(JavaCompile) { options.release = 11 }|11",
                "kotlin { jvmToolchain(21) }|21"
            })
    void the_level_is_what_the_script_says(String script, int level) {
        Module module = Sample.module(sample.file("build.gradle", script).read(), "");
        assertThat(module.sourceLevel()).isEqualTo(level);
        assertThat(module.levelDeclared()).isTrue();
    }

    @Test
    void what_a_script_leaves_open_comes_from_those_around_it() {
        sample.file("build.gradle", """
            subprojects {
                sourceCompatibility = 1.5
                tasks.withType(JavaCompile) { options.encoding = 'ISO-8859-1' }
                dependencies { compile 'x:shared:1' }
            }
            """).file("core/build.gradle", "apply plugin: 'java'");
        Module core = Sample.module(sample.read(), "core");
        assertThat(core.sourceLevel()).isEqualTo(5);
        assertThat(core.encoding()).isEqualTo(StandardCharsets.ISO_8859_1);
        assertThat(Sample.missing(core)).containsExactly("x:shared:1");
    }

    @Test
    void source_sets_are_roots() {
        sample.file("build.gradle", """
            sourceSets {
                main { java { srcDirs = ['src', 'gen'] } }
                test { java.srcDir 'tests' }
            }
            """)
                .java("src", "a.A")
                .java("gen", "a.B")
                .java("tests", "a.C")
                .java("src/integrationTest/java", "a.D");
        assertThat(Sample.roots(Sample.module(sample.read(), "")))
                .containsExactly("gen PRODUCTION", "src PRODUCTION", "src/integrationTest/java TEST", "tests TEST");
    }

    @Test
    void dependencies_are_modules_jars_at_hand_and_missing_ones() {
        sample.artifact(
                        "x",
                        "a",
                        "1",
                        "<dependencies><dependency><groupId>x</groupId><artifactId>b</artifactId><version>2</version></dependency></dependencies>")
                .artifact("x", "b", "2", "")
                .artifact("x", "managed", "5", "")
                .pom(
                        "x",
                        "bom",
                        "1",
                        "pom",
                        "<dependencyManagement><dependencies><dependency><groupId>x</groupId><artifactId>managed</artifactId><version>5</version></dependency></dependencies></dependencyManagement>");
        sample.file("settings.gradle.kts", "include(\":core\", \":web\")")
                .file("core/build.gradle.kts", "")
                .file("gradle.properties", "otherVersion=7\n")
                .file("web/build.gradle.kts", """
                    buildscript { dependencies { classpath("x:plugin:1"); implementation("x:not-ours:1") } }
                    val aVersion = "1"
                    dependencies {
                        implementation(project(":core"))
                        implementation(platform("x:bom:1"))
                        implementation("x:a:$aVersion")
                        implementation("x:managed")
                        compileOnly(group = "x", name = "gone", version = "3")
                        testImplementation("x:other:${otherVersion}:tests@jar")
                        implementation("x:unknown:$nowhere")
                        implementation(files("libs/own.jar"))
                        implementation(fileTree(mapOf("dir" to "jars", "include" to listOf("*.jar"))))
                        annotationProcessor("org.projectlombok:lombok:1")
                    }
                    """)
                .file("web/libs/own.jar", "")
                .file("web/jars/one.jar", "");
        Application application = sample.read();
        Module web = Sample.module(application, "web");
        assertThat(web.dependencies()).containsExactly("core");
        assertThat(Sample.jars(web))
                .containsExactlyInAnyOrder("own.jar", "one.jar", "a-1.jar", "b-2.jar", "managed-5.jar");
        assertThat(Sample.missing(web)).containsExactly("x:gone:3", "x:other:7", "x:unknown");
        assertThat(application.inventory().lombok()).isTrue();
    }

    @Test
    void a_version_catalogue_names_libraries() {
        sample.file("gradle/libs.versions.toml", """
            [versions]
            spring = "5.3"

            [libraries]
            spring-core = { module = "org.springframework:spring-core", version.ref = "spring" }
            gson = "com.google.code.gson:gson:2.10"
            """)
                .file(
                        "app/build.gradle",
                        "dependencies { implementation libs.spring.core\n implementation(libs.gson) }");
        assertThat(Sample.missing(Sample.module(sample.read(), "app")))
                .containsExactly("com.google.code.gson:gson:2.10", "org.springframework:spring-core:5.3");
    }

    @Test
    void what_gradle_writes_is_no_source() {
        sample.file("build.gradle", "")
                .java("src/main/java", "a.A")
                .file("build/classes/a/A.class", "")
                .file("build/tmp/X.java", "class X {}")
                .java("build/generated/sources/annotationProcessor/java/main", "a.Gen");
        Module module = Sample.module(sample.read(), "");
        assertThat(Sample.files(module))
                .containsExactly(
                        "build.gradle GROOVY PRODUCTION",
                        "build/generated/sources/annotationProcessor/java/main/a/Gen.java JAVA GENERATED",
                        "src/main/java/a/A.java JAVA PRODUCTION");
    }

    @Test
    void hostile_scripts_are_read_quickly() {
        String[] poisons = {
            "\n".repeat(200_000),
            "release" + " ".repeat(200_000),
            "srcDir ".repeat(30_000),
            "include " + "'a' ".repeat(50_000),
            "dependencies {".repeat(20_000),
            "compile ".repeat(25_000),
            "${a".repeat(50_000),
            "\"".repeat(100_001),
            "/*".repeat(100_000),
            "project(':a')".repeat(15_000),
            "dependencies { compile 'x:y:1', ".repeat(5_000),
            "dependencies { compile \"" + "${a".repeat(50_000),
            "dependencies { compile \"x:y:" + "${a}".repeat(50_000) + "\" }",
            "dependencies { compile " + "'x:y:1',".repeat(30_000) + " }",
            "dependencies { compile group: 'x', " + " ".repeat(200_000),
            "ext { " + "set('a', '$a$a$a$a') \n".repeat(5_000) + "}"
        };
        for (int i = 0; i < poisons.length; i++) {
            sample.file("p" + i + "/build.gradle", "sourceSets { main { java { " + poisons[i]);
            sample.file("p" + i + "/settings.gradle", poisons[i]);
        }
        Application application = Assertions.assertTimeout(Duration.ofSeconds(30), () -> sample.read());
        assertThat(application.modules()).hasSizeGreaterThanOrEqualTo(poisons.length);
    }

    @Test
    void names_that_lead_out_of_the_application_lead_nowhere() {
        sample.file(
                        "settings.gradle",
                        "include ':..:..:etc'\nincludeFlat '../../x'\nproject(':a').projectDir = file('/etc')")
                .file(
                        "build.gradle",
                        "sourceSets { main { java { srcDirs '../../..' } } }\n"
                                + "dependencies { compile files('../../x.jar') }")
                .java("src/main/java", "a.A");
        Application application = sample.read();
        assertThat(application.modules()).extracting(Module::id).containsExactly("");
        assertThat(Sample.roots(Sample.module(application, ""))).containsExactly("src/main/java PRODUCTION");
    }
}
