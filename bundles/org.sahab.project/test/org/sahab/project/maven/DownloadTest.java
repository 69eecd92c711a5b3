package org.sahab.project.maven;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sahab.model.assessment.Remedy;
import org.sahab.project.Application;
import org.sahab.project.MissingDependency;
import org.sahab.project.MissingDependency.Reason;
import org.sahab.project.Module;
import org.sahab.project.ReadOptions;
import org.sahab.project.ReadOptions.MavenEnvironment;
import org.sahab.project.Sample;
import org.sahab.project.SourceSpec;

class DownloadTest {

    private static final String CREDENTIALS =
            "Basic " + Base64.getEncoder().encodeToString("user:secret".getBytes(StandardCharsets.UTF_8));

    @TempDir
    Path temporary;

    private final Map<String, byte[]> served = new HashMap<>();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final Queue<String> askedOfStranger = new ConcurrentLinkedQueue<>();
    private HttpServer mirror;
    private HttpServer stranger;
    private Sample sample;

    @BeforeEach
    void startServers() throws IOException {
        sample = new Sample(temporary);
        mirror = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        mirror.createContext("/", this::answer);
        mirror.start();
        stranger = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        stranger.createContext("/", exchange -> {
            askedOfStranger.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        stranger.start();
    }

    @AfterEach
    void stopServers() {
        mirror.stop(0);
        stranger.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (!CREDENTIALS.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"mirror\"");
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            asked.add(path);
            byte[] body = served.get(path);
            exchange.sendResponseHeaders(body == null ? 404 : 200, body == null ? -1 : body.length);
            if (body != null && !exchange.getRequestMethod().equals("HEAD")) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private static String url(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private void serve(String path, String text) {
        served.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private void servePom(String artifact, String body) {
        serve(
                "/x/" + artifact + "/1/" + artifact + "-1.pom",
                "<project><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>" + artifact
                        + "</artifactId><version>1</version>" + body + "</project>");
    }

    private ReadOptions options() throws IOException {
        Path settings = Files.writeString(
                temporary.resolve("settings.xml"), """
                    <settings>
                      <localRepository>%s</localRepository>
                      <mirrors><mirror><id>company</id><mirrorOf>*</mirrorOf><url>%s</url></mirror></mirrors>
                      <servers><server><id>company</id><username>user</username><password>secret</password></server></servers>
                    </settings>
                    """.formatted(temporary.resolve("from-settings"), url(mirror)));
        MavenEnvironment environment =
                new MavenEnvironment(settings, null, temporary.resolve("none.xml"), temporary.resolve("unused"), false);
        return sample.options().withMaven(environment).withOffline(false);
    }

    private String dependency(String artifact) {
        return "<dependencies><dependency><groupId>x</groupId><artifactId>" + artifact
                + "</artifactId><version>1</version></dependency></dependencies>";
    }

    private void application() {
        sample.file("pom.xml", """
            <project><modelVersion>4.0.0</modelVersion>
              <parent><groupId>x</groupId><artifactId>parent</artifactId><version>1</version></parent>
              <artifactId>app</artifactId>
              <repositories><repository><id>evil</id><url>%s</url></repository></repositories>
              <pluginRepositories><pluginRepository><id>evil2</id><url>%s</url></pluginRepository></pluginRepositories>
              %s
            </project>
            """.formatted(url(stranger), url(stranger), dependency("a")));
        sample.java("src/main/java", "a.A");
        String evil =
                "<repositories><repository><id>evil</id><url>" + url(stranger) + "</url></repository></repositories>";
        servePom(
                "parent",
                "<packaging>pom</packaging><properties><maven.compiler.source>1.5</maven.compiler.source></properties>"
                        + evil);
        servePom("a", evil + dependency("b"));
        servePom("b", evil + dependency("gone"));
        serve("/x/a/1/a-1.jar", "a");
        serve("/x/b/1/b-1.jar", "b");
    }

    @Test
    void what_is_missing_comes_through_the_mirror_of_the_user_with_their_credentials_when_asked_for()
            throws IOException {
        application();
        Application resolved = sample.read(options().withResolve(true));
        assertThat(resolved.inventory().remedy()).isEqualTo(Remedy.NONE);
        Module module = Sample.module(resolved, "");
        assertThat(Sample.jars(module)).containsExactly("a-1.jar", "b-1.jar");
        assertThat(module.classPath().get(0)).startsWith(temporary.resolve("from-settings"));
        assertThat(module.sourceLevel()).isEqualTo(5);
        assertThat(module.missing()).containsExactly(new MissingDependency("x", "gone", "1", Reason.NOT_DOWNLOADED));
        assertThat(askedOfStranger).isEmpty();
    }

    @Test
    void what_was_fetched_is_on_hand_without_a_network() throws IOException {
        application();
        sample.read(options().withResolve(true));
        asked.clear();
        Module module = Sample.module(sample.read(options()), "");
        assertThat(Sample.jars(module)).containsExactly("a-1.jar", "b-1.jar");
        assertThat(asked).isEmpty();
    }

    @Test
    void nobody_is_asked_unless_the_user_says_so() throws IOException {
        application();
        Application unasked = sample.read(options());
        Application offline = sample.read(options().withResolve(true).withOffline(true));
        assertThat(asked).isEmpty();
        assertThat(askedOfStranger).isEmpty();
        assertThat(List.of(unasked, offline))
                .allMatch(application -> application.inventory().remedy() == Remedy.RESOLVE)
                .allSatisfy(application -> assertThat(Sample.missing(Sample.module(application, "")))
                        .containsExactly("x:a:1"));
    }

    @Test
    void a_source_named_by_coordinate_is_fetched_but_its_dependencies_are_not() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("app/pom.xml"));
            zip.write(("<project><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>app</artifactId>"
                            + "<version>1</version>" + dependency("a") + "</project>")
                    .getBytes(StandardCharsets.UTF_8));
        }
        served.put("/x/app/1/app-1-source-release.zip", bytes.toByteArray());
        Application application =
                sample.read(options(), new SourceSpec.Coordinate("x", "app", "1", "source-release", "zip"));
        assertThat(application.name()).isEqualTo("app");
        assertThat(Sample.missing(Sample.module(application, ""))).containsExactly("x:a:1");
        assertThat(asked).allMatch(path -> path.startsWith("/x/app/1/"));
    }
}
