package org.sahab.project.maven;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.model.Exclusion;
import org.apache.maven.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * What a module depends on, by Maven's rules: of several versions the nearest wins, the first among equally near;
 * what is
 * optional, for tests or provided is not passed on; the module's own management decides on versions further away;
 * exclusions
 * hold for all that comes through a dependency.
 *
 * <p>Maven's resolver builds the whole graph before it chooses, for each module anew, which for a reactor of hundreds
 * costs
 * more than all else together. Going level by level, only winners are ever expanded, and the outcome is the same.
 */
final class DependencyGraph {

    private static final Set<String> NOT_PASSED_ON = Set.of("test", "provided", "system");

    /**
     * An artifact of a graph.
     *
     * @param key what it is
     * @param version its version as chosen; empty if nothing says
     * @param systemPath the file that a build file names for it; null for artifacts of repositories
     * @param scope the scope it has for the module
     * @param direct the dependency of the module that is it or brings it
     * @param depth 0 for a dependency of the module itself
     */
    record Node(
            ArtifactKey key, String version, @Nullable String systemPath, String scope, Dependency direct, int depth) {

        Gav gav() {
            return new Gav(key.group(), key.artifact(), version);
        }
    }

    /**
     * The model of an artifact.
     *
     * @param gav what the artifact is called now
     * @param model its effective model
     */
    record Found(Gav gav, Model model) {}

    /** Finds models of artifacts. */
    interface Models {

        /** Hears what will be asked for next. */
        void announce(List<Gav> gavs);

        /** The effective model of an artifact, or of the one it was relocated to. */
        Optional<Found> find(Gav gav);

        /** The version that a range stands for; empty if there is none on hand. */
        Optional<String> choose(Gav range);
    }

    private record Candidate(
            Dependency dependency, ArtifactKey key, Exclusions exclusions, String scope, Dependency direct) {}

    private final Models models;
    private final Map<Model, List<Dependency>> passedOn = new IdentityHashMap<>();

    DependencyGraph(Models models) {
        this.models = models;
    }

    /** The artifacts of the graph, nearest first. */
    List<Node> nodes(Model module) {
        Map<ArtifactKey, Dependency> managed = managed(module);
        Map<ArtifactKey, Node> nodes = new LinkedHashMap<>();
        List<Candidate> level = candidates(module.getDependencies(), null, Exclusions.NONE);
        for (int depth = 0; !level.isEmpty(); depth++) {
            Map<Node, Candidate> winners = new LinkedHashMap<>();
            for (Candidate candidate : level) {
                if (!nodes.containsKey(candidate.key())) {
                    Dependency management = depth == 0 ? null : managed.get(candidate.key());
                    Node node = node(candidate, management, depth);
                    nodes.put(candidate.key(), node);
                    winners.put(node, management == null ? candidate : restrict(candidate, management));
                }
            }
            level = expand(winners, nodes);
        }
        return nodes.values().stream().distinct().toList();
    }

    private List<Candidate> expand(Map<Node, Candidate> winners, Map<ArtifactKey, Node> nodes) {
        List<Node> open = winners.keySet().stream()
                .filter(node -> node.key().bringsDependencies()
                        && node.systemPath() == null
                        && !node.version().isEmpty())
                .toList();
        models.announce(open.stream().map(Node::gav).toList());
        List<Candidate> level = new ArrayList<>();
        for (Node node : open) {
            Exclusions exclusions = winners.get(node).exclusions();
            models.find(node.gav()).ifPresent(found -> {
                if (!found.gav().equals(node.gav())) {
                    relocate(node, found.gav(), nodes);
                }
                level.addAll(candidates(passedOn(found.model()), node, exclusions));
            });
        }
        return level;
    }

    private static void relocate(Node node, Gav gav, Map<ArtifactKey, Node> nodes) {
        ArtifactKey key = new ArtifactKey(
                gav.group(), gav.artifact(), node.key().classifier(), node.key().extension());
        Node relocated = nodes.computeIfAbsent(
                key, absent -> new Node(key, gav.version(), null, node.scope(), node.direct(), node.depth()));
        nodes.put(node.key(), relocated);
    }

    private Node node(Candidate candidate, @Nullable Dependency management, int depth) {
        Dependency dependency = candidate.dependency();
        String version = management != null && management.getVersion() != null
                ? management.getVersion()
                : dependency.getVersion();
        String scope = management != null && management.getScope() != null ? management.getScope() : candidate.scope();
        return new Node(
                candidate.key(),
                version(candidate.key(), version),
                dependency.getSystemPath(),
                scope,
                candidate.direct(),
                depth);
    }

    private String version(ArtifactKey key, @Nullable String written) {
        if (written == null || written.isBlank() || written.contains("${")) {
            return "";
        }
        String version = written.strip();
        boolean isRange = version.startsWith("[") || version.startsWith("(");
        return isRange
                ? models.choose(new Gav(key.group(), key.artifact(), version)).orElse("")
                : version;
    }

    private static Candidate restrict(Candidate candidate, Dependency management) {
        return new Candidate(
                candidate.dependency(),
                candidate.key(),
                candidate.exclusions().and(management.getExclusions()),
                candidate.scope(),
                candidate.direct());
    }

    private static List<Candidate> candidates(
            List<Dependency> dependencies, @Nullable Node through, Exclusions exclusions) {
        List<Candidate> candidates = new ArrayList<>();
        for (Dependency dependency : dependencies) {
            Optional<ArtifactKey> key = ArtifactKey.of(dependency);
            if (key.isPresent() && !exclusions.matches(key.get())) {
                candidates.add(new Candidate(
                        dependency,
                        key.get(),
                        exclusions.and(dependency.getExclusions()),
                        scope(dependency, through),
                        through == null ? dependency : through.direct()));
            }
        }
        return candidates;
    }

    /** The scope that a dependency is declared with. */
    static String scope(Dependency dependency) {
        return dependency.getScope() == null || dependency.getScope().isBlank() ? "compile" : dependency.getScope();
    }

    /** What comes through a dependency is wanted no further than that is; what runs only need not be compiled against. */
    private static String scope(Dependency dependency, @Nullable Node through) {
        String own = scope(dependency);
        return through == null || through.scope().equals("compile") && own.equals("runtime") ? own : through.scope();
    }

    private List<Dependency> passedOn(Model model) {
        return passedOn.computeIfAbsent(
                model,
                key -> key.getDependencies().stream()
                        .filter(dependency -> !dependency.isOptional()
                                && (dependency.getScope() == null || !NOT_PASSED_ON.contains(dependency.getScope())))
                        .toList());
    }

    private static Map<ArtifactKey, Dependency> managed(Model module) {
        DependencyManagement management = module.getDependencyManagement();
        if (management == null) {
            return Map.of();
        }
        Map<ArtifactKey, Dependency> managed =
                HashMap.newHashMap(management.getDependencies().size());
        for (Dependency dependency : management.getDependencies()) {
            ArtifactKey.of(dependency).ifPresent(key -> managed.putIfAbsent(key, dependency));
        }
        return managed;
    }

    /** What must not come through a dependency: {@code group:artifact}, either of which may be {@code *}. */
    private record Exclusions(Set<String> patterns) {

        static final Exclusions NONE = new Exclusions(Set.of());

        Exclusions and(List<Exclusion> more) {
            if (more.isEmpty()) {
                return this;
            }
            Set<String> all = new HashSet<>(patterns);
            more.forEach(exclusion -> all.add(exclusion.getGroupId() + ':' + exclusion.getArtifactId()));
            return new Exclusions(all);
        }

        boolean matches(ArtifactKey key) {
            return !patterns.isEmpty()
                    && (patterns.contains(key.group() + ':' + key.artifact())
                            || patterns.contains(key.group() + ":*")
                            || patterns.contains("*:" + key.artifact())
                            || patterns.contains("*:*"));
        }
    }
}
