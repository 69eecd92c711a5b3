package org.sahab.project.gradle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sahab.project.Artifact;
import org.sahab.project.Sample;

class GradleArtifactsTest {

    @TempDir
    Path temporary;

    private Sample sample;

    @BeforeEach
    void createSample() {
        sample = new Sample(temporary);
    }

    private List<String> artifacts(String module) {
        return Sample.module(sample.read(), module).artifacts().stream()
                .map(GradleArtifactsTest::shown)
                .toList();
    }

    private static String shown(Artifact artifact) {
        String text = String.join(":", artifact.group(), artifact.artifact(), artifact.version(), artifact.type())
                + ' '
                + artifact.file()
                + ':'
                + artifact.region().line();
        return artifact.direct() ? text : '(' + text + ')';
    }

    @Test
    void a_groovy_script_declares_libraries_at_their_lines() {
        sample.file("gradle.properties", "logVersion=1.7\n").file("build.gradle", """
            buildscript { dependencies { classpath 'x:plugin:1' } }
            ext {
                springVersion = '5.3.1'
                set('setVersion', '4')
            }
            ext['dotted.version'] = '6'
            ext.versions = [ mapped: '7' ]
            /* dependencies { compile 'x:comment:1' }
             */
            dependencies { compile 'x:first:1' // behind
                implementation "x:variable:${springVersion}"
                implementation "x:simple:$rootProject.ext.springVersion"
                testImplementation("x:property:${property('dotted.version')}") { exclude group: 'x', module: 'y' }
                api 'x:one:1', 'x:two:2',
                    'x:three:3'
                compileOnly group: 'x', name: 'map', version: logVersion
                runtimeOnly 'x:plus:' + springVersion
                runtimeOnly "x:unknown:$nowhere"
                runtimeOnly "$unknown:name:1"
                implementation "x:set:$setVersion"
                implementation "x:mapped:${versions.mapped}"
                implementation platform('x:bom:1')
                annotationProcessor 'x:processor:1'
                developmentOnly('x:tools')
                compile project(':core')
                compile files('libs/x.jar')
            }
            """);
        assertThat(artifacts(""))
                .containsExactly(
                        "x:first:1:compile build.gradle:10",
                        "x:variable:5.3.1:implementation build.gradle:11",
                        "x:simple:5.3.1:implementation build.gradle:12",
                        "x:property:6:testImplementation build.gradle:13",
                        "x:one:1:api build.gradle:14",
                        "x:two:2:api build.gradle:14",
                        "x:three:3:api build.gradle:15",
                        "x:map:1.7:compileOnly build.gradle:16",
                        "x:plus:5.3.1:runtimeOnly build.gradle:17",
                        "x:unknown::runtimeOnly build.gradle:18",
                        "x:set:4:implementation build.gradle:20",
                        "x:mapped:7:implementation build.gradle:21",
                        "x:processor:1:annotationProcessor build.gradle:23",
                        "x:tools::developmentOnly build.gradle:24");
    }

    @Test
    void a_kotlin_script_and_a_catalogue_declare_libraries() {
        sample.file("gradle/libs.versions.toml", """
            [versions]
            spring-core = "5.3"
            strict = { strictly = "3.1" }

            [libraries]
            spring-core = { module = "org.spring:core", version.ref = "spring-core" }
            spring-web = { group = "org.spring", name = "web", version = { require = "5.2" } }
            managed = { module = "x:managed" }
            old = "x:old:1.0"

            [bundles]
            spring = [
                "spring-core",
                "spring-web",
            ]
            """).file("app/build.gradle.kts", """
                val own by extra("2.1")
                extra["other"] = "2.2"
                dependencies {
                    implementation(libs.old)
                    api(libs.bundles.spring)
                    "integrationTestImplementation"("x:quoted:$own")
                    testImplementation("x:other:${extra["other"]}")
                    testRuntimeOnly("x:catalogue:${libs.versions.spring.core.get()}")
                    compileOnly(group = "x", name = "map", version = "3")
                    implementation(platform(libs.managed))
                }
                """);
        assertThat(artifacts("app"))
                .containsExactly(
                        "x:old:1.0:implementation app/build.gradle.kts:4",
                        "org.spring:core:5.3:api app/build.gradle.kts:5",
                        "org.spring:web:5.2:api app/build.gradle.kts:5",
                        "x:quoted:2.1:integrationTestImplementation app/build.gradle.kts:6",
                        "x:other:2.2:testImplementation app/build.gradle.kts:7",
                        "x:catalogue:5.3:testRuntimeOnly app/build.gradle.kts:8",
                        "x:map:3:compileOnly app/build.gradle.kts:9");
    }

    @Test
    void versions_come_from_platforms_on_hand() {
        String managed = "<dependencyManagement><dependencies><dependency><groupId>x</groupId>"
                + "<artifactId>managed</artifactId><version>5</version></dependency></dependencies></dependencyManagement>";
        sample.pom("x", "bom", "1", "pom", managed);
        sample.file("a/build.gradle", """
            dependencies {
                implementation enforcedPlatform('x:bom:1')
                implementation 'x:managed'
            }
            """).file("b/build.gradle", """
                dependencyManagement { imports { mavenBom "x:bom:1" } }
                dependencies {
                    implementation 'x:managed'
                }
                """);
        assertThat(artifacts("a")).containsExactly("x:managed:5:implementation a/build.gradle:3");
        assertThat(artifacts("b")).containsExactly("x:managed:5:implementation b/build.gradle:3");
    }

    @Test
    void what_all_projects_share_stands_in_the_script_that_shares_it() {
        sample.file("build.gradle", "\nsubprojects { dependencies { compile 'x:shared:1' } }\n")
                .file("core/build.gradle", "dependencies { compile 'x:own:1' }\n");
        assertThat(artifacts("core"))
                .containsExactly("x:shared:1:compile build.gradle:2", "x:own:1:compile core/build.gradle:1");
    }

    @Test
    void a_lock_file_tells_the_versions_and_what_comes_along() {
        sample.file("build.gradle", "dependencies { implementation 'x:a:1.+' }\n")
                .file("gradle.lockfile", """
                    # This is a Gradle generated file for dependency locking.
                    x:a:1.7=compileClasspath,runtimeClasspath
                    y:brought:2.0=runtimeClasspath
                    empty=annotationProcessor
                    """);
        assertThat(artifacts(""))
                .containsExactly(
                        "x:a:1.7:implementation build.gradle:1", "(y:brought:2.0:runtimeClasspath gradle.lockfile:3)");
    }
}
