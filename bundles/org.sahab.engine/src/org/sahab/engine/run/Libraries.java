package org.sahab.engine.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sahab.model.finding.Confidence;
import org.sahab.model.finding.Place;
import org.sahab.model.finding.Region;
import org.sahab.project.Application;
import org.sahab.project.Artifact;
import org.sahab.project.Module;
import org.sahab.project.ProjectFile;
import org.sahab.rules.fact.Dependency;

/** The libraries of an application, as the rules see them. */
public final class Libraries {

    private Libraries() {}

    /** The files that name libraries or are libraries, relative to the application. */
    static Set<String> files(Application application) {
        Set<String> files = new HashSet<>();
        for (Module module : application.modules()) {
            module.artifacts().forEach(artifact -> files.add(artifact.file()));
        }
        return files;
    }

    /** The libraries, in the order of the modules, without those that only a file that is left out of the analysis names. */
    public static List<Dependency> of(Application application) {
        Set<String> named = files(application);
        Map<String, Place> places = new HashMap<>();
        places.put("", new Place("", "", Region.WHOLE));
        for (Module module : application.modules()) {
            for (ProjectFile file : module.files()) {
                String path = module.applicationPath(file);
                if (named.contains(path)) {
                    places.put(path, new Place(module.id(), file.path(), Region.WHOLE));
                }
            }
        }
        List<Dependency> dependencies = new ArrayList<>();
        for (Module module : application.modules()) {
            for (Artifact artifact : module.artifacts()) {
                Place file = places.get(artifact.file());
                if (file != null) {
                    dependencies.add(new Dependency(
                            artifact.group(),
                            artifact.artifact(),
                            artifact.version(),
                            artifact.type(),
                            artifact.direct(),
                            new Place(file.module(), file.path(), artifact.region()),
                            artifact.estimated() ? Confidence.INFERRED : Confidence.RESOLVED));
                }
            }
        }
        return List.copyOf(dependencies);
    }
}
