package org.sahab.project.maven;

import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.impl.ArtifactDescriptorReader;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;
import org.jspecify.annotations.Nullable;
import org.sahab.project.ReadOptions;

/** The repositories of one reading: local files first, Maven's resolver once something needs it. */
final class RepositorySetUp {

    private final MavenSettings settings;
    private final boolean download;
    private final LocalRepositoryFiles files;
    private @Nullable RepositoryAccess access;
    private @Nullable RepositoryPoms poms;
    private ArtifactDescriptorReader descriptors = RepositorySetUp::none;

    RepositorySetUp(ReadOptions options) {
        this.settings = MavenSettings.read(options.maven());
        this.download =
                options.mayDownloadDependencies() && !settings.settings().isOffline();
        this.files = new LocalRepositoryFiles(settings.localRepository());
    }

    /** Reads no dependencies. */
    static ArtifactDescriptorResult none(RepositorySystemSession session, ArtifactDescriptorRequest request) {
        return new ArtifactDescriptorResult(request);
    }

    /** Says who reads the dependencies of artifacts. */
    void describeBy(ArtifactDescriptorReader reader) {
        descriptors = reader;
    }

    boolean mayDownload() {
        return download;
    }

    LocalRepositoryFiles files() {
        return files;
    }

    RepositoryAccess access() {
        RepositoryAccess opened = access;
        if (opened == null) {
            opened = RepositoryAccess.open(settings, download, this::read);
            access = opened;
        }
        return opened;
    }

    private ArtifactDescriptorResult read(RepositorySystemSession session, ArtifactDescriptorRequest request)
            throws ArtifactDescriptorException {
        return descriptors.readArtifactDescriptor(session, request);
    }

    RepositoryPoms poms() {
        RepositoryPoms known = poms;
        if (known == null) {
            known = new RepositoryPoms(files, download ? access() : null);
            poms = known;
        }
        return known;
    }
}
