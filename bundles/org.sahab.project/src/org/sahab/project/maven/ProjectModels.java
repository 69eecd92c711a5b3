package org.sahab.project.maven;

import java.io.File;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;
import org.apache.maven.model.Repository;
import org.apache.maven.model.building.DefaultModelBuilderFactory;
import org.apache.maven.model.building.DefaultModelBuildingRequest;
import org.apache.maven.model.building.ModelBuilder;
import org.apache.maven.model.building.ModelBuildingException;
import org.apache.maven.model.building.ModelBuildingRequest;
import org.apache.maven.model.building.ModelCache;
import org.apache.maven.model.building.ModelProblemCollector;
import org.apache.maven.model.building.ModelProcessor;
import org.apache.maven.model.building.ModelSource;
import org.apache.maven.model.interpolation.ModelInterpolator;
import org.apache.maven.model.resolution.ModelResolver;
import org.apache.maven.model.superpom.SuperPomProvider;
import org.apache.maven.model.validation.ModelValidator;
import org.jspecify.annotations.Nullable;

/**
 * Effective models by Maven's model builder. Leaves nothing to the machine: no environment, no system properties but
 * a fixed
 * Java version for profiles, no clock. A parent or imported bill of materials that is not on hand counts as empty and
 * is
 * noted.
 */
final class ProjectModels {

    /** The Java that profiles see, whatever runs this. */
    private static final String JAVA_VERSION = "17";

    /** What came of one pom. */
    sealed interface Outcome {

        /** The effective model, with the properties that had to be emptied. */
        record Built(Model model, Set<String> emptied) implements Outcome {}

        /** No effective model. */
        record Failed(String reason) implements Outcome {}
    }

    private final Poms poms;
    private final SortedSet<Gav> missing = new TreeSet<>();
    private final Cache cache = new Cache();
    private final BoundedInterpolator interpolator;
    private final ModelBuilder builder;
    private final Properties machine = new Properties();

    ProjectModels(Poms poms) {
        this.poms = poms;
        Factory factory = new Factory();
        this.builder = factory.newInstance();
        this.interpolator = factory.interpolator();
        machine.setProperty("java.version", JAVA_VERSION);
    }

    /** Parents and bills of materials that were not on hand, sorted. */
    SortedSet<Gav> missing() {
        return missing;
    }

    /** Evaluates a pom. */
    Outcome evaluate(RawPom pom, @Nullable File folder) {
        DefaultModelBuildingRequest request = new DefaultModelBuildingRequest();
        request.setValidationLevel(ModelBuildingRequest.VALIDATION_LEVEL_MINIMAL);
        request.setModelSource(pom);
        if (folder != null) {
            request.setPomFile(new File(folder, "pom.xml"));
        }
        request.setModelResolver(new Resolver(pom));
        request.setModelCache(cache);
        request.setProcessPlugins(false);
        request.setLocationTracking(false);
        request.setSystemProperties(machine);
        request.setBuildStartTime(new Date(0));
        interpolator.reset();
        try {
            return new Outcome.Built(builder.build(request).getEffectiveModel(), interpolator.emptied());
        } catch (ModelBuildingException e) {
            Model model = e.getResult() == null ? null : e.getResult().getEffectiveModel();
            return model != null
                    ? new Outcome.Built(model, interpolator.emptied())
                    : new Outcome.Failed(String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            return new Outcome.Failed(e.toString()); // the builder is not made for input that means harm
        }
    }

    /** Finds the pom of a coordinate. */
    interface Poms {

        /**
         * The pom of a coordinate, or null if it is not on hand.
         *
         * @param asking the pom that names it
         */
        @Nullable
        RawPom find(Gav gav, RawPom asking);
    }

    /** Parents and imports: from the tree, the repositories, else empty. */
    private final class Resolver implements ModelResolver {

        private final RawPom asking;

        Resolver(RawPom asking) {
            this.asking = asking;
        }

        @Override
        public ModelSource resolveModel(String group, String artifact, String version) {
            Gav gav = new Gav(group, artifact, version);
            RawPom found = poms.find(gav, asking);
            if (found != null) {
                return found;
            }
            missing.add(gav);
            Model empty = new Model();
            empty.setModelVersion("4.0.0");
            empty.setGroupId(group);
            empty.setArtifactId(artifact);
            empty.setVersion(version);
            empty.setPackaging("pom");
            return new RawPom(gav.toString(), empty);
        }

        @Override
        public ModelSource resolveModel(Parent parent) {
            return resolveModel(parent.getGroupId(), parent.getArtifactId(), parent.getVersion());
        }

        @Override
        public ModelSource resolveModel(Dependency dependency) {
            return resolveModel(dependency.getGroupId(), dependency.getArtifactId(), dependency.getVersion());
        }

        @Override
        public void addRepository(Repository repository) {
            // a pom chooses no host
        }

        @Override
        public void addRepository(Repository repository, boolean replace) {
            // a pom chooses no host
        }

        @Override
        public ModelResolver newCopy() {
            return this;
        }
    }

    private static final class Cache implements ModelCache {

        private record Key(Gav gav, String tag) {}

        private final Map<Key, Object> entries = new HashMap<>();

        @Override
        public void put(String group, String artifact, String version, String tag, Object data) {
            entries.put(new Key(new Gav(group, artifact, version), tag), data);
        }

        @Override
        public @Nullable Object get(String group, String artifact, String version, String tag) {
            return entries.get(new Key(new Gav(group, artifact, version), tag));
        }
    }

    /** A model builder that reads nothing, validates nothing and bounds properties. */
    private static final class Factory extends DefaultModelBuilderFactory {

        private @Nullable BoundedInterpolator interpolator;

        BoundedInterpolator interpolator() {
            return Optional.ofNullable(interpolator).orElseThrow();
        }

        @Override
        protected ModelProcessor newModelProcessor() {
            return new RawPomProcessor();
        }

        @Override
        protected SuperPomProvider newSuperPomProvider() {
            Model model = SuperPom.read();
            PomParser.reduce(model);
            return version -> model;
        }

        @Override
        protected ModelInterpolator newModelInterpolator() {
            interpolator = new BoundedInterpolator(super.newModelInterpolator());
            return interpolator;
        }

        @Override
        protected ModelValidator newModelValidator() {
            return new ModelValidator() {
                @Override
                public void validateRawModel(
                        Model model, ModelBuildingRequest request, ModelProblemCollector problems) {
                    // an application that was built once is valid; what is missing here is no fault of its
                }

                @Override
                public void validateEffectiveModel(
                        Model model, ModelBuildingRequest request, ModelProblemCollector problems) {
                    // likewise
                }
            };
        }
    }
}
