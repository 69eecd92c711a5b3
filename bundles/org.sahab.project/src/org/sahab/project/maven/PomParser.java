package org.sahab.project.maven;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.maven.model.Activation;
import org.apache.maven.model.Build;
import org.apache.maven.model.BuildBase;
import org.apache.maven.model.DistributionManagement;
import org.apache.maven.model.Model;
import org.apache.maven.model.ModelBase;
import org.apache.maven.model.PluginContainer;
import org.apache.maven.model.Profile;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.jspecify.annotations.Nullable;
import org.sahab.project.build.BuildText;

/**
 * Reads raw models and drops from them what must not have a say (repositories, profiles that look at the machine) and
 * what no
 * question of ours is about, which makes evaluating them several times cheaper.
 */
final class PomParser {

    private static final int MOST_BYTES = 4 << 20;

    /** Together with {@link BoundedInterpolator} this bounds what a pom can expand to. */
    private static final int MOST_REFERENCES = 10_000;

    private static final Set<String> PLUGINS = Set.of("maven-compiler-plugin", "build-helper-maven-plugin");

    private PomParser() {}

    /**
     * Reads a pom.
     *
     * @throws IOException if it cannot be read, is no pom or is too large to be one
     */
    static Model read(Path file) throws IOException {
        Model model = parse(bytes(file));
        reduce(model);
        return model;
    }

    /**
     * Reads a pom of the tree; what it names has a {@link PomPlace}.
     *
     * @param path relative to the tree
     * @throws IOException if it cannot be read, is no pom or is too large to be one
     */
    static Model read(Path file, String path) throws IOException {
        byte[] bytes = bytes(file);
        Model model = parse(bytes);
        PomPlaces.attach(model, path, BuildText.decode(bytes));
        reduce(model);
        return model;
    }

    private static byte[] bytes(Path file) throws IOException {
        byte[] bytes;
        try (var in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        }
        if (bytes.length > MOST_BYTES || references(bytes) > MOST_REFERENCES) {
            throw new IOException("Too large for a pom");
        }
        return bytes;
    }

    private static Model parse(byte[] bytes) throws IOException {
        try {
            return new MavenXpp3Reader().read(new ByteArrayInputStream(bytes), false);
        } catch (XmlPullParserException | RuntimeException | StackOverflowError e) {
            throw new IOException("Not a pom", e);
        }
    }

    private static int references(byte[] bytes) {
        int count = 0;
        for (int i = 1; i < bytes.length; i++) {
            if (bytes[i] == '{' && bytes[i - 1] == '$') {
                count++;
            }
        }
        return count;
    }

    /** Drops what is not wanted. */
    static void reduce(Model model) {
        model.setReporting(null);
        model.setDistributionManagement(relocationOnly(model.getDistributionManagement()));
        model.setDevelopers(List.of());
        model.setContributors(List.of());
        model.setLicenses(List.of());
        model.setMailingLists(List.of());
        model.setScm(null);
        model.setCiManagement(null);
        model.setIssueManagement(null);
        model.setOrganization(null);
        model.setPrerequisites(null);
        model.setDescription(null);
        model.setUrl(null);
        reduceBase(model);
        Build build = model.getBuild();
        if (build != null) {
            reduceBuild(build);
            build.setExtensions(List.of());
        }
        model.getProfiles().removeIf(PomParser::looksAtTheMachine);
        for (Profile profile : model.getProfiles()) {
            profile.setReporting(null);
            reduceBase(profile);
            if (profile.getBuild() != null) {
                reduceBuild(profile.getBuild());
            }
        }
    }

    private static @Nullable DistributionManagement relocationOnly(@Nullable DistributionManagement distribution) {
        if (distribution == null || distribution.getRelocation() == null) {
            return null;
        }
        DistributionManagement reduced = new DistributionManagement();
        reduced.setRelocation(distribution.getRelocation());
        return reduced;
    }

    private static void reduceBase(ModelBase model) {
        model.setRepositories(List.of());
        model.setPluginRepositories(List.of());
        model.setReporting(null);
    }

    private static void reduceBuild(BuildBase build) {
        reducePlugins(build);
        if (build.getPluginManagement() != null) {
            reducePlugins(build.getPluginManagement());
        }
        build.setResources(List.of());
        build.setTestResources(List.of());
        build.setFilters(List.of());
    }

    private static void reducePlugins(PluginContainer container) {
        container.getPlugins().removeIf(plugin -> !PLUGINS.contains(String.valueOf(plugin.getArtifactId())));
        container.getPlugins().forEach(plugin -> plugin.setDependencies(List.of()));
        container.flushPluginMap();
    }

    private static boolean looksAtTheMachine(Profile profile) {
        Activation activation = profile.getActivation();
        return activation != null && (activation.getOs() != null || activation.getFile() != null);
    }
}
