package org.sahab.project.maven;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.model.Repository;
import org.apache.maven.settings.Profile;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsBuilderFactory;
import org.apache.maven.settings.building.DefaultSettingsBuildingRequest;
import org.apache.maven.settings.building.SettingsBuildingException;
import org.apache.maven.settings.crypto.DefaultSettingsDecrypter;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.jspecify.annotations.Nullable;
import org.sahab.project.ReadOptions.MavenEnvironment;
import org.sonatype.plexus.components.cipher.DefaultPlexusCipher;
import org.sonatype.plexus.components.sec.dispatcher.DefaultSecDispatcher;

/**
 * The settings of the user who runs this: their own and those of their installation, which may read the environment.
 */
final class MavenSettings {

    private final Settings settings;
    private final MavenEnvironment environment;

    private MavenSettings(Settings settings, MavenEnvironment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /** Reads the settings; files that are missing or broken count as empty. */
    static MavenSettings read(MavenEnvironment environment) {
        boolean user = Files.isRegularFile(environment.userSettings());
        Path global = environment.globalSettings();
        boolean installed = global != null && Files.isRegularFile(global);
        if (!user && !installed) {
            return new MavenSettings(new Settings(), environment);
        }
        DefaultSettingsBuildingRequest request = new DefaultSettingsBuildingRequest();
        request.setUserSettingsFile(user ? environment.userSettings().toFile() : null);
        request.setGlobalSettingsFile(installed && global != null ? global.toFile() : null);
        request.setSystemProperties(systemProperties());
        try {
            Settings settings = new DefaultSettingsBuilderFactory()
                    .newInstance()
                    .build(request)
                    .getEffectiveSettings();
            return new MavenSettings(settings, environment);
        } catch (SettingsBuildingException e) {
            return new MavenSettings(new Settings(), environment);
        }
    }

    private static Properties systemProperties() {
        Properties properties = new Properties();
        properties.putAll(System.getProperties());
        for (Map.Entry<String, String> variable : System.getenv().entrySet()) {
            properties.setProperty("env." + variable.getKey(), variable.getValue());
        }
        return properties;
    }

    /** Where the local repository is. */
    Path localRepository() {
        String written = settings.getLocalRepository();
        if (environment.forced() || written == null || written.isBlank()) {
            return environment.localRepository();
        }
        return new File(written).toPath();
    }

    /** The repositories of active profiles, in order. */
    List<Repository> repositories() {
        List<Repository> repositories = new ArrayList<>();
        for (Profile profile : settings.getProfiles()) {
            boolean named = settings.getActiveProfiles().contains(profile.getId());
            boolean byDefault =
                    profile.getActivation() != null && profile.getActivation().isActiveByDefault();
            if (named || byDefault) {
                profile.getRepositories().forEach(repository -> repositories.add(repository(repository)));
            }
        }
        return repositories;
    }

    private static Repository repository(org.apache.maven.settings.Repository written) {
        Repository repository = new Repository();
        repository.setId(written.getId());
        repository.setUrl(written.getUrl());
        repository.setLayout(written.getLayout());
        repository.setReleases(policy(written.getReleases()));
        repository.setSnapshots(policy(written.getSnapshots()));
        return repository;
    }

    private static org.apache.maven.model.@Nullable RepositoryPolicy policy(
            org.apache.maven.settings.@Nullable RepositoryPolicy written) {
        if (written == null) {
            return null;
        }
        org.apache.maven.model.RepositoryPolicy policy = new org.apache.maven.model.RepositoryPolicy();
        policy.setEnabled(written.isEnabled());
        policy.setUpdatePolicy(written.getUpdatePolicy());
        policy.setChecksumPolicy(written.getChecksumPolicy());
        return policy;
    }

    /** Mirrors, offline and all else that holds no secret. */
    Settings settings() {
        return settings;
    }

    /** Servers and proxies with their passwords in the clear. */
    Secrets decrypt() {
        DefaultSecDispatcher dispatcher = new DefaultSecDispatcher(
                new DefaultPlexusCipher(), Map.of(), environment.security().toString());
        SettingsDecryptionResult result =
                new DefaultSettingsDecrypter(dispatcher).decrypt(new DefaultSettingsDecryptionRequest(settings));
        return new Secrets(result.getServers(), result.getProxies());
    }

    /**
     * What must not be shown.
     *
     * @param servers credentials of servers
     * @param proxies proxies with their credentials
     */
    record Secrets(List<Server> servers, List<Proxy> proxies) {}
}
