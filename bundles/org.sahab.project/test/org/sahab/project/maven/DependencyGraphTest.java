package org.sahab.project.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.apache.maven.repository.internal.MavenRepositorySystemUtils;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;
import org.eclipse.aether.supplier.RepositorySystemSupplier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sahab.project.Module;
import org.sahab.project.Sample;

class DependencyGraphTest {

    private static final int ARTIFACTS = 9;
    private static final int VERSIONS = 3;

    @TempDir
    Path temporary;

    /** Repositories at random, each resolved by Maven's own resolver and by ours. */
    @ParameterizedTest
    @ValueSource(
            longs = {
                1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28,
                29, 30
            })
    void the_class_path_is_the_one_that_maven_collects(long seed) throws Exception {
        Random random = new Random(seed);
        Sample sample = new Sample(temporary);
        for (int artifact = 0; artifact < ARTIFACTS; artifact++) {
            for (int version = 1; version <= VERSIONS; version++) {
                sample.artifact("x", "a" + artifact, String.valueOf(version), dependencies(random, 3));
            }
        }
        String body = "<dependencyManagement>" + managed(random) + "</dependencyManagement>" + dependencies(random, 4);
        sample.pom("x", "root", "1", "jar", body);
        sample.file(
                "pom.xml",
                "<project><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>root</artifactId>"
                        + "<version>1</version>" + body + "</project>");

        Module module = Sample.module(sample.read(), "");
        assertThat(module.missing()).isEmpty();
        assertThat(new TreeSet<>(Sample.jars(module)))
                .isEqualTo(byMaven(sample.options().maven().localRepository()));
    }

    private static String dependencies(Random random, int most) {
        List<Integer> artifacts = new ArrayList<>();
        StringBuilder text = new StringBuilder("<dependencies>");
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            int artifact = random.nextInt(ARTIFACTS);
            if (!artifacts.contains(artifact)) {
                artifacts.add(artifact);
                text.append("<dependency><groupId>x</groupId><artifactId>a")
                        .append(artifact)
                        .append("</artifactId>");
                text.append("<version>").append(1 + random.nextInt(VERSIONS)).append("</version>");
                text.append(
                        switch (random.nextInt(8)) {
                            case 0 -> "<scope>test</scope>";
                            case 1 -> "<scope>provided</scope>";
                            case 2 -> "<scope>runtime</scope>";
                            case 3 -> "<optional>true</optional>";
                            case 4 -> exclusion(random);
                            default -> "";
                        });
                text.append("</dependency>");
            }
        }
        return text.append("</dependencies>").toString();
    }

    private static String managed(Random random) {
        StringBuilder text = new StringBuilder("<dependencies>");
        for (int artifact = 0; artifact < ARTIFACTS; artifact++) {
            if (random.nextInt(4) == 0) {
                text.append("<dependency><groupId>x</groupId><artifactId>a")
                        .append(artifact)
                        .append("</artifactId>");
                text.append("<version>").append(1 + random.nextInt(VERSIONS)).append("</version>");
                text.append(random.nextBoolean() ? exclusion(random) : "").append("</dependency>");
            }
        }
        return text.append("</dependencies>").toString();
    }

    private static String exclusion(Random random) {
        String artifact = random.nextInt(5) == 0 ? "*" : "a" + random.nextInt(ARTIFACTS);
        return "<exclusions><exclusion><groupId>x</groupId><artifactId>" + artifact
                + "</artifactId></exclusion></exclusions>";
    }

    private static TreeSet<String> byMaven(Path repository) throws Exception {
        RepositorySystem system = new RepositorySystemSupplier().get();
        DefaultRepositorySystemSession session = MavenRepositorySystemUtils.newSession();
        session.setOffline(true);
        session.setLocalRepositoryManager(
                system.newLocalRepositoryManager(session, new LocalRepository(repository.toFile())));
        DefaultArtifact root = new DefaultArtifact("x:root:pom:1");
        ArtifactDescriptorResult own =
                system.readArtifactDescriptor(session, new ArtifactDescriptorRequest(root, List.of(), null));
        CollectRequest request = new CollectRequest(own.getDependencies(), own.getManagedDependencies(), List.of());
        TreeSet<String> jars = new TreeSet<>();
        collect(system.collectDependencies(session, request).getRoot(), jars);
        return jars;
    }

    private static void collect(DependencyNode node, TreeSet<String> jars) {
        if (node.getDependency() != null) {
            jars.add(node.getArtifact().getArtifactId() + '-'
                    + node.getArtifact().getVersion() + ".jar");
        }
        node.getChildren().forEach(child -> collect(child, jars));
    }
}
