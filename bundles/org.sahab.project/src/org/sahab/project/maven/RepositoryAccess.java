package org.sahab.project.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.model.Repository;
import org.apache.maven.model.RepositoryPolicy;
import org.apache.maven.repository.internal.MavenRepositorySystemUtils;
import org.apache.maven.settings.Mirror;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.eclipse.aether.ConfigurationProperties;
import org.eclipse.aether.DefaultRepositoryCache;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.eclipse.aether.supplier.RepositorySystemSupplier;
import org.eclipse.aether.util.repository.AuthenticationBuilder;
import org.eclipse.aether.util.repository.DefaultAuthenticationSelector;
import org.eclipse.aether.util.repository.DefaultMirrorSelector;
import org.eclipse.aether.util.repository.DefaultProxySelector;
import org.eclipse.aether.util.repository.SimpleResolutionErrorPolicy;
import org.eclipse.aether.version.Version;
import org.jspecify.annotations.Nullable;

/**
 * Maven's resolver, set up from the super POM and the user's settings alone. Gives up quickly on a host that does not
 * answer.
 */
final class RepositoryAccess {

    private static final int CONNECT_MILLISECONDS = 10_000;
    private static final int REQUEST_MILLISECONDS = 30_000;

    private final RepositorySystem system;
    private final DefaultRepositorySystemSession session;
    private final List<RemoteRepository> repositories;

    private RepositoryAccess(
            RepositorySystem system, DefaultRepositorySystemSession session, List<RemoteRepository> repositories) {
        this.system = system;
        this.session = session;
        this.repositories = repositories;
    }

    /** An access to the local and the remote repositories. */
    static RepositoryAccess open(MavenSettings settings) {
        RepositorySystem system = new RepositorySystemSupplier().get();
        DefaultRepositorySystemSession session = MavenRepositorySystemUtils.newSession();
        session.setCache(new DefaultRepositoryCache());
        session.setIgnoreArtifactDescriptorRepositories(true);
        session.setResolutionErrorPolicy(new SimpleResolutionErrorPolicy(true, false));
        session.setConfigProperty(ConfigurationProperties.CONNECT_TIMEOUT, CONNECT_MILLISECONDS);
        session.setConfigProperty(ConfigurationProperties.REQUEST_TIMEOUT, REQUEST_MILLISECONDS);
        session.setConfigProperty("aether.connector.http.retryHandler.count", 1);
        session.setConfigProperty(ConfigurationProperties.USER_AGENT, "Sahab");
        session.setLocalRepositoryManager(system.newLocalRepositoryManager(
                session, new LocalRepository(settings.localRepository().toFile())));
        apply(settings, session);
        List<RemoteRepository> repositories = system.newResolutionRepositories(session, remoteRepositories(settings));
        return new RepositoryAccess(system, session, repositories);
    }

    private static void apply(MavenSettings settings, DefaultRepositorySystemSession session) {
        DefaultMirrorSelector mirrors = new DefaultMirrorSelector();
        for (Mirror mirror : settings.settings().getMirrors()) {
            mirrors.add(
                    mirror.getId(),
                    mirror.getUrl(),
                    mirror.getLayout(),
                    false,
                    mirror.isBlocked(),
                    mirror.getMirrorOf(),
                    mirror.getMirrorOfLayouts());
        }
        session.setMirrorSelector(mirrors);

        MavenSettings.Secrets secrets = settings.decrypt();
        DefaultProxySelector proxies = new DefaultProxySelector();
        for (Proxy proxy : secrets.proxies()) {
            if (proxy.isActive()) {
                AuthenticationBuilder authentication = new AuthenticationBuilder();
                authentication.addUsername(proxy.getUsername()).addPassword(proxy.getPassword());
                proxies.add(
                        new org.eclipse.aether.repository.Proxy(
                                proxy.getProtocol(), proxy.getHost(), proxy.getPort(), authentication.build()),
                        proxy.getNonProxyHosts());
            }
        }
        session.setProxySelector(proxies);

        DefaultAuthenticationSelector authentications = new DefaultAuthenticationSelector();
        Map<String, Object> headers = new HashMap<>();
        for (Server server : secrets.servers()) {
            AuthenticationBuilder authentication = new AuthenticationBuilder();
            authentication.addUsername(server.getUsername()).addPassword(server.getPassword());
            authentication.addPrivateKey(server.getPrivateKey(), server.getPassphrase());
            authentications.add(server.getId(), authentication.build());
            Map<String, String> own = ServerHeaders.of(server);
            if (!own.isEmpty()) {
                headers.put(ConfigurationProperties.HTTP_HEADERS + '.' + server.getId(), own);
            }
        }
        session.setAuthenticationSelector(authentications);
        headers.forEach(session::setConfigProperty);
    }

    private static List<RemoteRepository> remoteRepositories(MavenSettings settings) {
        List<Repository> written = new ArrayList<>(settings.repositories());
        for (Repository standard : SuperPom.read().getRepositories()) {
            if (written.stream().noneMatch(repository -> standard.getId().equals(repository.getId()))) {
                written.add(standard);
            }
        }
        return written.stream().map(RepositoryAccess::remoteRepository).toList();
    }

    private static RemoteRepository remoteRepository(Repository written) {
        return new RemoteRepository.Builder(written.getId(), written.getLayout(), written.getUrl())
                .setReleasePolicy(policy(written.getReleases()))
                .setSnapshotPolicy(policy(written.getSnapshots()))
                .build();
    }

    private static org.eclipse.aether.repository.RepositoryPolicy policy(@Nullable RepositoryPolicy written) {
        boolean enabled = written == null || written.isEnabled();
        return new org.eclipse.aether.repository.RepositoryPolicy(
                enabled,
                written == null || written.getUpdatePolicy() == null
                        ? org.eclipse.aether.repository.RepositoryPolicy.UPDATE_POLICY_DAILY
                        : written.getUpdatePolicy(),
                written == null || written.getChecksumPolicy() == null
                        ? org.eclipse.aether.repository.RepositoryPolicy.CHECKSUM_POLICY_WARN
                        : written.getChecksumPolicy());
    }

    /** Gets an artifact from the repositories, or says that it cannot be had. */
    Optional<Path> fetch(Gav gav, String classifier, String extension) {
        Artifact artifact = new DefaultArtifact(gav.group(), gav.artifact(), classifier, extension, gav.version());
        try {
            ArtifactResult result = system.resolveArtifact(session, new ArtifactRequest(artifact, repositories, null));
            return Optional.of(result.getArtifact().getFile().toPath());
        } catch (ArtifactResolutionException e) {
            return Optional.empty();
        }
    }

    /** Gets many artifacts at once; those that cannot be had are not in the result. */
    Map<Artifact, Path> fetch(Collection<Artifact> artifacts) {
        List<ArtifactRequest> requests = artifacts.stream()
                .map(artifact -> new ArtifactRequest(artifact, repositories, null))
                .toList();
        List<ArtifactResult> results;
        try {
            results = system.resolveArtifacts(session, requests);
        } catch (ArtifactResolutionException e) {
            results = e.getResults();
        }
        Map<Artifact, Path> files = new HashMap<>();
        for (ArtifactResult result : results) {
            if (result.isResolved()) {
                files.put(
                        result.getRequest().getArtifact(),
                        result.getArtifact().getFile().toPath());
            }
        }
        return files;
    }

    /** The highest version there is in a range. */
    Optional<String> choose(Gav range) {
        Artifact artifact = new DefaultArtifact(range.group(), range.artifact(), "", "jar", range.version());
        try {
            Version highest = system.resolveVersionRange(session, new VersionRangeRequest(artifact, repositories, null))
                    .getHighestVersion();
            return Optional.ofNullable(highest).map(Version::toString);
        } catch (VersionRangeResolutionException e) {
            return Optional.empty();
        }
    }
}
