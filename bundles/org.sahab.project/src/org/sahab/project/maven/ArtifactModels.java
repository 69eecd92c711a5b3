package org.sahab.project.maven;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.model.DistributionManagement;
import org.apache.maven.model.Model;
import org.apache.maven.model.Relocation;

/** Effective models of artifacts: modules of the reactor, else poms of the repositories. */
final class ArtifactModels implements DependencyGraph.Models {

    private static final int MOST_RELOCATIONS = 5;

    private final Map<Gav, Model> reactor = new HashMap<>();
    private final ProjectModels models;
    private final ArtifactFiles files;
    private final Map<Gav, Optional<Model>> external = new HashMap<>();

    ArtifactModels(Collection<ReactorModule> modules, ProjectModels models, ArtifactFiles files) {
        this.models = models;
        this.files = files;
        modules.forEach(module -> reactor.putIfAbsent(module.gav(), module.model()));
    }

    @Override
    public void announce(List<Gav> gavs) {
        files.announce(gavs.stream()
                .filter(gav -> !reactor.containsKey(gav) && !external.containsKey(gav))
                .toList());
    }

    @Override
    public Optional<DependencyGraph.Found> find(Gav gav) {
        Gav now = gav;
        Optional<Model> model = own(now);
        for (int i = 0; i < MOST_RELOCATIONS && model.isPresent(); i++) {
            Gav relocated = relocated(now, model.get());
            if (relocated.equals(now)) {
                break;
            }
            now = relocated;
            model = own(now);
        }
        Gav last = now;
        return model.map(found -> new DependencyGraph.Found(last, found))
                .or(() -> last.equals(gav)
                        ? Optional.empty()
                        : Optional.of(new DependencyGraph.Found(last, new Model())));
    }

    @Override
    public Optional<String> choose(Gav range) {
        return files.choose(range);
    }

    private Optional<Model> own(Gav gav) {
        Model module = reactor.get(gav);
        if (module != null) {
            return Optional.of(module);
        }
        Optional<Model> known = external.get(gav);
        if (known == null) {
            known = files.pom(gav).flatMap(this::evaluate);
            external.put(gav, known);
        }
        return known;
    }

    private Optional<Model> evaluate(RawPom pom) {
        return models.evaluate(pom, null) instanceof ProjectModels.Outcome.Built built
                ? Optional.of(built.model())
                : Optional.empty();
    }

    private static Gav relocated(Gav gav, Model model) {
        DistributionManagement distribution = model.getDistributionManagement();
        Relocation relocation = distribution == null ? null : distribution.getRelocation();
        return relocation == null
                ? gav
                : new Gav(
                        Optional.ofNullable(relocation.getGroupId()).orElse(gav.group()),
                        Optional.ofNullable(relocation.getArtifactId()).orElse(gav.artifact()),
                        Optional.ofNullable(relocation.getVersion()).orElse(gav.version()));
    }
}
