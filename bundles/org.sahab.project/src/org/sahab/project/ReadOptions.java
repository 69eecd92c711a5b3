package org.sahab.project;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an application is read.
 *
 * @param include globs of paths relative to the application; where there are any, a file must match one
 * @param exclude globs of paths relative to the application; a file must match none
 * @param classPath jars and class folders that every module sees after its own
 * @param resolve whether missing dependencies may be downloaded
 * @param offline whether nothing at all may be downloaded, not even a source named by coordinate
 * @param cache the folder archives are unpacked into; survives the run
 * @param maven where Maven's settings and local repository are
 * @param limits what bounds the reading
 */
public record ReadOptions(
        List<String> include,
        List<String> exclude,
        List<Path> classPath,
        boolean resolve,
        boolean offline,
        Path cache,
        MavenEnvironment maven,
        ReadLimits limits) {

    public ReadOptions {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        classPath = List.copyOf(classPath);
    }

    /** No globs, nothing downloaded but sources named by coordinate, the user's own cache and Maven settings. */
    public static ReadOptions defaults() {
        return new ReadOptions(
                List.of(),
                List.of(),
                List.of(),
                false,
                false,
                UserFolders.cache(),
                MavenEnvironment.ofUser(),
                ReadLimits.defaults());
    }

    public ReadOptions withInclude(List<String> globs) {
        return new ReadOptions(globs, exclude, classPath, resolve, offline, cache, maven, limits);
    }

    public ReadOptions withExclude(List<String> globs) {
        return new ReadOptions(include, globs, classPath, resolve, offline, cache, maven, limits);
    }

    public ReadOptions withClassPath(List<Path> jars) {
        return new ReadOptions(include, exclude, jars, resolve, offline, cache, maven, limits);
    }

    public ReadOptions withResolve(boolean allowed) {
        return new ReadOptions(include, exclude, classPath, allowed, offline, cache, maven, limits);
    }

    public ReadOptions withOffline(boolean forced) {
        return new ReadOptions(include, exclude, classPath, resolve, forced, cache, maven, limits);
    }

    public ReadOptions withCache(Path folder) {
        return new ReadOptions(include, exclude, classPath, resolve, offline, folder, maven, limits);
    }

    public ReadOptions withMaven(MavenEnvironment environment) {
        return new ReadOptions(include, exclude, classPath, resolve, offline, cache, environment, limits);
    }

    public ReadOptions withLimits(ReadLimits bounds) {
        return new ReadOptions(include, exclude, classPath, resolve, offline, cache, maven, bounds);
    }

    /** Whether dependencies may be downloaded. */
    public boolean mayDownloadDependencies() {
        return resolve && !offline;
    }

    /**
     * Where the user's Maven keeps its settings and its repository.
     *
     * @param userSettings the user's settings file; may not exist
     * @param globalSettings the settings file of an installation, where one was found
     * @param security the file with the master password; may not exist
     * @param localRepository the local repository if settings do not say otherwise; forced where {@code forced}
     * @param forced whether the local repository wins over the settings
     */
    public record MavenEnvironment(
            Path userSettings, @Nullable Path globalSettings, Path security, Path localRepository, boolean forced) {

        /** The environment of the user who runs this program. */
        public static MavenEnvironment ofUser() {
            Path home = UserFolders.home().resolve(".m2");
            return new MavenEnvironment(
                    home.resolve("settings.xml"),
                    UserFolders.mavenInstallation()
                            .map(installation -> installation.resolve("conf").resolve("settings.xml"))
                            .orElse(null),
                    home.resolve("settings-security.xml"),
                    home.resolve("repository"),
                    false);
        }

        /** An environment without settings and with this local repository. */
        public static MavenEnvironment of(Path localRepository) {
            Path none = localRepository.resolve("no-settings.xml");
            return new MavenEnvironment(none, null, none, localRepository, true);
        }
    }
}
